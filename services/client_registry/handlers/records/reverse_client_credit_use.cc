#include <string>
#include <utility>
#include <vector>

#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "services/client_registry/domain/records/record_texts.h"
#include "services/client_registry/handlers/records/client_credit_handlers.h"
#include "services/client_registry/handlers/records/convert_client_credit.h"
#include "services/client_registry/handlers/records/post_takings.h"
#include "services/client_registry/handlers/records/recorded_client.h"
#include "services/client_registry/storage/records/client_credit_repository.h"

namespace vinculo::client_registry {
namespace {

std::vector<Uuid> CreditsOf(const ClientCreditUse& use) {
  std::vector<Uuid> ids;
  for (const CreditTaking& taking : use.takings) ids.push_back(taking.credit);
  return ids;
}

}  // namespace

Task<pb::ClientCreditUse> ReverseClientCreditUse(rpc::Call& call,
                                                 const Deps& deps,
                                                 const pb::ReverseClientCreditUseRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kClientCreditUseCollection, req.name()));
  errors::FieldViolations violations;
  std::string reason = req.reason();
  CheckRequiredText("reason", kReasonLengthMax, reason, violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());
  const Day today = CivilDay(call.now(), deps.time_zone);

  co_return co_await deps.db.WriteOnce(
      call, [&call, &req, &reason, id, today](db::Tx& tx) -> Task<pb::ClientCreditUse> {
        ClientCreditRepository credits(tx);
        CO_ASSIGN_OR_RETURN(ClientCreditUse use, co_await credits.GetUseForUpdate(id));
        CO_RETURN_IF_ERROR(filter::CheckEtag(req.etag(), use.version));
        CO_RETURN_IF_ERROR((co_await GetRecordedClient(tx, use.client)).status());
        CO_RETURN_IF_ERROR(CheckReversible(use));
        CO_ASSIGN_OR_RETURN(std::vector<ClientCredit> taken,
                            co_await credits.AllForUpdate(CreditsOf(use)));
        use.reversed_at = call.now();
        use.reverse_reason = reason;
        use.version += 1;
        use.updated_at = call.now();
        credits.SaveReversed(use);
        PostTakings(tx, use, CreditEntryKind::kReversal, today, std::move(taken));
        PublishChanged(tx, use);
        co_return ToProto(use);
      });
}

}  // namespace vinculo::client_registry
