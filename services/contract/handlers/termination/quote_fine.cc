#include <optional>

#include "services/contract/handlers/termination/fine_handlers.h"
#include "services/contract/handlers/termination/termination_scope.h"
#include "services/contract/messages/checked_values.h"
#include "services/contract/messages/convert_fine.h"
#include "services/contract/storage/contract_repository.h"

namespace vinculo::contract {

Task<pb::FineMemo> QuoteFine(rpc::Call& call, const Deps& deps, const pb::QuoteFineRequest& req) {
  errors::FieldViolations violations;
  const Uuid id = IdFromProto("contract", kContracts, req.contract(), &violations);
  const std::optional<Day> leaves_on =
      DayFromProto("end_date", req.has_end_date(), req.end_date(), &violations);
  const FineWaiver waiver =
      EnumFromProto<FineWaiver>(
          "waiver", req.waiver(), v1::FineWaiver_IsValid(req.waiver()), &violations)
          .value_or(FineWaiver::kNone);
  CO_RETURN_IF_ERROR(violations.ToStatus());
  CO_ASSIGN_OR_RETURN(const policies::PolicyCache::Shared policies,
                      co_await deps.policies->Get(call, deps.db));
  co_return co_await deps.db.Read(
      call, [id, leaves_on, waiver, &deps, &policies](db::Tx& tx) -> Task<pb::FineMemo> {
        CO_ASSIGN_OR_RETURN(const TerminationScope scope,
                            co_await ReadFineScope(tx, deps, id, leaves_on, *policies));
        const FineFacts facts = FineFactsOf(scope, leaves_on.value_or(scope.today), waiver);
        co_return ToProto(id, facts, QuoteOf(facts));
      });
}

}  // namespace vinculo::contract
