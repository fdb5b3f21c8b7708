#include "services/contract/handlers/adjustment/ask_step.h"

#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "services/contract/messages/convert_adjustment.h"
#include "services/contract/storage/adjustment/adjustment_run_repository.h"

namespace vinculo::contract {

Task<v1::AdjustmentRun> AskStep(
    rpc::Call& call, const Deps& deps, std::string name, std::string etag, AdjustmentState step) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kAdjustmentRuns, name));
  const Day today = CivilDay(call.now(), deps.time_zone);

  co_return co_await deps.db.WriteOnce(
      call, [&call, &etag, id, today, step](db::Tx& tx) -> Task<v1::AdjustmentRun> {
        AdjustmentRunRepository runs(tx);
        CO_ASSIGN_OR_RETURN(const AdjustmentRun run, co_await runs.GetForUpdate(id));
        CO_RETURN_IF_ERROR(filter::CheckEtag(etag, run.version));
        CO_ASSIGN_OR_RETURN(AdjustmentRun asked,
                            StepAsked(run, step, today, call.principal().actor));
        runs.SaveStep(asked, call.now());
        Publish(tx, EventOf(asked));
        co_return ToProto(asked);
      });
}

}  // namespace vinculo::contract
