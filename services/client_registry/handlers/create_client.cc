#include <string>
#include <utility>
#include <vector>

#include "common/base/clock.h"
#include "common/base/status_macros.h"
#include "services/client_registry/domain/checked_fields.h"
#include "services/client_registry/domain/client_warnings.h"
#include "services/client_registry/domain/custom_fields/custom_values.h"
#include "services/client_registry/domain/policy/registration_policy.h"
#include "services/client_registry/handlers/convert.h"
#include "services/client_registry/handlers/custom_fields/definitions.h"
#include "services/client_registry/handlers/events.h"
#include "services/client_registry/handlers/handlers.h"
#include "services/client_registry/handlers/policy/tax_id_guard.h"

namespace vinculo::client_registry {
namespace {

// The client that is to be stored, under the policy of its unit.
struct Registered {
  Client client;
  RegistrationPolicy policy;
};

absl::StatusOr<Registered> Register(const pb::CreateClientRequest& req,
                                    const parameters::Policies& policies,
                                    const std::vector<CustomField>& custom_fields,
                                    Day today) {
  errors::FieldViolations violations;
  ClientFields fields = client_registry::FromProto(req.client(), "client.", violations);
  fields = CheckedFields(std::move(fields), Source::kTyped, today, "client.", violations);
  CheckCustomValues(fields.custom_fields, {}, custom_fields, "client.", violations);
  const auto context = static_cast<RegistrationContext>(req.context());
  const RegistrationPolicy policy =
      PolicyFor(policies.Of(fields.unit), ContextOf(context, fields.origin));
  CheckRequired(fields, policy, "client.", violations);
  RETURN_IF_ERROR(violations.ToStatus());
  fields.origin = OriginOf(fields.origin);
  return Registered{.client = {.fields = std::move(fields)}, .policy = policy};
}

}  // namespace

Task<pb::Client> CreateClient(rpc::Call& call,
                              const Deps& deps,
                              const pb::CreateClientRequest& req) {
  CO_ASSIGN_OR_RETURN(const std::string duplicate_reason,
                      CheckedDuplicateReason(call, req.duplicate_reason()));
  CO_ASSIGN_OR_RETURN(const std::vector<CustomField> custom_fields,
                      co_await CustomFieldsFor(call, deps, req.client()));
  CO_ASSIGN_OR_RETURN(const policies::PolicyCache::Shared policies,
                      co_await deps.policies->Get(call, deps.db));
  const Day today = CivilDay(call.now(), deps.time_zone);
  CO_ASSIGN_OR_RETURN(Registered registered, Register(req, *policies, custom_fields, today));
  Client& client = registered.client;
  client.id = deps.ids->Next();
  client.created_at = client.updated_at = call.now();

  const TaxIdQuestion question{.tax_id = client.fields.tax_id,
                               .client = client.id,
                               .mode = registered.policy.duplicate_tax_id,
                               .overridden = !duplicate_reason.empty(),
                               .may_see_names = MaySeeNames(call)};
  const auto write = [&duplicate_reason, &client, &question](db::Tx& tx,
                                                             bool look) -> Task<pb::Client> {
    TaxIdAnswer answer;
    if (look) {
      CO_ASSIGN_OR_RETURN(answer, co_await AskTaxId(tx, question));
    }
    ClientRepository(tx).Insert(client, answer.hold);
    PublishCreated(tx, client, duplicate_reason);
    pb::Client created = Shown(client);
    AddWarnings(Warnings(client.fields), created);
    if (answer.warn) *created.add_warnings() = DuplicateWarning(*answer.earlier);
    co_return created;
  };
  co_return co_await WriteGuarded(call, deps, write);
}

}  // namespace vinculo::client_registry
