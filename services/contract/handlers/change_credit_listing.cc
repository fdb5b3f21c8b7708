#include <utility>

#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/terms/axis_transitions.h"
#include "services/contract/handlers/handlers.h"
#include "services/contract/messages/checked_values.h"
#include "services/contract/messages/contract_event.h"
#include "services/contract/messages/convert.h"
#include "services/contract/storage/contract_repository.h"

namespace vinculo::contract {

Task<pb::Contract> ChangeCreditListing(rpc::Call& call,
                                       const Deps& deps,
                                       const pb::ChangeCreditListingRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kContracts, req.name()));
  errors::FieldViolations violations;
  const CreditListing to = EnumOr("credit_listing",
                                  req.credit_listing(),
                                  pb::CreditListing_IsValid(req.credit_listing()),
                                  CreditListing{},
                                  &violations);
  CheckRequiredText("reason", req.reason(), kReasonMax, &violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::Contract> {
    ContractRepository contracts(tx);
    CO_ASSIGN_OR_RETURN(Contract contract, co_await contracts.Get(id));
    CO_RETURN_IF_ERROR(filter::CheckEtag(req.etag(), contract.version));
    CO_RETURN_IF_ERROR(CheckMoves(contract.credit_listing, to));
    contract.credit_listing = to;
    contracts.Save(contract, call.now());
    Publish(tx,
            ChangeOf(contract,
                     {.cause = ContractChange::kCreditListing, .reason = req.reason()},
                     call.now(),
                     deps.time_zone));
    co_return ToProto(contract);
  });
}

}  // namespace vinculo::contract
