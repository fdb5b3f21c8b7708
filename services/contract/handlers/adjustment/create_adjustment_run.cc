#include <utility>

#include "common/base/clock.h"
#include "common/base/status_macros.h"
#include "common/filter/condition.h"
#include "services/contract/domain/policy/adjustment_parameters.h"
#include "services/contract/handlers/adjustment/accumulated.h"
#include "services/contract/handlers/adjustment/adjustment_handlers.h"
#include "services/contract/messages/convert_adjustment.h"
#include "services/contract/storage/adjustment/adjustment_run_repository.h"
#include "services/contract/storage/adjustment/price_index_repository.h"
#include "services/contract/storage/contract_repository.h"

namespace vinculo::contract {
namespace {

// What is asked for, by whom and when, without its rate.
absl::StatusOr<AdjustmentRun> AskedRun(const rpc::Call& call,
                                       const Deps& deps,
                                       const pb::AdjustmentRun& message) {
  errors::FieldViolations violations;
  AdjustmentRun run = FromProto(message, &violations);
  violations.AddFrom("adjustment_run.filter",
                     filter::Compile(ContractFields(), run.filter, 1).status());
  RETURN_IF_ERROR(violations.ToStatus());
  run.id = deps.ids->Next();
  run.actor = call.principal().actor;
  run.step_by = run.actor;
  run.step_on = CivilDay(call.now(), deps.time_zone);
  run.created_at = call.now();
  run.updated_at = call.now();
  return run;
}

}  // namespace

Task<pb::AdjustmentRun> CreateAdjustmentRun(rpc::Call& call,
                                            const Deps& deps,
                                            const pb::CreateAdjustmentRunRequest& req) {
  CO_ASSIGN_OR_RETURN(const AdjustmentRun asked, AskedRun(call, deps, req.adjustment_run()));
  CO_ASSIGN_OR_RETURN(const policies::PolicyCache::Shared policies,
                      co_await deps.policies->Get(call, deps.db));
  const int notice_days = static_cast<int>(policies->Of("").Number(kAdjustmentNoticeDays));

  co_return co_await deps.db.WriteOnce(
      call, [&asked, notice_days](db::Tx& tx) -> Task<pb::AdjustmentRun> {
        AdjustmentRun run = asked;
        run.notice_days = notice_days;
        if (run.index) {
          CO_ASSIGN_OR_RETURN(run.index_rate,
                              co_await Accumulated(tx, *run.index, IndexMonthOf(*run.index_last)));
        }
        run.rate = Bounded(run.index_rate, run.floor, run.cap);
        AdjustmentRunRepository(tx).Insert(run);
        Publish(tx, EventOf(run));
        co_return ToProto(run);
      });
}

}  // namespace vinculo::contract
