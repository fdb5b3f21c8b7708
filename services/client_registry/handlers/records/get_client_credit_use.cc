#include "common/base/resource_name.h"
#include "services/client_registry/handlers/records/client_credit_handlers.h"
#include "services/client_registry/handlers/records/convert_client_credit.h"
#include "services/client_registry/storage/records/client_credit_repository.h"

namespace vinculo::client_registry {

Task<pb::ClientCreditUse> GetClientCreditUse(rpc::Call& call,
                                             const Deps& deps,
                                             const pb::GetClientCreditUseRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kClientCreditUseCollection, req.name()));
  co_return co_await deps.db.Read(call, [id](db::Tx& tx) -> Task<pb::ClientCreditUse> {
    ClientCreditRepository credits(tx);
    CO_ASSIGN_OR_RETURN(const ClientCreditUse use, co_await credits.GetUse(id));
    co_return ToProto(use);
  });
}

}  // namespace vinculo::client_registry
