#include "services/contract/domain/pricing/settled_change.h"

#include <algorithm>
#include <utility>

#include "services/contract/domain/receivables/uncharged_days.h"

namespace vinculo::contract {
namespace {

// The line's share of its period, which may have been another before the due day moved.
ProRataShare ShareOf(const ChangeAdjustment& agreed,
                     const ChargeTerms& terms,
                     ProRataConvention convention) {
  const DaySpan days = agreed.days;
  const DaySpan whole = PeriodHolding(terms, convention, days.first);
  if (whole.first <= days.first && days.last <= whole.last) {
    return ShareCharged(terms, convention, whole, days);
  }
  if (agreed.share.days == agreed.share.of) return ShareCharged(terms, convention, days, days);
  const int charged = days.days() - DaysAmong(terms.uncharged, days);
  return {std::min(charged, agreed.share.days), agreed.share.of};
}

// As the terms leave it.
ChangeAdjustment LineBy(const ChangeAdjustment& agreed,
                        const ChargeTerms& terms,
                        ProRataConvention convention) {
  ChangeAdjustment line = agreed;
  line.share = ShareOf(agreed, terms, convention);
  line.amount = ProRata(line.price_after - line.price_before, line.share);
  return line;
}

Money Total(const std::vector<SettledLine>& lines, bool that_give) {
  Money total;
  for (const SettledLine& line : lines) {
    if ((line.agreed.amount < Money()) == that_give) total += line.now.amount;
  }
  return total;
}

// Its charges without so much, the latest first.
std::vector<LessenedPeriod> Without(Money amount,
                                    std::vector<Receivable>& charges,
                                    Day today,
                                    const std::string& reason) {
  std::vector<LessenedPeriod> lessened;
  for (auto charge = charges.rbegin(); charge != charges.rend(); ++charge) {
    const Money cut = std::min(amount, charge->price);
    if (cut == Money()) continue;
    amount = amount - cut;
    std::optional<LessenedPeriod> one = LessenedTo(charge->price - cut, *charge, today, reason);
    if (!one) continue;
    *charge = one->receivable;
    lessened.push_back(*std::move(one));
  }
  return lessened;
}

// What of what it gave back was taken back since.
Money TakenBackOf(const std::vector<SettledLine>& lines) {
  Money taken_back;
  for (const SettledLine& line : lines) {
    if (line.agreed.amount < Money()) taken_back += line.now.amount - line.agreed.amount;
  }
  return taken_back;
}

Money PriceOf(const std::vector<Receivable>& charges) {
  Money price;
  for (const Receivable& charge : charges) price += charge.price;
  return price;
}

}  // namespace

Money GivenBackBy(const SettledChange& settled) {
  const Money total = Total(settled.lines, false) + Total(settled.lines, true);
  return std::max(PriceOf(settled.charges) - total, Money());
}

std::optional<LessenedChange> Lessened(const SettledChange& settled,
                                       const ChargeFacts& charges,
                                       Day today,
                                       const std::string& reason) {
  const Money charging = Total(settled.lines, false);
  const Money giving = Total(settled.lines, true);
  const Money price = PriceOf(settled.charges);
  // It charges by its charges that stand, and by taking back what it gave; the rest was withdrawn.
  const Money withdrawn = std::max(charging + giving - price - TakenBackOf(settled.lines), Money());
  if (withdrawn > Money() && price == Money()) return std::nullopt;
  LessenedChange lessened{.change = settled};
  for (SettledLine& line : lessened.change.lines) {
    const ChangeAdjustment now = LineBy(line.agreed, charges.terms, charges.convention);
    const bool gives = line.agreed.amount < Money();
    const bool less = gives ? now.amount > line.now.amount : now.amount < line.now.amount;
    if (less) line.now = now;
  }
  const Money charged_less = charging - Total(lessened.change.lines, false);
  const Money given_less = Total(lessened.change.lines, true) - giving;
  if (charged_less == Money() && given_less == Money()) return std::nullopt;
  const Money cut = std::min(charged_less, price);
  lessened.charges = Without(cut, lessened.change.charges, today, reason);
  // What was charged by giving back less, or by taking back.
  lessened.taken_back = given_less - std::max(charged_less - cut - withdrawn, Money());
  return lessened;
}

RaisedChange Raised(const SettledChange& settled, const ChargeFacts& charges) {
  RaisedChange raised{.change = settled};
  for (SettledLine& line : raised.change.lines) {
    const ChangeAdjustment now = LineBy(line.agreed, charges.terms, charges.convention);
    const bool gives = line.agreed.amount < Money();
    const bool more = gives ? now.amount < line.now.amount : now.amount > line.now.amount;
    if (!more) continue;
    Money& total = gives ? raised.given_again : raised.cost;
    total += gives ? line.now.amount - now.amount : now.amount - line.now.amount;
    line.now = now;
  }
  return raised;
}

Money AddedTo(absl::Span<const SettledChange> changes, Day period_first) {
  Money added;
  for (const SettledChange& change : changes) {
    for (const SettledLine& line : change.lines) {
      if (line.agreed.days.first != period_first) continue;
      added += line.agreed.price_after - line.agreed.price_before;
    }
  }
  return added;
}

}  // namespace vinculo::contract
