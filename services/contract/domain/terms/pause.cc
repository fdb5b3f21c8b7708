#include "services/contract/domain/terms/pause.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "absl/strings/str_cat.h"
#include "common/base/status_macros.h"
#include "common/errors/errors.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/lifecycle_transitions.h"
#include "services/contract/domain/policy/terms_parameters.h"
#include "services/contract/domain/reasons.h"
#include "services/contract/domain/terms/reasons.h"

namespace vinculo::contract {
namespace {

constexpr int kYearMonths = 12;

bool Counts(const Pause& pause) {
  return pause.state != PauseState::kCancelled && pause.until >= pause.from;
}

// Days of the pauses from `first` to `last`.
int DaysWithin(const std::vector<Pause>& pauses, Day first, Day last) {
  int days = 0;
  for (const Pause& pause : pauses) {
    const Day from = std::max(pause.from, first), until = std::min(pause.until, last);
    if (from <= until) days += until - from + 1;
  }
  return days;
}

absl::Status CheckFields(const Pause& pause, const PausePolicy& policy, Day today) {
  errors::FieldViolations violations;
  CheckDay("first_date", pause.from, &violations);
  CheckDay("last_date", pause.until, &violations);
  CheckText("reason", pause.reason, kReasonMax, &violations);
  if (pause.from < today + policy.notice_days) {
    violations.Add("first_date",
                   kPauseNoticeTooShort,
                   absl::StrCat("begin on ", (today + policy.notice_days).ToString(), " or later"));
  }
  if (pause.until < pause.from) {
    violations.Add("last_date", kPeriodReversed, "the last day lies before the first");
  } else if (DaysOf(pause) < policy.days_min) {
    violations.Add("last_date",
                   kPauseTooShort,
                   absl::StrCat("a pause has at least ", policy.days_min, " days"));
  } else if (DaysOf(pause) > policy.days_max) {
    violations.Add(
        "last_date", kPauseTooLong, absl::StrCat("a pause has at most ", policy.days_max, " days"));
  }
  return violations.ToStatus();
}

absl::Status CheckQuota(const Pause& pause,
                        absl::Span<const Pause> others,
                        const PausePolicy& policy) {
  const PauseQuota used = QuotaWith(pause, others);
  if (used.pauses <= policy.pauses_per_year && used.days <= policy.days_per_year) {
    return absl::OkStatus();
  }
  return errors::FailedPrecondition(kPauseQuotaUsed,
                                    "within 12 months a contract may not be paused so often or "
                                    "for so many days",
                                    {{"pauses", absl::StrCat(used.pauses)},
                                     {"pauses_per_year", absl::StrCat(policy.pauses_per_year)},
                                     {"days", absl::StrCat(used.days)},
                                     {"days_per_year", absl::StrCat(policy.days_per_year)}});
}

// The last day of a term whose clock stops, moved by the pause's days. Of a term that was over
// before the pause nothing is left that could stop.
bool Move(const Pause& pause, bool clock_stops, std::optional<Day>& last_day) {
  if (!clock_stops || !last_day || *last_day < pause.from) return false;
  last_day = *last_day + DaysOf(pause);
  return true;
}

void GiveBack(const Pause& pause, int days, Contract& contract) {
  if (pause.moved.end && contract.ends_on) contract.ends_on = *contract.ends_on - days;
  // A renewal counts the next loyalty term from the end of the term, which was moved.
  const bool renewed_since = contract.renewed_on && *contract.renewed_on >= pause.from;
  const bool counted_from_end = renewed_since && pause.moved.end && pause.stops.loyalty_clock;
  if ((pause.moved.expiration || counted_from_end) && contract.expires_on) {
    contract.expires_on = *contract.expires_on - days;
  }
}

}  // namespace

int DaysOf(const Pause& pause) { return std::max(0, pause.until - pause.from + 1); }

bool PausedOn(const Pause& pause, Day day) {
  return pause.state != PauseState::kCancelled && pause.from <= day && day <= pause.until;
}

PausePolicy PausePolicyOf(const parameters::Values& values) {
  return {.pauses_per_year = static_cast<int>(values.Number(kPausesPerYear)),
          .days_per_year = static_cast<int>(values.Number(kPauseDaysPerYear)),
          .days_min = static_cast<int>(values.Number(kPauseDaysMin)),
          .days_max = static_cast<int>(values.Number(kPauseDaysMax)),
          .notice_days = static_cast<int>(values.Number(kPauseNoticeDays)),
          .stops = StopsFrom(values.Set(kPauseStops))};
}

PauseQuota QuotaWith(const Pause& pause, absl::Span<const Pause> others) {
  std::vector<Pause> all{pause};
  std::copy_if(others.begin(), others.end(), std::back_inserter(all), [&pause](const Pause& one) {
    return one.id != pause.id && Counts(one);
  });
  // The fullest year begins with a pause, or ends with one.
  PauseQuota quota;
  for (const Pause& anchor : all) {
    const Day year_later = AddMonthsLegal(anchor.from, kYearMonths);
    const auto begins_within = [&](const Pause& one) {
      return anchor.from <= one.from && one.from < year_later;
    };
    if (begins_within(pause)) {
      const auto begun = std::count_if(all.begin(), all.end(), begins_within);
      quota.pauses = std::max(quota.pauses, static_cast<int>(begun));
    }
    const Day year_before = AddMonthsClamped(anchor.until + 1, -kYearMonths);
    quota.days = std::max({quota.days,
                           DaysWithin(all, anchor.from, year_later - 1),
                           DaysWithin(all, year_before, anchor.until)});
  }
  return quota;
}

absl::Status CheckPause(const Contract& contract,
                        const Pause& pause,
                        absl::Span<const Pause> others,
                        const PausePolicy& policy,
                        Day today) {
  RETURN_IF_ERROR(CheckFields(pause, policy, today));
  RETURN_IF_ERROR(CheckStartsFrom(Verb::kPause, contract.lifecycle));
  if (contract.ends_on && pause.from > *contract.ends_on) {
    return errors::FailedPrecondition(
        kPauseAfterEnd,
        "the contract ends before the pause would begin",
        {{"first_date", pause.from.ToString()}, {"end_date", contract.ends_on->ToString()}});
  }
  for (const Pause& other : others) {
    if (!Counts(other) || other.until < pause.from || pause.until < other.from) continue;
    return errors::FailedPrecondition(
        kPauseOverlaps,
        "the contract is paused in these days already",
        {{"first_date", other.from.ToString()}, {"last_date", other.until.ToString()}});
  }
  return CheckQuota(pause, others, policy);
}

PauseStep Begun(Contract contract, Pause pause) {
  contract.lifecycle = Lifecycle::kSuspended;
  contract.resumes_on = pause.until + 1;
  pause.moved = {.end = Move(pause, pause.stops.service, contract.ends_on),
                 .expiration = Move(pause, pause.stops.loyalty_clock, contract.expires_on)};
  pause.state = PauseState::kRunning;
  return {std::move(contract), std::move(pause)};
}

std::optional<PauseStep> BegunOn(Contract contract, Pause pause, Day business_date) {
  if (pause.state != PauseState::kPlanned || pause.from > business_date) return std::nullopt;
  if (Allows(Verb::kPause, contract.lifecycle, Lifecycle::kSuspended)) {
    return Begun(std::move(contract), std::move(pause));
  }
  pause.state = PauseState::kCancelled;
  return PauseStep{std::move(contract), std::move(pause)};
}

absl::StatusOr<PauseStep> Resumed(Contract contract, Pause pause, Day resumes_on, Day today) {
  const bool may_resume = Allows(Verb::kResume, contract.lifecycle, Lifecycle::kActive);
  if (pause.state != PauseState::kRunning || !may_resume) {
    return errors::FailedPrecondition(kPauseNotRunning, "the pause does not run");
  }
  if (resumes_on < today || resumes_on > pause.until) {
    return errors::FailedPrecondition(kResumeDateInvalid,
                                      "a pause is resumed today or on a later day that it covers",
                                      {{"resume_date", resumes_on.ToString()},
                                       {"today", today.ToString()},
                                       {"last_date", pause.until.ToString()}});
  }
  GiveBack(pause, pause.until + 1 - resumes_on, contract);
  pause.until = resumes_on - 1;
  if (resumes_on > today) {
    contract.resumes_on = resumes_on;
    return PauseStep{std::move(contract), std::move(pause)};
  }
  contract.lifecycle = Lifecycle::kActive;
  contract.resumes_on.reset();
  pause.state = PauseState::kOver;
  return PauseStep{std::move(contract), std::move(pause)};
}

std::optional<DaySpan> DaysGivenBack(const Pause& before, const Pause& now) {
  if (!before.stops.charge) return std::nullopt;
  const Day first = now.state == PauseState::kCancelled ? before.from : now.until + 1;
  if (first > before.until) return std::nullopt;
  return DaySpan{first, before.until};
}

std::vector<DaySpan> UnchargedDays(absl::Span<const Pause> pauses) {
  std::vector<DaySpan> days;
  for (const Pause& pause : pauses) {
    if (pause.stops.charge && Counts(pause)) days.push_back({pause.from, pause.until});
  }
  std::sort(days.begin(), days.end(), [](const DaySpan& a, const DaySpan& b) {
    return a.first < b.first;
  });
  return days;
}

std::optional<PauseStep> OverOn(Contract contract, Pause pause, Day business_date) {
  if (pause.state != PauseState::kRunning || pause.until >= business_date) return std::nullopt;
  pause.state = PauseState::kOver;
  if (Allows(Verb::kResume, contract.lifecycle, Lifecycle::kActive)) {
    contract.lifecycle = Lifecycle::kActive;
    contract.resumes_on.reset();
  }
  return PauseStep{std::move(contract), std::move(pause)};
}

absl::StatusOr<Pause> Cancelled(Pause pause) {
  if (pause.state != PauseState::kPlanned) {
    return errors::FailedPrecondition(
        kPauseNotPlanned, "only a pause that has not begun is cancelled; one that runs is resumed");
  }
  pause.state = PauseState::kCancelled;
  return pause;
}

}  // namespace vinculo::contract
