#include <utility>

#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "services/contract/domain/end.h"
#include "services/contract/domain/termination/plain_end.h"
#include "services/contract/handlers/handlers.h"
#include "services/contract/handlers/pricing/cancel_planned.h"
#include "services/contract/handlers/termination/end_receivables.h"
#include "services/contract/handlers/termination/termination_scope.h"
#include "services/contract/handlers/terms/given_reason.h"
#include "services/contract/messages/convert.h"
#include "services/contract/storage/contract_repository.h"

namespace vinculo::contract {

Task<pb::Contract> EndContract(rpc::Call& call,
                               const Deps& deps,
                               const pb::EndContractRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kContracts, req.name()));
  CO_ASSIGN_OR_RETURN(const Ending wanted, FromProto(req));
  CO_ASSIGN_OR_RETURN(const policies::PolicyCache::Shared policies,
                      co_await deps.policies->Get(call, deps.db));
  const Day today = CivilDay(call.now(), deps.time_zone);
  const Uuid refund_id = deps.ids->Next();

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::Contract> {
    CO_ASSIGN_OR_RETURN(const TerminationScope scope,
                        co_await ReadFineScope(tx, deps, id, wanted.ends_on, *policies));
    Contract contract = scope.contract;
    CO_RETURN_IF_ERROR(filter::CheckEtag(req.etag(), contract.version));
    CO_RETURN_IF_ERROR(CheckEndsAs(wanted.kind, contract));
    CO_ASSIGN_OR_RETURN(
        const GivenReason reason,
        co_await ReadReason(tx, wanted.reason, ReasonKind::kCancellation, "reason"));
    const Ending ending = Because(wanted, reason, CancellationPolicy(policies->Of(contract.unit)));
    CO_ASSIGN_OR_RETURN(contract, End(std::move(contract), ending, today));
    const Day ends_on = *contract.ends_on;
    CO_RETURN_IF_ERROR(CheckOwesNoFine(wanted.kind,
                                       scope.contract,
                                       ends_on,
                                       QuoteOf(FineFactsOf(scope, ends_on, FineWaiver::kNone))));
    CO_ASSIGN_OR_RETURN(CancelledChanges cancelled, co_await CancelPlanned(tx, contract));
    EndToCut end{
        .ended = contract, .apart = cancelled.charges, .today = today, .refund = refund_id};
    CO_ASSIGN_OR_RETURN(CutReceivables cut,
                        co_await CutAfterEnd(tx, std::move(end), policies->Of(contract.unit)));
    PostEnded(tx, deps, contract, std::move(cut));
    Post(tx, std::move(cancelled));
    co_return ToProto(contract);
  });
}

}  // namespace vinculo::contract
