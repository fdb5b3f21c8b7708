#include "common/base/resource_name.h"
#include "services/contract/handlers/monitoring/monitoring_handlers.h"
#include "services/contract/messages/monitoring_messages.h"
#include "services/contract/storage/monitoring/debt_notice_repository.h"

namespace vinculo::contract {

Task<pb::DebtNotice> GetDebtNotice(rpc::Call& call,
                                   const Deps& deps,
                                   const pb::GetDebtNoticeRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kDebtNotices, req.name()));
  co_return co_await deps.db.Read(call, [id](db::Tx& tx) -> Task<pb::DebtNotice> {
    DebtNoticeRepository notices(tx);
    CO_ASSIGN_OR_RETURN(const DebtNotice found, co_await notices.Get(id));
    co_return ToProto(found);
  });
}

}  // namespace vinculo::contract
