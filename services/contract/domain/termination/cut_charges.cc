#include "services/contract/domain/termination/cut_charges.h"

#include <algorithm>
#include <utility>

#include "services/contract/domain/receivables/uncharged_days.h"
#include "services/contract/domain/termination/ended_changes.h"
#include "services/contract/domain/termination/ended_charges.h"

namespace vinculo::contract {
namespace {

// The first day from the end on that is not of the unbroken run of paid ones.
Day FirstUnpaid(const std::vector<EndedReceivable>& ended,
                Day ends_on,
                std::optional<Day> paid_until_on) {
  std::vector<DaySpan> paid;
  for (const EndedReceivable& one : ended) {
    const bool period = one.before.kind == ChargeKind::kRecurring;
    if (!period || one.effect != EndEffect::kRefunded) continue;
    paid.push_back({*one.before.period_first_on, *one.before.period_last_on});
  }
  Day first = paid_until_on ? std::max(ends_on, *paid_until_on + 1) : ends_on;
  for (const DaySpan& days : Joined(std::move(paid))) {
    if (days.first > first) break;
    first = std::max(first, days.last + 1);
  }
  return first;
}

// Of the receivable, what is open of days that do not come goes; what was paid of them is credit.
void AddCredited(EndedReceivable one, const EndTerms& terms, CutCharges& cut) {
  EndedReceivable left = GivenAsCredit(std::move(one), terms);
  if (left.changed()) cut.changed.push_back(std::move(left));
}

void AddChanges(EndedChanges changes, const EndTerms& terms, CutCharges& cut) {
  for (EndedReceivable& one : changes.charges) AddCredited(std::move(one), terms, cut);
  cut.changes = std::move(changes.changes);
  cut.taken_back = changes.taken_back;
}

}  // namespace

CutCharges CutAtEnd(const ChargedSoFar& charged,
                    const std::optional<ChargeFacts>& charges,
                    const EndTerms& terms) {
  CutCharges cut;
  for (EndedReceivable& one : AtEnd(charged, terms)) AddCredited(std::move(one), terms, cut);
  AddChanges(AtEnd(charged.changes, charges, terms), terms, cut);
  return cut;
}

CutCharges CutAtTransfer(const ChargedSoFar& charged,
                         const std::optional<ChargeFacts>& charges,
                         const EndTerms& terms,
                         std::optional<Day> paid_until_on) {
  const std::vector<EndedReceivable> ended = AtEnd(charged, terms);
  EndTerms of_paid = terms;
  of_paid.ends_on = FirstUnpaid(ended, terms.ends_on, paid_until_on);
  const std::vector<EndedReceivable> paid = AtEnd(charged, of_paid);
  CutCharges cut;
  if (of_paid.ends_on > terms.ends_on) cut.paid_on = of_paid.ends_on - 1;
  for (size_t i = 0; i < ended.size(); ++i) {
    const EndedReceivable& one = ended[i].effect == EndEffect::kRefunded ? paid[i] : ended[i];
    EndedReceivable left = GivenAsCredit(one, terms);
    if (left.changed()) {
      cut.changed.push_back(std::move(left));
    } else if (ended[i].refund > Money()) {
      cut.still_paid.push_back(ended[i]);
    }
  }
  AddChanges(AtEnd(charged.changes, charges, of_paid), terms, cut);
  return cut;
}

}  // namespace vinculo::contract
