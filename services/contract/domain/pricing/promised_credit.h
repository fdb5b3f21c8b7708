#pragma once
// C-24. What a change gives back reaches the client by segments of their own, which lessen the
// price of billing periods to come. A later change that sets another price on those days would put
// that promise aside: what it would lose is promised anew.

#include <vector>

#include "common/base/money.h"
#include "services/contract/domain/pricing/adjustments.h"

namespace vinculo::contract {

struct CreditGiven {
  std::vector<PriceSegment> segments;
  Money left;  // that these periods do not cost: somebody pays it out
};

// C-24. The segments that give the client so much back: off the next billing periods that begin
// after `effective` and are not charged yet, at most 60, each down to zero at most. `timeline`
// holds the change already.
CreditGiven GivenBack(const PriceTimeline& timeline,
                      Money credit,
                      Day effective,
                      const ChargeFacts& charges);

// C-24. What earlier changes give back on the period that begins on the day: so much less it costs.
Money GivenBackOn(const PriceTimeline& timeline, Day day);

// C-24. What earlier changes promised to give back on periods that are not charged yet and the
// change would put aside. `changed.after` holds the change, without anything given back by it.
Money CreditPutAside(const ChangedTimeline& changed, const ChargeFacts& charges);

}  // namespace vinculo::contract
