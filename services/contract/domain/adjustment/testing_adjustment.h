#pragma once
// A contract and a run for the tests of this folder.

#include "services/contract/domain/adjustment/judge_adjustment.h"
#include "services/contract/domain/pricing/testing_timeline.h"

namespace vinculo::contract {

inline Day DayOf(int year, int month, int day) { return *Day::FromCivil(year, month, day); }

// In force since then, at 99.90 a month on plan 1, for an open term.
inline Contract ContractSince(Day activated) {
  Contract contract;
  contract.id = *Uuid::Parse("00000000-0000-7000-8000-0000000000c1");
  contract.client = *Uuid::Parse("00000000-0000-7000-8000-0000000000c2");
  contract.plan = PlanNumber(1);
  contract.lifecycle = Lifecycle::kActive;
  contract.price = Cents(99'90);
  contract.initial_price = Cents(99'90);
  contract.initial_plan = PlanNumber(1);
  contract.starts_on = activated;
  contract.activated_on = activated;
  return contract;
}

inline PriceTimeline TimelineFor(const Contract& contract) {
  return {.initial = {.price = contract.initial_price,
                      .billing_period = contract.initial_billing_period,
                      .plan = contract.initial_plan}};
}

// By 4.37 % on anniversaries in the window, with 30 days of notice, asked for two months before.
inline AdjustmentRun RunIn(Day first, Day last) {
  return {.id = *Uuid::Parse("00000000-0000-7000-8000-0000000000a1"),
          .first_on = first,
          .last_on = last,
          .index_rate = Rate(43'700),
          .rate = Rate(43'700),
          .notice_days = 30,
          .step_on = first - 60};
}

inline PriceSegment AdjustmentSegment(int ordinal, Day from, Money price) {
  PriceSegment segment = Segment(ordinal, from, std::nullopt, price);
  segment.cause = PriceCause::kAdjustment;
  segment.cause_ref = absl::StrCat("adjustmentRuns/", ordinal);
  return segment;
}

}  // namespace vinculo::contract
