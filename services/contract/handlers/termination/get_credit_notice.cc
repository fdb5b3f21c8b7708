#include "common/base/resource_name.h"
#include "services/contract/handlers/termination/credit_handlers.h"
#include "services/contract/messages/convert_credit.h"
#include "services/contract/storage/termination/credit_repository.h"

namespace vinculo::contract {

Task<pb::CreditNotice> GetCreditNotice(rpc::Call& call,
                                       const Deps& deps,
                                       const pb::GetCreditNoticeRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kCreditNotices, req.name()));
  co_return co_await deps.db.Read(call, [id](db::Tx& tx) -> Task<pb::CreditNotice> {
    CreditRepository credits(tx);
    CO_ASSIGN_OR_RETURN(const CreditNotice found, co_await credits.GetNotice(id));
    co_return ToProto(found);
  });
}

}  // namespace vinculo::contract
