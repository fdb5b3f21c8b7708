#include "services/contract/domain/termination/ended_changes.h"

#include <utility>

#include "services/contract/domain/receivables/uncharged_days.h"

namespace vinculo::contract {
namespace {

EndedReceivable ChargeAtEnd(const Receivable& charge,
                            const std::vector<LessenedPeriod>& lessened,
                            const EndTerms& terms) {
  Money reduction;
  for (const LessenedPeriod& one : lessened) {
    if (one.receivable.id == charge.id) reduction = one.reduction;
  }
  return LessAtEnd(charge, reduction, terms);
}

}  // namespace

EndedChanges AtEnd(absl::Span<const SettledChange> changes,
                   std::optional<ChargeFacts> charges,
                   const EndTerms& terms) {
  EndedChanges ended;
  if (!charges) return ended;
  std::vector<DaySpan>& uncharged = charges->terms.uncharged;
  uncharged.push_back({terms.ends_on, kForever});
  uncharged = Joined(std::move(uncharged));
  for (const SettledChange& change : changes) {
    std::optional<LessenedChange> less = Lessened(change, *charges, terms.today, terms.reason);
    for (const Receivable& charge : change.charges) {
      ended.charges.push_back(
          ChargeAtEnd(charge, less ? less->charges : std::vector<LessenedPeriod>(), terms));
    }
    if (!less) continue;
    ended.taken_back += less->taken_back;
    ended.changes.push_back(std::move(less->change));
  }
  return ended;
}

}  // namespace vinculo::contract
