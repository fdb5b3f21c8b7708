#include <utility>

#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/terms/amend_contract.h"
#include "services/contract/handlers/handlers.h"
#include "services/contract/messages/contract_event.h"
#include "services/contract/messages/convert.h"
#include "services/contract/storage/contract_repository.h"

namespace vinculo::contract {

Task<pb::Contract> ChangeFinancialBaseDate(rpc::Call& call,
                                           const Deps& deps,
                                           const pb::ChangeFinancialBaseDateRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kContracts, req.name()));
  CO_ASSIGN_OR_RETURN(const Day base,
                      vinculo::FromProto("financial_base_date", req.financial_base_date()));
  errors::FieldViolations violations;
  CheckRequiredText("reason", req.reason(), kReasonMax, &violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::Contract> {
    ContractRepository contracts(tx);
    CO_ASSIGN_OR_RETURN(Contract contract, co_await contracts.Get(id));
    CO_RETURN_IF_ERROR(filter::CheckEtag(req.etag(), contract.version));
    CO_ASSIGN_OR_RETURN(contract, WithFinancialBase(std::move(contract), base));
    contracts.Save(contract, call.now());
    Publish(tx,
            ChangeOf(contract,
                     {.cause = ContractChange::kDates, .reason = req.reason()},
                     call.now(),
                     deps.time_zone));
    co_return ToProto(contract);
  });
}

}  // namespace vinculo::contract
