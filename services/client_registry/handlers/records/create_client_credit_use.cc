#include <utility>
#include <vector>

#include "common/base/clock.h"
#include "services/client_registry/handlers/records/client_credit_handlers.h"
#include "services/client_registry/handlers/records/convert_client_credit.h"
#include "services/client_registry/handlers/records/post_takings.h"
#include "services/client_registry/handlers/records/recorded_client.h"
#include "services/client_registry/storage/records/client_credit_repository.h"

namespace vinculo::client_registry {

Task<pb::ClientCreditUse> CreateClientCreditUse(rpc::Call& call,
                                                const Deps& deps,
                                                const pb::CreateClientCreditUseRequest& req) {
  errors::FieldViolations violations;
  ClientCreditUse checked =
      CheckedCreditUse(FromProto(req.client_credit_use(), violations), violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());
  checked.id = deps.ids->Next();
  checked.used_on = CivilDay(call.now(), deps.time_zone);
  checked.actor = call.principal().actor;
  checked.created_at = call.now();
  checked.updated_at = call.now();

  co_return co_await deps.db.WriteOnce(call, [&checked](db::Tx& tx) -> Task<pb::ClientCreditUse> {
    ClientCreditRepository credits(tx);
    ClientCreditUse use = checked;
    CO_RETURN_IF_ERROR((co_await GetRecordedClient(tx, use.client)).status());
    CO_ASSIGN_OR_RETURN(std::vector<ClientCredit> usable,
                        co_await credits.UsableForUpdate(use.client, use.used_on));
    CO_ASSIGN_OR_RETURN(use.takings, TakeCredits(use.amount, usable));

    credits.InsertUse(use);
    PostTakings(tx, use, CreditEntryKind::kUse, use.used_on, std::move(usable));
    PublishChanged(tx, use);
    co_return ToProto(use);
  });
}

}  // namespace vinculo::client_registry
