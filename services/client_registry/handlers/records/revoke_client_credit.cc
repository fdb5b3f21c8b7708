#include <string>

#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "services/client_registry/domain/records/record_texts.h"
#include "services/client_registry/handlers/records/client_credit_handlers.h"
#include "services/client_registry/handlers/records/convert_client_credit.h"
#include "services/client_registry/handlers/records/recorded_client.h"
#include "services/client_registry/storage/records/client_credit_repository.h"
#include "services/client_registry/storage/records/hold_clients.h"

namespace vinculo::client_registry {

Task<pb::ClientCredit> RevokeClientCredit(rpc::Call& call,
                                          const Deps& deps,
                                          const pb::RevokeClientCreditRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kClientCreditCollection, req.name()));
  errors::FieldViolations violations;
  std::string reason = req.reason();
  CheckRequiredText("reason", kReasonLengthMax, reason, violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());
  const Day today = CivilDay(call.now(), deps.time_zone);

  co_return co_await deps.db.WriteOnce(
      call, [&call, &req, &reason, id, today](db::Tx& tx) -> Task<pb::ClientCredit> {
        ClientCreditRepository credits(tx);
        CO_ASSIGN_OR_RETURN(ClientCredit credit, co_await credits.GetForUpdate(id));
        CO_RETURN_IF_ERROR(filter::CheckEtag(req.etag(), credit.version));
        CO_RETURN_IF_ERROR((co_await GetRecordedClient(tx, credit.client)).status());
        CO_RETURN_IF_ERROR(CheckRevocable(credit));
        const CreditEntry entry = Post({.kind = CreditEntryKind::kRevocation,
                                        .amount = -credit.left,
                                        .made_on = today,
                                        .reason = reason,
                                        .actor = call.principal().actor,
                                        .made_at = call.now()},
                                       credit);
        HoldClients(tx, {credit.client});
        credits.Save(credit, entry);
        PublishChanged(tx, credit);
        co_return ToProto(credit);
      });
}

}  // namespace vinculo::client_registry
