#include "services/contract/domain/monitoring/access_state.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "services/contract/domain/monitoring/step_days.h"

namespace vinculo::contract {
namespace {

struct Next {
  DebtStep step;
  Day on;
};

// What one bill means on the day.
struct BillJudgement {
  const BillFacts* bill;
  const DebtPolicy* policy;  // null: none is valid
  OverdueBill overdue;
  StepDays steps;
  Access access = Access::kNormal;
  bool termination_due = false;
  std::optional<Day> since;
  std::optional<Next> next;  // the first step after the day
  std::optional<DueNotice> due_notice;
  std::optional<Day> notify_on;  // where the first notice is still to be proven
};

// Which version counts: where steps need no notice the one of the due date, else that of the
// notice; without a notice, as if it came today.
const DebtPolicy* PolicyOf(const BillFacts& bill, absl::Span<const DebtPolicy> versions, Day day) {
  const DebtPolicy* of_due_date = VersionOn(versions, bill.due_on);
  if (of_due_date != nullptr && of_due_date->counts_from == CountsFrom::kDueDate) {
    return of_due_date;
  }
  return VersionOn(versions, NoticeOn(bill, NoticeKind::kSuspension, day).value_or(day));
}

std::vector<DaySpanOpen> Released(absl::Span<const Release> releases, Day day) {
  std::vector<DaySpanOpen> spans;
  for (const Release& one : releases) {
    if (one.since > day) continue;
    Day last = one.until;
    if (one.ended_on && *one.ended_on <= day) last = std::min(last, *one.ended_on - 1);
    if (last >= one.since) spans.push_back({one.since, last});
  }
  return spans;
}

// Steps that would begin after the agreement never come: what is agreed is owed as agreed.
void StopAt(Day agreed_on, StepDays& steps) {
  for (std::optional<Day>* step : {&steps.reduce_on, &steps.block_on, &steps.terminate_on}) {
    if (*step && **step > agreed_on) step->reset();
  }
  steps.awaits.reset();
}

// The first day of a level that began on `from`: after the last span before the day that
// interrupted it.
Day SinceAfter(Day from, absl::Span<const DaySpanOpen> interrupted, Day day) {
  Day since = from;
  for (const DaySpanOpen& one : interrupted) {
    if (one.last && *one.last < day) since = std::max(since, *one.last + 1);
  }
  return since;
}

void TakeSteps(BillJudgement& judged, absl::Span<const DaySpanOpen> interrupted, Day day) {
  const std::pair<DebtStep, std::optional<Day>> steps[] = {
      {DebtStep::kReduce, judged.steps.reduce_on},
      {DebtStep::kBlock, judged.steps.block_on},
      {DebtStep::kTerminate, judged.steps.terminate_on}};
  for (const auto& [step, on] : steps) {
    if (!on) continue;
    if (*on > day) {
      if (!judged.next) judged.next = Next{step, *on};
      continue;
    }
    if (step == DebtStep::kTerminate) {
      judged.termination_due = true;
      if (judged.access != Access::kBlocked) judged.since = SinceAfter(*on, interrupted, day);
      judged.access = Access::kBlocked;
      continue;
    }
    judged.access = step == DebtStep::kReduce ? Access::kReduced : Access::kBlocked;
    judged.since = SinceAfter(*on, interrupted, day);
  }
}

// The notice of suspension from its day on; that of termination once the bill blocks.
void TellNotices(BillJudgement& judged, Day day) {
  if (!judged.steps.awaits || judged.overdue.contested) return;
  if (*judged.steps.awaits == NoticeKind::kTermination) {
    if (judged.access == Access::kBlocked) {
      judged.due_notice = {judged.bill->id, NoticeKind::kTermination};
    }
    return;
  }
  judged.notify_on = judged.bill->overdue_from_on + judged.policy->notice_after_days;
  if (*judged.notify_on <= day) judged.due_notice = {judged.bill->id, NoticeKind::kSuspension};
}

BillJudgement JudgeBill(const BillFacts& bill,
                        OverdueBill overdue,
                        const Debtor& debtor,
                        absl::Span<const DaySpanOpen> released,
                        const brazil::BusinessCalendar& calendar,
                        Day day) {
  BillJudgement judged{
      .bill = &bill, .policy = PolicyOf(bill, debtor.versions, day), .overdue = overdue};
  if (judged.policy == nullptr) return judged;
  const StepClock clock{.notice_on = NoticeOn(bill, NoticeKind::kSuspension, day),
                        .termination_notice_on = NoticeOn(bill, NoticeKind::kTermination, day),
                        .stands_still = StandStills(bill, day),
                        .released = {released.begin(), released.end()}};
  judged.steps = StepDaysOf(bill.due_on, *judged.policy, clock, calendar);
  if (overdue.under_agreement) StopAt(bill.agreement->agreed_on, judged.steps);
  if (overdue.contested) return judged;
  std::vector<DaySpanOpen> interrupted = clock.stands_still;
  interrupted.insert(interrupted.end(), released.begin(), released.end());
  TakeSteps(judged, interrupted, day);
  TellNotices(judged, day);
  return judged;
}

// The strictest first, what is contested last, then who came first; never two alike.
auto Rank(const BillJudgement& one) {
  return std::tuple(-static_cast<int>(one.access),
                    !one.termination_due,
                    one.overdue.contested,
                    one.since.value_or(Day()),
                    one.bill->due_on,
                    one.bill->id);
}

AccessReason ReasonOf(const BillJudgement& cause) {
  if (cause.termination_due) return AccessReason::kTerminationDue;
  if (cause.access != Access::kNormal) {
    return cause.overdue.under_agreement ? AccessReason::kAgreementUnpaid : AccessReason::kDebt;
  }
  if (cause.policy == nullptr || NeverActs(*cause.policy)) return AccessReason::kNeverActs;
  if (cause.overdue.contested) return AccessReason::kContested;
  if (cause.steps.awaits == NoticeKind::kSuspension) return AccessReason::kAwaitsNotice;
  return AccessReason::kWithinDays;
}

// The first step that is stricter than what holds; with a day before without one.
void TellNext(const std::vector<BillJudgement>& bills, AccessState& state) {
  const DebtStep least = state.access == Access::kBlocked   ? DebtStep::kTerminate
                         : state.access == Access::kReduced ? DebtStep::kBlock
                                                            : DebtStep::kReduce;
  for (const BillJudgement& one : bills) {
    if (!one.next || one.next->step < least) continue;
    const bool sooner = !state.next_on || one.next->on < *state.next_on ||
                        (one.next->on == *state.next_on && one.next->step > *state.next_step);
    if (!sooner) continue;
    state.next_step = one.next->step;
    state.next_on = one.next->on;
  }
  if (state.next_step) return;
  for (const BillJudgement& one : bills) {
    if (one.notify_on && (!state.next_on || *one.notify_on < *state.next_on)) {
      state.next_step = DebtStep::kNotice;
      state.next_on = one.notify_on;
    }
    if (!state.next_step && one.due_notice) state.next_step = DebtStep::kTerminate;
  }
}

void TellClearing(const std::vector<BillJudgement>& bills, AccessState& state) {
  bool first_instalment = false;
  for (const BillJudgement& one : bills) {
    const bool counts = state.access == Access::kNormal || one.access != Access::kNormal;
    if (!counts || one.overdue.contested) continue;
    if (one.overdue.under_agreement) {
      first_instalment = true;
    } else {
      state.to_pay += one.overdue.open;
    }
  }
  if (state.to_pay > Money()) {
    state.cleared_by = ClearedBy::kPayment;
  } else if (first_instalment) {
    state.cleared_by = ClearedBy::kFirstInstalment;
  } else {
    state.cleared_by = ClearedBy::kAnswer;
  }
}

// A release that holds: access is normal until the day after it.
void Relax(absl::Span<const DaySpanOpen> released, Day day, AccessState& state) {
  std::optional<Day> last;
  std::optional<Day> since;
  for (const DaySpanOpen& one : released) {
    if (one.first > day || *one.last < day) continue;
    last = last ? std::max(*last, *one.last) : *one.last;
    since = since ? std::min(*since, one.first) : one.first;
  }
  if (!last || state.access == Access::kNormal) return;
  state.next_step = state.access == Access::kReduced ? DebtStep::kReduce : DebtStep::kBlock;
  state.next_on = *last + 1;
  state.access = Access::kNormal;
  state.reason = AccessReason::kReleased;
  state.since = since;
}

}  // namespace

AccessState Judge(const Debtor& debtor, const brazil::BusinessCalendar& calendar, Day day) {
  AccessState state;
  const std::vector<DaySpanOpen> released = Released(debtor.releases, day);
  std::vector<BillJudgement> bills;
  for (const BillFacts& bill : debtor.bills) {
    const std::optional<OverdueBill> overdue = OverdueOn(bill, day);
    if (!overdue) continue;
    // An agreement ends a debt where the policy does not wait for its first instalment.
    const DebtPolicy* policy = PolicyOf(bill, debtor.versions, day);
    if (overdue->under_agreement && (policy == nullptr || !policy->until_first_instalment))
      continue;
    if (!overdue->under_agreement && !overdue->contested) state.overdue += overdue->open;
    bills.push_back(JudgeBill(bill, *overdue, debtor, released, calendar, day));
  }
  // What an agreement left behind without any step taken means nothing.
  std::erase_if(bills, [](const BillJudgement& one) {
    return one.overdue.under_agreement && one.access == Access::kNormal;
  });
  if (bills.empty()) return state;
  std::sort(
      bills.begin(), bills.end(), [](const auto& a, const auto& b) { return Rank(a) < Rank(b); });
  const BillJudgement& cause = bills.front();
  state.bill = cause.bill->id;
  if (cause.policy != nullptr) {
    state.policy = cause.policy->code;
    state.policy_version = cause.policy->number;
    const bool counts = !cause.overdue.under_agreement && !cause.overdue.contested;
    if (counts && state.overdue < cause.policy->min_debt) {
      state.reason = AccessReason::kBelowMinimum;
      return state;
    }
  }
  state.access = cause.access;
  state.reason = ReasonOf(cause);
  state.since = cause.since;
  TellNext(bills, state);
  TellClearing(bills, state);
  Relax(released, day, state);
  for (const BillJudgement& one : bills) {
    if (one.due_notice) state.due_notices.push_back(*one.due_notice);
  }
  std::sort(state.due_notices.begin(), state.due_notices.end(), [](const auto& a, const auto& b) {
    return std::tie(a.bill, a.kind) < std::tie(b.bill, b.kind);
  });
  return state;
}

}  // namespace vinculo::contract
