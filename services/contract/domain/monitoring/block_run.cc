#include "services/contract/domain/monitoring/block_run.h"

#include "services/contract/domain/monitoring/reasons.h"

namespace vinculo::contract {
namespace {

constexpr Day kFirstPreview{std::chrono::year(2000) / std::chrono::January / 1};

}  // namespace

void CheckRunDate(const BlockRun& run, Day today, errors::FieldViolations* violations) {
  if (run.mode == BlockRunMode::kApply && run.business_date != today) {
    violations->Add("business_date", kBlockRunDateInvalid, "a run that applies is of today");
  }
  if (run.business_date < kFirstPreview || run.business_date > today + kPreviewDaysMax) {
    violations->Add("business_date", kBlockRunDateInvalid, "give a day of 2000 to a year ahead");
  }
}

void Count(const AccessState& state, BlockRun& run) {
  run.contracts += 1;
  switch (state.access) {
    case Access::kNormal:
      run.normal += 1;
      break;
    case Access::kReduced:
      run.reduced += 1;
      break;
    case Access::kBlocked:
      run.blocked += 1;
      break;
  }
  if (state.reason == AccessReason::kReleased) run.released += 1;
  if (state.reason == AccessReason::kAwaitsNotice) run.awaiting_notice += 1;
  if (state.reason == AccessReason::kContested) run.contested += 1;
  if (state.reason == AccessReason::kTerminationDue) run.termination_due += 1;
}

void CountChange(Access before, Access after, BlockRun& run) {
  if (after > before) run.tightened += 1;
  if (after < before) run.relaxed += 1;
}

}  // namespace vinculo::contract
