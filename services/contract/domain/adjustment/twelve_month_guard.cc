#include "services/contract/domain/adjustment/twelve_month_guard.h"

#include <algorithm>
#include <map>
#include <string>

#include "absl/strings/string_view.h"
#include "services/contract/domain/pricing/price_at.h"
#include "services/contract/domain/pricing/promised_credit.h"

namespace vinculo::contract {
namespace {

// The segments of one cause and reference.
struct Act {
  const PriceSegment* first;
  bool for_good;
};

bool Counts(PriceCause cause) {
  switch (cause) {
    case PriceCause::kAdjustment:
    case PriceCause::kPlanChange:
    case PriceCause::kOverride:
    case PriceCause::kRenewal:
      return true;
    case PriceCause::kDiscount:
    case PriceCause::kTenureDiscount:
    case PriceCause::kFreeUpgrade:
    case PriceCause::kGivenBack:
    case PriceCause::kUndo:
      return false;
  }
  return false;
}

std::map<absl::string_view, Act> ActsOf(const std::vector<PriceSegment>& segments) {
  std::map<absl::string_view, Act> acts;
  for (const PriceSegment& segment : segments) {
    if (!Counts(segment.cause) || Undone(segments, segment)) continue;
    const auto [act, fresh] = acts.try_emplace(segment.cause_ref, Act{&segment, false});
    if (!fresh && segment.from < act->second.first->from) act->second.first = &segment;
    act->second.for_good |= !segment.until.has_value();
  }
  return acts;
}

// Compares price / months without a rounding.
bool OtherMonthlyPrice(const PriceTerms& a, const PriceTerms& b) {
  return a.price * MonthsOf(b.billing_period) != b.price * MonthsOf(a.billing_period);
}

bool Revises(const Act& act, const PriceTimeline& timeline) {
  if (act.first->cause == PriceCause::kAdjustment) return true;
  if (!act.for_good) return false;
  const Day before = act.first->from - 1;
  return OtherMonthlyPrice(OwnTerms(timeline, before), act.first->terms);
}

// Of the days from `from` up to `until`, included, those on which the clock stands still.
int DaysStopped(absl::Span<const StoppedDays> stopped, Day from, Day until) {
  int days = 0;
  for (const StoppedDays& span : stopped) {
    const int common = std::min(span.until, until) - std::max(span.from, from) + 1;
    days += std::max(common, 0);
  }
  return days;
}

}  // namespace

std::optional<Day> AdjustmentClockStart(const Contract& contract,
                                        const PriceTimeline& timeline,
                                        Day until) {
  std::optional<Day> start = contract.activated_on ? contract.activated_on : contract.starts_on;
  if (!start) return std::nullopt;
  for (const auto& [reference, act] : ActsOf(timeline.segments)) {
    const Day day = act.first->from;
    if (day > *start && day <= until && Revises(act, timeline)) start = day;
  }
  return start;
}

Day GuardOpensOn(Day clock_start, absl::Span<const StoppedDays> stopped, int years) {
  const Day twelve_months = AddMonthsLegal(clock_start, kMonthsBetweenAdjustments * years);
  Day opens = twelve_months;
  for (;;) {
    const Day later = twelve_months + DaysStopped(stopped, clock_start, opens - 1);
    if (later == opens) return opens;
    opens = later;
  }
}

}  // namespace vinculo::contract
