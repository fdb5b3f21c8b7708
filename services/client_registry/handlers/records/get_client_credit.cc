#include "common/base/resource_name.h"
#include "services/client_registry/handlers/records/client_credit_handlers.h"
#include "services/client_registry/handlers/records/convert_client_credit.h"
#include "services/client_registry/storage/records/client_credit_repository.h"

namespace vinculo::client_registry {

Task<pb::ClientCredit> GetClientCredit(rpc::Call& call,
                                       const Deps& deps,
                                       const pb::GetClientCreditRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kClientCreditCollection, req.name()));
  co_return co_await deps.db.Read(call, [id](db::Tx& tx) -> Task<pb::ClientCredit> {
    ClientCreditRepository credits(tx);
    CO_ASSIGN_OR_RETURN(const ClientCredit credit, co_await credits.Get(id));
    co_return ToProto(credit);
  });
}

}  // namespace vinculo::client_registry
