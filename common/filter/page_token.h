#pragma once
// Page tokens: opaque, authenticated with HMAC-SHA256, URL-safe. A token holds the last row's place
// in the order and is good only for the tenant, method, filter and order that it was made for.

#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "common/base/uuid.h"
#include "common/filter/order.h"

namespace vinculo::filter {

inline constexpr int kPageSizeDefault = 50;
inline constexpr int kPageSizeMax = 1000;

// 0 means the default, more than the maximum the maximum; a negative size is refused
// (PAGE_SIZE_NEGATIVE).
absl::StatusOr<int> PageSize(int requested);

// What a token is bound to.
struct ListScope {
  Uuid tenant;
  std::string method;
  std::string filter;
  std::string order_by;
};

// The violation that a bad token is answered with.
absl::Status PageTokenInvalid();

// Thread-safe.
class PageTokens {
 public:
  // At least 32 bytes of secret, the same on every replica.
  explicit PageTokens(absl::string_view key);

  std::string Seal(const ListScope& scope, const OrderValues& last) const;
  // A violation of "page_token", PAGE_TOKEN_INVALID, for anything that Seal did not make for this
  // scope.
  absl::StatusOr<OrderValues> Open(const ListScope& scope, absl::string_view token) const;

 private:
  std::string key_;
};

}  // namespace vinculo::filter
