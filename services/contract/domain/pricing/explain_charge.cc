#include "services/contract/domain/pricing/explain_themes.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "common/base/resource_name.h"
#include "services/contract/domain/policy/receivables_parameters.h"
#include "services/contract/domain/receivables/uncharged_days.h"

namespace vinculo::contract {
namespace {

// What ends a pause of these days: one that has begun is resumed, one that is planned is cancelled.
std::string PauseClearedBy(const Explained& explained, DaySpan days) {
  const bool runs =
      explained.contract.lifecycle == Lifecycle::kSuspended && days.first <= explained.day;
  return runs ? "RESUME" : "CANCEL_PAUSE";
}

// The days that are left out of the periods now, or next.
void ExplainUncharged(const Explained& explained, std::vector<Finding>& findings) {
  const auto days = std::find_if(
      explained.uncharged.begin(), explained.uncharged.end(), [&explained](const DaySpan& one) {
        return one.last >= explained.day;
      });
  if (days == explained.uncharged.end()) return;
  Finding finding{.topic = FindingTopic::kCharge,
                  .code = "NOT_CHARGED",
                  .rule = "C-01",
                  .facts = {{"since", days->first}},
                  .cleared_by = "CHANGE_BILLING"};
  if (days->last != kForever) {
    finding.code = "DAYS_NOT_CHARGED";
    finding.rule = "C-30";
    finding.facts.push_back({"until", days->last});
    finding.next_on = days->last + 1;
    finding.cleared_by = PauseClearedBy(explained, *days);
  }
  findings.push_back(std::move(finding));
}

// What changes charged or gave back, where days of it are not charged after all.
void ExplainSettled(absl::Span<const SettledChange> changes, std::vector<Finding>& findings) {
  for (const SettledChange& change : changes) {
    Money agreed, now;
    for (const SettledLine& line : change.lines) {
      agreed += line.agreed.amount;
      now += line.now.amount;
    }
    if (agreed == now) continue;
    const bool charged = agreed > Money();
    findings.push_back({.topic = FindingTopic::kCharge,
                        .code = charged ? "CHANGE_CHARGED_LESS" : "CHANGE_GAVE_LESS",
                        .rule = "C-30",
                        .facts = {{"change", FormatName(kChanges, change.change)},
                                  {"agreed", charged ? agreed : -agreed},
                                  {"amount", charged ? now : -now}}});
  }
}

// C-24. What changes promised to give back and no period to come can.
void ExplainPendingCredit(const Explained& explained, std::vector<Finding>& findings) {
  if (explained.pending_credit == Money()) return;
  const bool off = explained.contract.billing == Billing::kNotCharging;
  findings.push_back({.topic = FindingTopic::kCharge,
                      .code = "CREDIT_WAITS",
                      .rule = "C-24",
                      .facts = {{"amount", explained.pending_credit}},
                      .cleared_by = off ? "CHANGE_BILLING" : ""});
}

void ExplainPaid(const Contract& contract, std::vector<Finding>& findings) {
  if (!contract.paid_until_on) return;
  findings.push_back({.topic = FindingTopic::kCharge,
                      .code = "PAID_UNTIL",
                      .rule = "C-41",
                      .facts = {{"paid_until", *contract.paid_until_on}}});
}

// "2%", "0.5%".
std::string Rate(int basis_points) {
  std::string rate = Cents(basis_points).ToString();
  while (rate.back() == '0') rate.pop_back();
  if (rate.back() == '.') rate.pop_back();
  return absl::StrCat(rate, "%");
}

// What being late adds to what is past due, each part by a rate of its own.
void ExplainLate(const LateCharges& late, const LateRates& rates, std::vector<Finding>& findings) {
  if (late.fine > Money()) {
    findings.push_back({.topic = FindingTopic::kCharge,
                        .code = "LATE_FINE",
                        .rule = "C-40",
                        .facts = {{"amount", late.fine}, {"rate", Rate(rates.fine_basis_points)}},
                        .cleared_by = "PAY",
                        .parameter = kLateFineBasisPoints});
  }
  if (late.interest > Money()) {
    findings.push_back(
        {.topic = FindingTopic::kCharge,
         .code = "LATE_INTEREST",
         .rule = "C-40",
         .facts = {{"amount", late.interest}, {"rate", Rate(rates.interest_basis_points)}},
         .cleared_by = "PAY",
         .parameter = kLateInterestBasisPoints});
  }
}

// What is past due, as one debt since its oldest part, with what being late adds on the day; and
// what falls due next.
void ExplainDebt(const Explained& explained, std::vector<Finding>& findings) {
  Money overdue;
  LateCharges late;
  LateRates rates;
  std::optional<Day> since;
  const Receivable* next = nullptr;
  for (const Receivable& owed : explained.owed) {
    if (owed.state == ReceivableState::kOverdue) {
      const LateCharges of_one = explained.late.ChargesOf(owed, explained.day);
      late.fine += of_one.fine;
      late.interest += of_one.interest;
      rates = explained.late.RatesOf(owed);
      overdue += owed.open;
      since = since ? std::min(*since, owed.due_on) : owed.due_on;
    } else if (next == nullptr || owed.due_on < next->due_on) {
      next = &owed;
    }
  }
  if (since) {
    findings.push_back(
        {.topic = FindingTopic::kCharge,
         .code = "DEBT_OVERDUE",
         .rule = "C-40",
         .facts = {{"amount", overdue}, {"since", *since}, {"total", overdue + late.total()}},
         .cleared_by = "PAY"});
    ExplainLate(late, rates, findings);
  }
  if (next == nullptr) return;
  findings.push_back({.topic = FindingTopic::kCharge,
                      .code = "DEBT_DUE_NEXT",
                      .rule = "C-40",
                      .facts = {{"amount", next->open}, {"next_date", next->due_on}},
                      .next_on = next->due_on,
                      .cleared_by = "PAY"});
}

}  // namespace

void ExplainCharge(const Explained& explained, std::vector<Finding>& findings) {
  ExplainUncharged(explained, findings);
  ExplainSettled(explained.settled, findings);
  ExplainPendingCredit(explained, findings);
  ExplainPaid(explained.contract, findings);
  ExplainDebt(explained, findings);
}

}  // namespace vinculo::contract
