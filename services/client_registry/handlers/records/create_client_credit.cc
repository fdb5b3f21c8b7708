#include <utility>

#include "common/base/clock.h"
#include "services/client_registry/handlers/records/client_credit_handlers.h"
#include "services/client_registry/handlers/records/convert_client_credit.h"
#include "services/client_registry/handlers/records/recorded_client.h"
#include "services/client_registry/storage/records/client_credit_repository.h"

namespace vinculo::client_registry {

Task<pb::ClientCredit> CreateClientCredit(rpc::Call& call,
                                          const Deps& deps,
                                          const pb::CreateClientCreditRequest& req) {
  errors::FieldViolations violations;
  ClientCredit credit = FromProto(req.client_credit(), violations);
  credit.granted_on = CivilDay(call.now(), deps.time_zone);
  credit = CheckedCredit(std::move(credit), violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());
  credit.id = deps.ids->Next();
  credit.actor = call.principal().actor;
  credit.created_at = call.now();
  credit.updated_at = call.now();

  co_return co_await deps.db.WriteOnce(call, [&credit](db::Tx& tx) -> Task<pb::ClientCredit> {
    CO_RETURN_IF_ERROR((co_await GetRecordedClient(tx, credit.client)).status());
    ClientCreditRepository(tx).Insert(credit);
    PublishChanged(tx, credit);
    co_return ToProto(credit);
  });
}

}  // namespace vinculo::client_registry
