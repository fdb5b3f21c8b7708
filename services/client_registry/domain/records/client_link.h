#pragma once
// What one client is to another, from one day to another. The numbers of the kinds are stored
// and are those of the proto.

#include <cstdint>
#include <optional>
#include <string>

#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/uuid.h"
#include "common/errors/errors.h"

namespace vinculo::client_registry {

enum class LinkKind : int16_t { kUnspecified = 0, kResponsible = 1, kPayer = 2, kBeneficiary = 3 };

struct ClientLinkFields {
  Uuid client;  // whose responsible, payer or beneficiary
  LinkKind kind = LinkKind::kUnspecified;
  Uuid related;  // who is
  std::string relationship;
  Day first_on;                // the first day on which it holds
  std::optional<Day> last_on;  // the last; absent: until further notice

  bool operator==(const ClientLinkFields&) const = default;
};

struct ClientLink {
  Uuid id;
  int64_t version = 1;
  ClientLinkFields fields;  // has been through CheckedLink
  absl::Time created_at;
  absl::Time updated_at;
};

inline constexpr char kClientLinkCollection[] = "clientLinks/";

// The fields as they are stored. A link of a client to itself, and one that ends before it
// begins, are violations with the field's path after "client_link.".
ClientLinkFields CheckedLink(ClientLinkFields fields, errors::FieldViolations& violations);

}  // namespace vinculo::client_registry
