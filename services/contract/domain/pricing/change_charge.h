#pragma once
#include <optional>
#include <string>

#include "common/base/day.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/pricing/added_segments.h"
#include "services/contract/domain/pricing/change_outcome.h"
#include "services/contract/domain/receivables/charge_contract.h"
#include "services/contract/domain/receivables/new_receivable.h"

namespace vinculo::contract {

// How far a contract was charged, and on which days it is not.
struct ChargedDays {
  std::optional<Day> until_on;     // absent: nothing was charged yet
  std::vector<DaySpan> uncharged;  // uncharged_days.h
};

// C-24. How far the contract was charged, for its adjustments; absent where nothing is charged
// because it has not begun. Its billing periods are those of the timeline.
std::optional<ChargeFacts> FactsOf(const Contract& contract,
                                   const PriceTimeline& timeline,
                                   const ChargeParameters& parameters,
                                   ChargedDays charged);

// C-24. The one-off charge of what a change is to be paid for; absent: nothing is. It is issued
// when the change holds, tomorrow at the earliest, and due on the billing day after the days to
// pay. Its external id is the change's name, by which an undo finds it.
std::optional<NewCharge> ChargeOf(const ChangeOutcome& outcome,
                                  const std::string& change,
                                  const ChargeParameters& parameters,
                                  Day today);

}  // namespace vinculo::contract
