#include "common/filter/page_token.h"

#include <openssl/crypto.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <array>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "common/base/check.h"
#include "common/errors/errors.h"

namespace vinculo::filter {
namespace {

constexpr size_t kMacBytes = 16;
constexpr size_t kTokenBytesMax = 16 << 10;
constexpr absl::string_view kVersion = "vinculo page token 1";

// Length, then bytes: two different lists of texts never give the same string.
void AppendText(std::string& out, absl::string_view text) {
  const auto size = static_cast<uint32_t>(text.size());
  for (int shift = 0; shift < 32; shift += 8) out.push_back(static_cast<char>(size >> shift));
  absl::StrAppend(&out, text);
}

bool TakeText(absl::string_view& in, std::string& text) {
  if (in.size() < 4) return false;
  uint32_t size = 0;
  for (int i = 0; i < 4; ++i) size |= static_cast<uint32_t>(static_cast<uint8_t>(in[i])) << (8 * i);
  in.remove_prefix(4);
  if (in.size() < size) return false;
  text = std::string(in.substr(0, size));
  in.remove_prefix(size);
  return true;
}

std::string Mac(absl::string_view key, const ListScope& scope, absl::string_view body) {
  std::string signed_text;
  AppendText(signed_text, kVersion);
  AppendText(signed_text, scope.tenant.ToString());
  AppendText(signed_text, scope.method);
  AppendText(signed_text, scope.filter);
  AppendText(signed_text, scope.order_by);
  AppendText(signed_text, body);
  std::array<unsigned char, EVP_MAX_MD_SIZE> mac;
  unsigned int size = 0;
  VINCULO_CHECK(HMAC(EVP_sha256(),
                     key.data(),
                     static_cast<int>(key.size()),
                     reinterpret_cast<const unsigned char*>(signed_text.data()),
                     signed_text.size(),
                     mac.data(),
                     &size) != nullptr);
  return std::string(reinterpret_cast<const char*>(mac.data()), kMacBytes);
}

}  // namespace

absl::StatusOr<int> PageSize(int requested) {
  if (requested < 0) {
    return errors::InvalidField("page_size", "PAGE_SIZE_NEGATIVE", "must not be negative");
  }
  return requested == 0 ? kPageSizeDefault : std::min(requested, kPageSizeMax);
}

absl::Status PageTokenInvalid() {
  return errors::InvalidField(
      "page_token",
      "PAGE_TOKEN_INVALID",
      "send the token of the previous page unchanged, with the same filter and order_by");
}

PageTokens::PageTokens(absl::string_view key) : key_(key) { VINCULO_CHECK(key.size() >= 32); }

std::string PageTokens::Seal(const ListScope& scope, const OrderValues& last) const {
  std::string body;
  for (const std::optional<std::string>& value : last) {
    body.push_back(value.has_value() ? 1 : 0);
    if (value.has_value()) AppendText(body, *value);
  }
  return absl::WebSafeBase64Escape(absl::StrCat(Mac(key_, scope, body), body));
}

absl::StatusOr<OrderValues> PageTokens::Open(const ListScope& scope,
                                             absl::string_view token) const {
  std::string bytes;
  if (token.size() > kTokenBytesMax || !absl::WebSafeBase64Unescape(token, &bytes) ||
      bytes.size() < kMacBytes) {
    return PageTokenInvalid();
  }
  absl::string_view body = absl::string_view(bytes).substr(kMacBytes);
  if (CRYPTO_memcmp(Mac(key_, scope, body).data(), bytes.data(), kMacBytes) != 0) {
    return PageTokenInvalid();
  }
  OrderValues last;
  while (!body.empty()) {
    const bool present = body.front() != 0;
    body.remove_prefix(1);
    last.emplace_back();
    if (present && !TakeText(body, last.back().emplace())) return PageTokenInvalid();
  }
  return last;
}

}  // namespace vinculo::filter
