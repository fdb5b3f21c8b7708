#include "common/base/clock.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/monitoring/reasons.h"
#include "services/contract/handlers/monitoring/monitoring_handlers.h"
#include "services/contract/messages/checked_values.h"
#include "services/contract/messages/monitoring_messages.h"
#include "services/contract/storage/monitoring/block_run_repository.h"

namespace vinculo::contract {

Task<pb::BlockRun> StartBlockRun(rpc::Call& call,
                                 const Deps& deps,
                                 const pb::StartBlockRunRequest& req) {
  const Day today = CivilDay(call.now(), deps.time_zone);
  errors::FieldViolations violations;
  BlockRun run{.id = deps.ids->Next(),
               .business_date = today,
               .mode = BlockRunMode::kPreview,
               .by_hand = true,
               .started_at = call.now(),
               .updated_at = call.now()};
  run.mode =
      EnumOr("mode", req.mode(), pb::BlockRun::Mode_IsValid(req.mode()), run.mode, &violations);
  run.business_date =
      DayFromProto("business_date", req.has_business_date(), req.business_date(), &violations)
          .value_or(today);
  CheckRunDate(run, today, &violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());
  co_return co_await deps.db.WriteOnce(call, [&run](db::Tx& tx) -> Task<pb::BlockRun> {
    BlockRunRepository(tx).Insert(run);
    co_return ToProto(run);
  });
}

}  // namespace vinculo::contract
