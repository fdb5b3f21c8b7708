#pragma once
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace vinculo::client_registry {

inline constexpr int kQueryLengthMin = 2;
inline constexpr int kQueryLengthMax = 200;

// What a line typed into a search box may mean; empty where it cannot mean that. A line of
// digits is read as a document and as a phone, since both have 11; every line may be an external
// id.
struct SearchQuery {
  std::string tax_id;
  std::string phone;  // E.164
  std::string email;  // lower case
  std::string external_id;
  // Set when it may be a name: letters, and neither document nor e-mail.
  std::string name_key;

  bool MayBeName() const { return !name_key.empty(); }
};

absl::StatusOr<SearchQuery> ReadSearchQuery(absl::string_view query);

}  // namespace vinculo::client_registry
