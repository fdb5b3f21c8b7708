#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/errors/errors.h"
#include "services/contract/domain/receivables/reasons.h"
#include "services/contract/handlers/receivables/receivable_handlers.h"
#include "services/contract/messages/checked_values.h"
#include "services/contract/messages/receivable_messages.h"
#include "services/contract/storage/receivables/billing_run_repository.h"

namespace vinculo::contract {

Task<pb::BillingRun> StartBillingRun(rpc::Call& call,
                                     const Deps& deps,
                                     const pb::StartBillingRunRequest& req) {
  const Day today = CivilDay(call.now(), deps.time_zone);
  errors::FieldViolations violations;
  const Day day =
      DayFromProto("business_date", req.has_business_date(), req.business_date(), &violations)
          .value_or(today);
  if (day > today) {
    violations.Add("business_date", kBusinessDateInFuture, "give today or an earlier day");
  }
  CO_RETURN_IF_ERROR(violations.ToStatus());
  const BillingRun run{.id = deps.ids->Next(),
                       .business_date = day,
                       .by_hand = true,
                       .started_at = call.now(),
                       .updated_at = call.now()};
  co_return co_await deps.db.WriteOnce(call, [&run](db::Tx& tx) -> Task<pb::BillingRun> {
    BillingRunRepository(tx).Insert(run);
    co_return ToProto(run);
  });
}

}  // namespace vinculo::contract
