#include "services/client_registry/domain/amend.h"

#include <utility>

#include "common/base/status_macros.h"
#include "services/client_registry/domain/checked_fields.h"

namespace vinculo::client_registry {

std::vector<std::string> ChangedPaths(const ClientFields& before, const ClientFields& after) {
  std::vector<std::string> paths;
  const auto compare = [&](const char* path, auto ClientFields::*field) {
    if (before.*field != after.*field) paths.push_back(path);
  };
  compare("address", &ClientFields::address);
  compare("aggregator", &ClientFields::aggregator);
  compare("billing_address", &ClientFields::billing_address);
  compare("birth_date", &ClientFields::birth_date);
  compare("campaign", &ClientFields::campaign);
  compare("category", &ClientFields::category);
  compare("consultant", &ClientFields::consultant);
  compare("custom_fields", &ClientFields::custom_fields);
  compare("display_name", &ClientFields::display_name);
  compare("email", &ClientFields::email);
  compare("external_id", &ClientFields::external_id);
  compare("groups", &ClientFields::groups);
  compare("identity_documents", &ClientFields::identity_documents);
  compare("kind", &ClientFields::kind);
  compare("mobile_phone", &ClientFields::mobile_phone);
  compare("origin", &ClientFields::origin);
  compare("phone", &ClientFields::phone);
  compare("registration_date", &ClientFields::registration_date);
  compare("sex", &ClientFields::sex);
  compare("social_name", &ClientFields::social_name);
  compare("tax_id", &ClientFields::tax_id);
  compare("teacher", &ClientFields::teacher);
  compare("trade_name", &ClientFields::trade_name);
  compare("unit", &ClientFields::unit);
  compare("vip", &ClientFields::vip);
  return paths;
}

absl::StatusOr<Amendment> Amend(const Client& client,
                                ClientFields wanted,
                                errors::FieldViolations violations,
                                Day today,
                                absl::Time now,
                                const RegistrationPolicy& policy) {
  ClientFields fields =
      CheckedFields(std::move(wanted), Source::kTyped, today, "client.", violations);
  CheckRequired(fields, policy, "client.", violations);
  RETURN_IF_ERROR(violations.ToStatus());

  Amendment amendment{.client = client, .changed = ChangedPaths(client.fields, fields)};
  if (amendment.changed.empty()) return amendment;
  amendment.client.fields = std::move(fields);
  amendment.client.version += 1;
  amendment.client.updated_at = now;
  return amendment;
}

}  // namespace vinculo::client_registry
