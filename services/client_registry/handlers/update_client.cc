#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/base/status_macros.h"
#include "common/filter/etag.h"
#include "common/filter/field_mask.h"
#include "services/client_registry/domain/amend.h"
#include "services/client_registry/domain/client_warnings.h"
#include "services/client_registry/domain/custom_fields/custom_values.h"
#include "services/client_registry/domain/merge/merge.h"
#include "services/client_registry/domain/privacy/not_anonymized.h"
#include "services/client_registry/handlers/convert.h"
#include "services/client_registry/handlers/custom_fields/definitions.h"
#include "services/client_registry/handlers/events.h"
#include "services/client_registry/handlers/handlers.h"
#include "services/client_registry/handlers/policy/tax_id_guard.h"

namespace vinculo::client_registry {
namespace {

// What the caller wants of the client that is stored, under the policy of its unit.
struct Wanted {
  Amendment amendment;
  RegistrationPolicy policy;
};

absl::StatusOr<Wanted> Apply(const pb::UpdateClientRequest& req,
                             const Client& client,
                             const parameters::Policies& policies,
                             const std::vector<CustomField>& custom_fields,
                             Day today,
                             absl::Time now) {
  RETURN_IF_ERROR(CheckNotMerged(client));
  RETURN_IF_ERROR(CheckNotAnonymized(client));
  RETURN_IF_ERROR(filter::CheckEtag(req.client().etag(), client.version));
  pb::Client patched = ToProto(client);
  RETURN_IF_ERROR(filter::ApplyMask(req.update_mask(), req.client(), patched).status());
  errors::FieldViolations violations;
  ClientFields fields = FromProto(patched, "client.", violations);
  CheckCustomValues(
      fields.custom_fields, client.fields.custom_fields, custom_fields, "client.", violations);
  const RegistrationPolicy policy =
      PolicyFor(policies.Of(absl::StripAsciiWhitespace(fields.unit)),
                ContextOf(static_cast<RegistrationContext>(req.context()), fields.origin));
  ASSIGN_OR_RETURN(Amendment amendment,
                   Amend(client, std::move(fields), std::move(violations), today, now, policy));
  return Wanted{.amendment = std::move(amendment), .policy = policy};
}

}  // namespace

Task<pb::Client> UpdateClient(rpc::Call& call,
                              const Deps& deps,
                              const pb::UpdateClientRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id,
                      ParseName(kClientCollection, req.client().name(), "client.name"));
  CO_ASSIGN_OR_RETURN(const std::string duplicate_reason,
                      CheckedDuplicateReason(call, req.duplicate_reason()));
  CO_ASSIGN_OR_RETURN(const policies::PolicyCache::Shared policies,
                      co_await deps.policies->Get(call, deps.db));
  CO_ASSIGN_OR_RETURN(const std::vector<CustomField> custom_fields,
                      co_await CustomFieldsFor(call, deps, req.client()));
  const Day today = CivilDay(call.now(), deps.time_zone);

  const auto write = [&call, &req, &policies, &custom_fields, &duplicate_reason, id, today](
                         db::Tx& tx, bool look) -> Task<pb::Client> {
    ClientRepository clients(tx);
    CO_ASSIGN_OR_RETURN(const Client client, co_await clients.GetForUpdate(id));
    CO_ASSIGN_OR_RETURN(const Wanted wanted,
                        Apply(req, client, *policies, custom_fields, today, call.now()));
    const Client& amended = wanted.amendment.client;
    TaxIdAnswer answer;
    if (look) {
      const TaxIdQuestion question{.tax_id = amended.fields.tax_id,
                                   .client = id,
                                   .mode = wanted.policy.duplicate_tax_id,
                                   .overridden = !duplicate_reason.empty(),
                                   .may_see_names = MaySeeNames(call)};
      CO_ASSIGN_OR_RETURN(answer, co_await AskTaxId(tx, question));
    }
    if (!wanted.amendment.changed.empty()) {
      SaveGuarded(tx, client, amended, answer.hold);
      PublishUpdated(tx, amended, wanted.amendment.changed, duplicate_reason);
    }
    pb::Client updated = Shown(amended);
    AddWarnings(Warnings(amended.fields), updated);
    if (answer.warn) *updated.add_warnings() = DuplicateWarning(*answer.earlier);
    co_return updated;
  };
  co_return co_await WriteGuarded(call, deps, write);
}

}  // namespace vinculo::client_registry
