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
  Money left;  // that these periods cannot give: it waits until one can, or the contract ends
};

// C-24. The segments that give the client so much back: off the next billing periods that begin
// after `effective` and are not charged yet, among the next 60, each down to zero at most. Of those
// alone that are charged whole: of a part, a part would be given. `timeline` holds the change
// already.
CreditGiven GivenBack(const PriceTimeline& timeline,
                      Money credit,
                      Day effective,
                      const ChargeFacts& charges);

// C-24. What earlier changes give back on the period that begins on the day: so much less it costs.
Money GivenBackOn(const PriceTimeline& timeline, Day day);

// C-24. What the period costs without that: it is the client's, whatever the days cost.
Money PriceWithoutPromises(const PriceTimeline& timeline, Day day);

// C-24. What earlier changes promised to give back on periods that are not charged yet, in all.
Money PromisedToCome(const PriceTimeline& timeline, const ChargeFacts& charges);

// C-24, C-42. The terms of the day at that price: what was agreed.
PriceTerms OwnTerms(const PriceTimeline& timeline, Day day);

// C-24. The first day after the period that holds the day, or after what a turn leaves of it.
Day AfterPeriod(const ChargeFacts& charges, Day day);

// C-24. The first day, `from` or later, of a whole period that is not charged yet.
Day NextPeriodFirst(const ChargeFacts& charges, Day from);

// C-24. What earlier changes promised to give back on periods that are not charged yet and the
// change would put aside. `changed.after` holds the change, without anything given back by it.
Money CreditPutAside(const ChangedTimeline& changed, const ChargeFacts& charges);

// C-24, C-29. What earlier changes promised and periods that are not charged yet will not give
// back, of a contract with a last day of use: all of what is promised after it, and a part of what
// is promised on the period in which it lies.
Money PromisesLeft(const PriceTimeline& timeline, const ChargeFacts& charges);

// C-24, C-30. Promises on periods that are not charged yet and will not be charged whole: their due
// day moves, or days of them are not charged after all. They would be given in part, or twice: they
// are lifted, by segments that cost what the periods do without them, to be given back anew.
struct LiftedPromises {
  std::vector<PriceSegment> segments;
  Money credit;
};
LiftedPromises Lifted(const PriceTimeline& timeline,
                      const ChargeFacts& before,
                      const ChargeFacts& after);

// C-24, C-30. So much less is promised: what is given back last goes first. Of periods that are not
// charged yet.
struct LessPromised {
  std::vector<PriceSegment> segments;
  Money taken;
};
LessPromised PromisedLess(const PriceTimeline& timeline, Money amount, const ChargeFacts& charges);

// C-24, C-30. These promises lifted and given back anew after `today`, with `more` that is the
// client's. What the periods to come do not cost is left: it waits until they do.
CreditGiven PromisedAnew(const PriceTimeline& timeline,
                         const ChargeFacts& before,
                         const ChargeFacts& after,
                         Money more,
                         Day today);

// C-24. Whether an earlier change gives something back on the day or later.
bool PromisesFrom(const PriceTimeline& timeline, Day day);

}  // namespace vinculo::contract
