#include <utility>
#include <vector>

#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "services/contract/handlers/termination/credit_handlers.h"
#include "services/contract/handlers/termination/listed_contract.h"
#include "services/contract/messages/convert.h"
#include "services/contract/messages/convert_credit.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/termination/credit_repository.h"

namespace vinculo::contract {

Task<pb::CreditNotice> CreateCreditNotice(rpc::Call& call,
                                          const Deps& deps,
                                          const pb::CreateCreditNoticeRequest& req) {
  const Day today = CivilDay(call.now(), deps.time_zone);
  errors::FieldViolations violations;
  CreditNotice asked = FromProto(req.credit_notice(), today, &violations);
  CO_RETURN_IF_ERROR(Under("credit_notice", violations));
  CO_RETURN_IF_ERROR(CheckSent(asked, today));
  asked.id = deps.ids->Next();
  asked.created_at = asked.updated_at = call.now();

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::CreditNotice> {
    ContractRepository contracts(tx);
    CO_ASSIGN_OR_RETURN(Contract contract, co_await contracts.Get(asked.contract));
    CO_ASSIGN_OR_RETURN(contract, WithListing(std::move(contract), CreditListing::kNoticeSent));
    CreditNotice notice = asked;
    notice.client = contract.client;
    CO_ASSIGN_OR_RETURN(const std::vector<Receivable> owed,
                        co_await OpenReceivablesOf(tx, contract));
    CO_ASSIGN_OR_RETURN(notice.debt, NoticedDebt(notice, owed, today));
    CreditRepository(tx).Insert(notice);
    Publish(tx, EventOf(notice));
    PostListing(tx, contract, FormatName(kCreditNotices, notice.id), deps.time_zone);
    co_return ToProto(notice);
  });
}

}  // namespace vinculo::contract
