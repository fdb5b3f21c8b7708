#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "services/contract/domain/receivables/withdraw.h"
#include "services/contract/handlers/receivables/moved_contracts.h"
#include "services/contract/handlers/receivables/receivable_handlers.h"
#include "services/contract/messages/receivable_messages.h"

namespace vinculo::contract {

Task<pb::Receivable> DeleteReceivable(rpc::Call& call,
                                      const Deps& deps,
                                      const pb::DeleteReceivableRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kReceivables, req.name()));
  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::Receivable> {
    ReceivableRepository receivables(tx);
    CO_ASSIGN_OR_RETURN(Receivable receivable, co_await receivables.Get(id));
    CO_RETURN_IF_ERROR(filter::CheckEtag(req.etag(), receivable.version));
    CO_ASSIGN_OR_RETURN(receivable, Deleted(receivable));
    Post(tx, receivable);
    co_return ToProto(receivable);
  });
}

}  // namespace vinculo::contract
