#include "services/contract/domain/monitoring/release.h"

#include <algorithm>

#include "common/errors/errors.h"
#include "services/contract/domain/monitoring/reasons.h"

namespace vinculo::contract {
namespace {

// Of what was promised; the worst of the bills.
enum class Standing { kPaid, kContested, kOwed };

Standing StandingBy(const Release& release, absl::Span<const BillFacts> bills, Day by, Day known) {
  Standing worst = Standing::kPaid;
  for (const BillFacts& bill : bills) {
    if (!IsPromised(release, bill)) continue;
    const std::optional<OverdueBill> owed = OwedBy(bill, by, known);
    if (owed) worst = std::max(worst, owed->contested ? Standing::kContested : Standing::kOwed);
  }
  return worst;
}

// From when on it was paid, counted back from the last day, on which it is.
Day PaidSince(const Release& release, absl::Span<const BillFacts> bills, Day last, Day known) {
  Day since = last;
  while (since > release.since && StandingBy(release, bills, since - 1, known) == Standing::kPaid) {
    since = since - 1;
  }
  return since;
}

// The first day after its last on which no answer was waited for.
Day BrokenOn(const Release& release, absl::Span<const BillFacts> bills, Day day) {
  Day on = release.until + 1;
  while (on < day && StandingBy(release, bills, release.until, on) == Standing::kContested) {
    on = on + 1;
  }
  return on;
}

}  // namespace

absl::string_view ToString(ReleaseKind kind) {
  switch (kind) {
    case ReleaseKind::kTrust:
      return "TRUST_UNLOCK";
    case ReleaseKind::kTemporary:
      return "TEMPORARY";
    case ReleaseKind::kManual:
      return "MANUAL";
  }
  return "MANUAL";
}

bool HoldsOn(const Release& release, Day day) {
  if (day < release.since || day > release.until) return false;
  return !release.ended_on || day < *release.ended_on;
}

bool IsPromised(const Release& release, const BillFacts& bill) {
  std::optional<OverdueBill> then = OverdueOn(bill, release.since);
  // What was paid on the very day was paid after it.
  if (!then) then = OwedBy(bill, release.since, release.since - 1);
  return then && !then->contested;
}

bool MaySettleOn(const Release& release, Day day) {
  switch (release.promise) {
    case PromiseState::kNone:
      return false;
    case PromiseState::kKept:
      return day <= release.until;
    case PromiseState::kOpen:
    case PromiseState::kBroken:
      return true;
  }
  return false;
}

PromiseState PromiseOn(const Release& release, absl::Span<const BillFacts> bills, Day day) {
  if (release.promise == PromiseState::kNone) return PromiseState::kNone;
  switch (StandingBy(release, bills, std::min(day, release.until), day)) {
    case Standing::kPaid:
      return PromiseState::kKept;
    case Standing::kContested:
      return PromiseState::kOpen;
    case Standing::kOwed:
      return day > release.until ? PromiseState::kBroken : PromiseState::kOpen;
  }
  return PromiseState::kOpen;
}

std::optional<Release> PromiseSettled(Release release, absl::Span<const BillFacts> bills, Day day) {
  const PromiseState promise = PromiseOn(release, bills, day);
  if (promise == release.promise) return std::nullopt;
  release.promise = promise;
  release.promise_settled_on.reset();
  if (promise == PromiseState::kKept) {
    release.promise_settled_on = PaidSince(release, bills, std::min(day, release.until), day);
  }
  if (promise == PromiseState::kBroken) release.promise_settled_on = BrokenOn(release, bills, day);
  return release;
}

std::optional<Release> EndedByRun(Release release, Day business_date) {
  if (release.kind != ReleaseKind::kManual || release.ended_on) return std::nullopt;
  release.ended_on = std::max(release.since, std::min(business_date, release.until + 1));
  return release;
}

absl::StatusOr<Release> EndedEarly(Release release, Day today) {
  if (release.ended_on || today > release.until) {
    const Day end = release.ended_on ? *release.ended_on : release.until + 1;
    return errors::FailedPrecondition(
        kReleaseNotOpen, "the release is over already", {{"end_date", end.ToString()}});
  }
  release.ended_on = today;
  return release;
}

}  // namespace vinculo::contract
