#include "common/base/clock.h"
#include "common/rpc/convert.h"
#include "services/contract/handlers/terms/convert_pause.h"
#include "services/contract/handlers/terms/pause_handlers.h"
#include "services/contract/handlers/terms/planned_pause.h"

namespace vinculo::contract {
namespace {

void SetDay(const std::optional<Day>& day,
            google::type::Date* (pb::PausePreview::*date)(),
            pb::PausePreview& preview) {
  if (day) *(preview.*date)() = vinculo::ToProto(*day);
}

pb::PausePreview PreviewOf(const PlannedPause& planned, const LessenedDays& lessened) {
  const PauseQuota used = QuotaWith(planned.pause, planned.others);
  const Contract& before = planned.contract;
  const Contract after = Begun(before, planned.pause).contract;
  pb::PausePreview preview;
  *preview.mutable_pause() = ToProto(planned.pause);
  preview.mutable_pause()->clear_name();
  preview.set_days(DaysOf(planned.pause));
  preview.set_pauses_within_year(used.pauses);
  preview.set_pauses_allowed(planned.policy.pauses_per_year);
  preview.set_days_within_year(used.days);
  preview.set_days_allowed(planned.policy.days_per_year);
  SetDay(after.resumes_on, &pb::PausePreview::mutable_resume_date, preview);
  SetDay(before.ends_on, &pb::PausePreview::mutable_end_date_before, preview);
  SetDay(after.ends_on, &pb::PausePreview::mutable_end_date_after, preview);
  SetDay(before.expires_on, &pb::PausePreview::mutable_expiration_date_before, preview);
  SetDay(after.expires_on, &pb::PausePreview::mutable_expiration_date_after, preview);
  *preview.mutable_charged_less() = vinculo::ToProto(lessened.reduction);
  *preview.mutable_credit_amount() = vinculo::ToProto(lessened.freed.amount);
  *preview.mutable_credit_taken_back() = vinculo::ToProto(lessened.taken_back);
  return preview;
}

}  // namespace

Task<pb::PausePreview> PreviewPause(rpc::Call& call,
                                    const Deps& deps,
                                    const pb::PreviewPauseRequest& req) {
  const Day today = CivilDay(call.now(), deps.time_zone);
  CO_ASSIGN_OR_RETURN(const policies::PolicyCache::Shared policies,
                      co_await deps.policies->Get(call, deps.db));
  co_return co_await deps.db.Read(call, [&](db::Tx& tx) -> Task<pb::PausePreview> {
    CO_ASSIGN_OR_RETURN(const PlannedPause planned,
                        co_await PlanPause(tx, req.pause(), *policies, today));
    CO_ASSIGN_OR_RETURN(const LessenedDays lessened,
                        co_await LessenCharged(
                            tx, UnchargedBy(planned, today), policies->Of(planned.contract.unit)));
    co_return PreviewOf(planned, lessened);
  });
}

}  // namespace vinculo::contract
