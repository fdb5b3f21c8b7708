#pragma once
#include <pqxx/pqxx>
#include <string>

#include "absl/types/span.h"
#include "common/jobs/job.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/pricing/change_record.h"

namespace vinculo::contract {

// A contract whose due day moves today.
struct MovingDueDay {
  const Contract& contract;  // as it stood until now
  PriceTimeline& timeline;
  const ChangeRecord& change;  // that moves it
};

// C-24. What earlier changes promised moves along (moved_due_day.h): in the timelines, and saved.
// The job holds the contracts' locks.
void MovePromises(pqxx::transaction_base& tx,
                  const jobs::JobRun& run,
                  absl::Span<const MovingDueDay> moving);

}  // namespace vinculo::contract
