#pragma once
// What the unit of a client asks of a registration.

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "common/errors/errors.h"
#include "common/parameters/effective.h"
#include "services/client_registry/domain/client.h"

namespace vinculo::client_registry {

// What the registration is for. The numbers are those of the proto.
enum class RegistrationContext : int16_t {
  kUnspecified = 0,
  kLead = 1,
  kSale = 2,
  kActivation = 3,
};

// What a caller who does not say has in mind: who registers by the site or the app is a lead,
// and so is a record of another system, which is what it is; staff register a sale.
RegistrationContext ContextOf(RegistrationContext given, Origin origin);

// How a registration came whose caller does not say: a member of staff typed it. The site and
// the app say what they are.
Origin OriginOf(Origin given);

//
enum class DuplicateTaxId { kAllow, kWarn, kRefuseWithDebt, kRefuse };

struct RegistrationPolicy {
  DuplicateTaxId duplicate_tax_id = DuplicateTaxId::kRefuse;
  bool tax_id_required = false;
  bool portal_login_required = false;
  bool mobile_phone_required = false;
  bool email_required = false;
  std::vector<std::string> required_fields;

  bool operator==(const RegistrationPolicy&) const = default;
};

// hold at a sale and at activation: of a lead only what required_fields_lead says is
// asked.
RegistrationPolicy PolicyFor(const parameters::Values& values, RegistrationContext context);

// Every field that is asked for and not given is added to `violations`, each
// once, its path after `parent` ("client." or nothing). `fields` have been through CheckedFields.
void CheckRequired(const ClientFields& fields,
                   const RegistrationPolicy& policy,
                   absl::string_view parent,
                   errors::FieldViolations& violations);

}  // namespace vinculo::client_registry
