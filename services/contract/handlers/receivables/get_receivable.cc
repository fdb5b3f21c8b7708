#include "common/base/resource_name.h"
#include "services/contract/handlers/receivables/receivable_handlers.h"
#include "services/contract/messages/receivable_messages.h"
#include "services/contract/storage/receivables/receivable_repository.h"

namespace vinculo::contract {

Task<pb::Receivable> GetReceivable(rpc::Call& call,
                                   const Deps& deps,
                                   const pb::GetReceivableRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kReceivables, req.name()));
  CO_ASSIGN_OR_RETURN(const Receivable receivable,
                      co_await deps.db.Read(call, [id](db::Tx& tx) -> Task<Receivable> {
                        ReceivableRepository receivables(tx);
                        co_return co_await receivables.Get(id);
                      }));
  co_return ToProto(receivable);
}

}  // namespace vinculo::contract
