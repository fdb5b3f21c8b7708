#include "services/contract/domain/monitoring/release.h"

#include <algorithm>

#include "common/errors/errors.h"
#include "services/contract/domain/monitoring/reasons.h"

namespace vinculo::contract {
namespace {

// Nothing that was overdue when it was granted is owed on the day.
bool IsPaidOn(const Release& release, absl::Span<const BillFacts> bills, Day day) {
  return std::none_of(bills.begin(), bills.end(), [&](const BillFacts& bill) {
    return bill.overdue_from_on <= release.since && OverdueOn(bill, day).has_value();
  });
}

// From when on it was paid, counted back from `day`, on which it is.
Day PaidSince(const Release& release, absl::Span<const BillFacts> bills, Day day) {
  while (day > release.since && IsPaidOn(release, bills, day - 1)) day = day - 1;
  return day;
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

PromiseState PromiseOn(const Release& release, absl::Span<const BillFacts> bills, Day day) {
  if (release.promise == PromiseState::kNone || release.promise == PromiseState::kBroken) {
    return release.promise;
  }
  if (IsPaidOn(release, bills, std::min(day, release.until))) return PromiseState::kKept;
  return day > release.until ? PromiseState::kBroken : PromiseState::kOpen;
}

std::optional<Release> PromiseSettled(Release release, absl::Span<const BillFacts> bills, Day day) {
  const PromiseState promise = PromiseOn(release, bills, day);
  if (promise == release.promise) return std::nullopt;
  release.promise = promise;
  release.promise_settled_on.reset();
  if (promise == PromiseState::kKept) {
    release.promise_settled_on = PaidSince(release, bills, std::min(day, release.until));
  }
  if (promise == PromiseState::kBroken) release.promise_settled_on = release.until + 1;
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
