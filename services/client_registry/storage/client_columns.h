#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "common/base/day.h"
#include "common/base/uuid.h"
#include "services/client_registry/domain/client.h"

namespace vinculo::client_registry {

// Many clients turned into one array a column, for INSERT ... SELECT FROM unnest(...). The texts
// point into `clients`, which outlive this.
struct ClientColumns {
  ClientColumns(const Uuid& tenant, absl::Span<const Client> clients);

  std::vector<Uuid> client_id;
  std::vector<absl::string_view> display_name;
  std::vector<absl::string_view> social_name;
  std::vector<int64_t> kind;
  std::vector<absl::string_view> tax_id;
  std::vector<std::optional<Day>> born_on;
  std::vector<int64_t> sex;
  std::vector<absl::string_view> email;
  std::vector<absl::string_view> mobile_phone;
  std::vector<absl::string_view> phone;
  std::vector<absl::string_view> street;
  std::vector<absl::string_view> street_number;
  std::vector<absl::string_view> complement;
  std::vector<absl::string_view> district;
  std::vector<absl::string_view> city;
  std::vector<absl::string_view> state;
  std::vector<absl::string_view> postal_code;
  std::vector<std::string>
      group_names;  // joined by the unit separator (U+001F), which no group contains
  std::vector<absl::string_view> category;
  std::vector<bool> vip;
  std::vector<int64_t> aggregator;
  std::vector<int64_t> origin;
  std::vector<absl::string_view> unit;
  std::vector<absl::string_view> consultant;
  std::vector<absl::string_view> teacher;
  std::vector<Day> registered_on;
  std::vector<absl::string_view> external_id;
  std::vector<std::string> email_key;
  std::vector<std::string> name_key;
  std::vector<std::string> name_hashes;  // array literals: "{1,2}"
  std::vector<absl::string_view> trade_name;
  std::vector<std::optional<std::string>> billing_address;
  std::vector<std::optional<std::string>> identity_documents;
  std::vector<absl::string_view> campaign;
  std::vector<std::optional<std::string>> custom_fields;
  std::vector<std::optional<std::string>> import_flags;  // joined as groups are
};

}  // namespace vinculo::client_registry
