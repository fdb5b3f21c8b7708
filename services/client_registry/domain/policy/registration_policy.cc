#include "services/client_registry/domain/policy/registration_policy.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "services/client_registry/domain/policy/real_mobile.h"
#include "services/client_registry/domain/policy/registry_parameters.h"
#include "services/client_registry/domain/policy/requirable_fields.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

DuplicateTaxId DuplicateTaxIdOf(absl::string_view choice) {
  if (choice == "ALLOW") return DuplicateTaxId::kAllow;
  if (choice == "WARN") return DuplicateTaxId::kWarn;
  if (choice == "REFUSE_WITH_DEBT") return DuplicateTaxId::kRefuseWithDebt;
  return DuplicateTaxId::kRefuse;
}

absl::string_view RequiredFieldsParameter(RegistrationContext context) {
  switch (context) {
    case RegistrationContext::kLead:
      return kRequiredFieldsOfLead;
    case RegistrationContext::kActivation:
      return kRequiredFieldsOfActivation;
    default:
      return kRequiredFieldsOfSale;
  }
}

bool Names(const std::vector<std::string>& fields, absl::string_view path) {
  return std::find(fields.begin(), fields.end(), path) != fields.end();
}

// Adds violations, one rule a method; a field is named once.
class Required {
 public:
  Required(const ClientFields& fields,
           absl::string_view parent,
           errors::FieldViolations& violations)
      : fields_(fields), parent_(parent), violations_(violations) {}

  void Ask(absl::string_view path, absl::string_view reason, absl::string_view description) {
    if (GivesOrNeedsNot(fields_, path) || Names(asked_, path)) return;
    asked_.emplace_back(path);
    violations_.Add(absl::StrCat(parent_, path), reason, description);
  }

  void AskRealMobile() {
    if (fields_.mobile_phone.empty() || IsRealMobile(fields_.mobile_phone)) return;
    violations_.Add(absl::StrCat(parent_, "mobile_phone"),
                    kMobilePhoneNotReal,
                    "is a number that nobody has: give the client's own");
  }

 private:
  const ClientFields& fields_;
  const absl::string_view parent_;
  errors::FieldViolations& violations_;
  std::vector<std::string> asked_;
};

}  // namespace

RegistrationContext ContextOf(RegistrationContext given, Origin origin) {
  if (given != RegistrationContext::kUnspecified) return given;
  switch (origin) {
    case Origin::kSite:
    case Origin::kApp:
    case Origin::kImport:
      return RegistrationContext::kLead;
    default:
      return RegistrationContext::kSale;
  }
}

Origin OriginOf(Origin given) { return given == Origin::kUnspecified ? Origin::kStaff : given; }

RegistrationPolicy PolicyFor(const parameters::Values& values, RegistrationContext context) {
  RegistrationPolicy policy{
      .duplicate_tax_id = DuplicateTaxIdOf(values.Choice(kDuplicateTaxIdParameter)),
      .required_fields = values.Set(RequiredFieldsParameter(context))};
  if (context == RegistrationContext::kLead) return policy;
  policy.tax_id_required = values.Switch(kTaxIdRequired);
  policy.portal_login_required = values.Switch(kPortalLoginRequired);
  policy.mobile_phone_required = values.Switch(kMobilePhoneRequired);
  policy.email_required = values.Switch(kEmailRequired);
  return policy;
}

void CheckRequired(const ClientFields& fields,
                   const RegistrationPolicy& policy,
                   absl::string_view parent,
                   errors::FieldViolations& violations) {
  Required required(fields, parent, violations);
  if (policy.tax_id_required) {
    required.Ask("tax_id", kTaxIdMissing, "is required: give the CPF or CNPJ");
  }
  if (policy.mobile_phone_required) {
    required.Ask("mobile_phone", kMobilePhoneMissing, "is required: give a mobile phone");
    required.AskRealMobile();
  }
  if (policy.email_required) {
    required.Ask("email", kEmailMissing, "is required: give the main e-mail");
  }
  if (policy.portal_login_required) {
    required.Ask("email",
                 kPortalLoginMissing,
                 "is required: the invitation to the portal goes to this e-mail");
  }
  for (const std::string& path : policy.required_fields) {
    required.Ask(path, kFieldRequired, "is required by the policy of the client's unit");
  }
}

}  // namespace vinculo::client_registry
