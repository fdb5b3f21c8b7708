#include "common/base/resource_name.h"
#include "services/contract/handlers/receivables/receivable_handlers.h"
#include "services/contract/messages/receivable_messages.h"
#include "services/contract/storage/receivables/receivable_repository.h"

namespace vinculo::contract {

Task<pb::Renegotiation> GetRenegotiation(rpc::Call& call,
                                         const Deps& deps,
                                         const pb::GetRenegotiationRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kRenegotiations, req.name()));
  CO_ASSIGN_OR_RETURN(const Renegotiation renegotiation,
                      co_await deps.db.Read(call, [id](db::Tx& tx) -> Task<Renegotiation> {
                        ReceivableRepository receivables(tx);
                        co_return co_await receivables.GetRenegotiation(id);
                      }));
  co_return ToProto(renegotiation);
}

}  // namespace vinculo::contract
