#pragma once
// C-24, C-30, C-40. What days that are not charged after all mean for a contract: its periods that
// were charged already are lessened (lessened_period.h), what changes charged or gave back for
// these days is settled anew (settled_change.h), and what earlier changes promised to give back on
// periods that are not charged whole any more is promised anew (promised_credit.h).

#include <string>
#include <vector>

#include "absl/types/span.h"
#include "services/contract/domain/pricing/adjustments.h"
#include "services/contract/domain/pricing/settled_change.h"
#include "services/contract/domain/receivables/lessened_period.h"

namespace vinculo::contract {

struct UnchargedAfterAll {
  const PriceTimeline& timeline;
  const ChargeFacts& before;
  const ChargeFacts& after;  // with more days that are not charged
  Money pending;             // what changes promised and no period could give
  Day today;
  std::string reason;  // of receivables of which nothing stays
};

struct LessenedCharges {
  std::vector<LessenedPeriod> periods;  // and charges of changes, and of days that came back
  std::vector<SettledChange> changes;   // whose lines are others now
  std::vector<PriceSegment> promises;   // to be added to the timeline
  Money taken_back;  // of what changes gave back; below zero: they give back more
  Money owed;        // of that, what is not promised any more: to be charged
  Money pending;     // what no period to come can give: it waits until one can
};

// What the contract was charged: by its periods, and for days of these that came back.
struct ChargedSoFar {
  std::vector<Receivable> periods;
  std::vector<ReturnedDays> returned;  // in the order of their making, withdrawn ones too
  std::vector<SettledChange> changes;  // with lines of these days
};

// Nothing where no more days are uncharged after than before.
LessenedCharges WithoutDays(const ChargedSoFar& charged, const UnchargedAfterAll& days);

}  // namespace vinculo::contract
