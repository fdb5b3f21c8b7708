#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/rpc/convert.h"
#include "services/client_registry/domain/checked_fields.h"
#include "services/client_registry/domain/policy/registration_policy.h"
#include "services/client_registry/handlers/convert.h"
#include "services/client_registry/handlers/handlers.h"
#include "services/client_registry/handlers/policy/tax_id_guard.h"

namespace vinculo::client_registry {
namespace {

pb::FieldWarning ToProto(const errors::FieldViolations::Violation& violation) {
  pb::FieldWarning to;
  to.set_field(violation.field);
  to.set_reason(violation.reason);
  to.set_description(violation.description);
  return to;
}

// The client that the form is about; nil: a new one.
absl::StatusOr<Uuid> IdOf(const pb::Client& client) {
  if (client.name().empty()) return Uuid();
  return ParseName(kClientCollection, client.name(), "client.name");
}

void Tell(const EarlierRecord& earlier, bool may_see_names, pb::ValidateClientResponse& response) {
  auto& to = *response.mutable_earlier();
  to.set_client(FormatName(kClientCollection, earlier.id));
  to.set_display_name(may_see_names ? earlier.display_name : MaskedName(earlier.display_name));
  *to.mutable_open_debt() = vinculo::ToProto(earlier.open_debt);
}

}  // namespace

Task<pb::ValidateClientResponse> ValidateClient(rpc::Call& call,
                                                const Deps& deps,
                                                const pb::ValidateClientRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, IdOf(req.client()));
  CO_ASSIGN_OR_RETURN(const policies::PolicyCache::Shared policies,
                      co_await deps.policies->Get(call, deps.db));
  errors::FieldViolations violations;
  ClientFields fields = FromProto(req.client(), "client.", violations);
  fields = CheckedFields(std::move(fields),
                         Source::kTyped,
                         CivilDay(call.now(), deps.time_zone),
                         "client.",
                         violations);
  const auto context = static_cast<RegistrationContext>(req.context());
  const RegistrationPolicy policy =
      PolicyFor(policies->Of(fields.unit), ContextOf(context, fields.origin));
  CheckRequired(fields, policy, "client.", violations);

  pb::ValidateClientResponse response;
  for (const auto& violation : violations.list()) {
    *response.add_violations() = ToProto(violation);
  }
  if (fields.tax_id.empty()) co_return response;

  // As if it were overridden, so that the record comes back whatever the policy says of it.
  const TaxIdQuestion question{
      .tax_id = fields.tax_id, .client = id, .mode = policy.duplicate_tax_id, .overridden = true};
  CO_ASSIGN_OR_RETURN(const TaxIdAnswer answer,
                      co_await deps.db.Read(call, [&question](db::Tx& tx) -> Task<TaxIdAnswer> {
                        co_return co_await AskTaxId(tx, question);
                      }));
  if (!answer.warn) co_return response;
  Tell(*answer.earlier, MaySeeNames(call), response);
  pb::FieldWarning said = DuplicateWarning(*answer.earlier);
  said.set_field("client.tax_id");
  const bool only_warned = policy.duplicate_tax_id == DuplicateTaxId::kWarn;
  *(only_warned ? response.add_warnings() : response.add_violations()) = std::move(said);
  co_return response;
}

}  // namespace vinculo::client_registry
