#include "services/client_registry/domain/policy/requirable_fields.h"

#include <iterator>

#include "absl/strings/strip.h"

namespace vinculo::client_registry {
namespace {

using Present = bool (*)(const ClientFields&);

struct RequirableField {
  absl::string_view path;
  ClientKind only;  // of this kind alone, where it is not kUnspecified
  Present present;
};

constexpr ClientKind kEverybody = ClientKind::kUnspecified;

// clang-format off: one line a field.
constexpr RequirableField kFields[] = {
    {"address.city", kEverybody, [](const ClientFields& c) { return !c.address.city.empty(); }},
    {"address.complement",
     kEverybody,
     [](const ClientFields& c) { return !c.address.complement.empty(); }},
    {"address.district",
     kEverybody,
     [](const ClientFields& c) { return !c.address.district.empty(); }},
    {"address.number", kEverybody, [](const ClientFields& c) { return !c.address.number.empty(); }},
    {"address.postal_code",
     kEverybody,
     [](const ClientFields& c) { return !c.address.postal_code.empty(); }},
    {"address.state", kEverybody, [](const ClientFields& c) { return !c.address.state.empty(); }},
    {"address.street", kEverybody, [](const ClientFields& c) { return !c.address.street.empty(); }},
    {"billing_address",
     kEverybody,
     [](const ClientFields& c) { return c.billing_address != Address(); }},
    {"birth_date",
     ClientKind::kPerson,
     [](const ClientFields& c) { return c.birth_date.has_value(); }},
    {"campaign", kEverybody, [](const ClientFields& c) { return !c.campaign.empty(); }},
    {"category", kEverybody, [](const ClientFields& c) { return !c.category.empty(); }},
    {"consultant", kEverybody, [](const ClientFields& c) { return !c.consultant.empty(); }},
    {"email", kEverybody, [](const ClientFields& c) { return !c.email.empty(); }},
    {"external_id", kEverybody, [](const ClientFields& c) { return !c.external_id.empty(); }},
    {"groups", kEverybody, [](const ClientFields& c) { return !c.groups.empty(); }},
    {"identity_documents",
     kEverybody,
     [](const ClientFields& c) { return !c.identity_documents.empty(); }},
    {"mobile_phone", kEverybody, [](const ClientFields& c) { return !c.mobile_phone.empty(); }},
    {"origin", kEverybody, [](const ClientFields& c) { return c.origin != Origin::kUnspecified; }},
    {"phone", kEverybody, [](const ClientFields& c) { return !c.phone.empty(); }},
    {"sex", ClientKind::kPerson, [](const ClientFields& c) { return c.sex != Sex::kUnspecified; }},
    {"social_name",
     ClientKind::kPerson,
     [](const ClientFields& c) { return !c.social_name.empty(); }},
    {"tax_id", kEverybody, [](const ClientFields& c) { return !c.tax_id.empty(); }},
    {"teacher", kEverybody, [](const ClientFields& c) { return !c.teacher.empty(); }},
    {"trade_name",
     ClientKind::kCompany,
     [](const ClientFields& c) { return !c.trade_name.empty(); }},
    {"unit", kEverybody, [](const ClientFields& c) { return !c.unit.empty(); }},
};
// clang-format on

}  // namespace

std::vector<std::string> RequirableFieldPaths() {
  std::vector<std::string> paths;
  for (const RequirableField& field : kFields) paths.emplace_back(field.path);
  return paths;
}

bool GivesOrNeedsNot(const ClientFields& fields, absl::string_view path) {
  if (absl::ConsumePrefix(&path, kCustomFieldPrefix)) {
    return fields.custom_fields.contains(std::string(path));
  }
  for (const RequirableField& field : kFields) {
    if (field.path != path) continue;
    const bool other_kind = field.only != kEverybody && field.only != fields.kind;
    return other_kind || field.present(fields);
  }
  return true;
}

}  // namespace vinculo::client_registry
