#include "services/contract/domain/pricing/explain.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "common/base/resource_name.h"
#include "services/contract/domain/policy/monitoring_parameters.h"
#include "services/contract/domain/policy/terms_parameters.h"
#include "services/contract/domain/pricing/price_at.h"
#include "services/contract/domain/receivables/uncharged_days.h"
#include "services/contract/domain/terms/renewal.h"

namespace vinculo::contract {
namespace {

using Findings = std::vector<Finding>;

std::string PlanName(const Uuid& plan) { return FormatName("plans/", plan); }

void ExplainLifecycle(const Contract& contract, Findings& findings) {
  Finding finding{.topic = FindingTopic::kLifecycle, .rule = "C-01"};
  finding.code = absl::StrCat("LIFECYCLE_", ToString(contract.lifecycle));
  switch (contract.lifecycle) {
    case Lifecycle::kDraft:
      finding.cleared_by = "ACTIVATE";
      break;
    case Lifecycle::kAwaitingSignature:
      finding.cleared_by = "SIGN";
      break;
    case Lifecycle::kScheduled:
      finding.next_on = contract.starts_on;
      finding.cleared_by = "ACTIVATE";
      break;
    case Lifecycle::kActive:
      finding.facts.push_back({"since", *contract.activated_on});
      break;
    case Lifecycle::kSuspended:
      finding.next_on = contract.resumes_on;
      finding.cleared_by = "RESUME";
      break;
    case Lifecycle::kEnded:
      finding.facts.push_back({"since", *contract.ends_on});
      break;
  }
  if (finding.next_on) finding.facts.push_back({"next_date", *finding.next_on});
  findings.push_back(std::move(finding));
}

// Only what still runs has a term to end. From when it may be renewed is the tenant's choice.
void ExplainTerm(const Explained& explained, Findings& findings) {
  const Contract& contract = explained.contract;
  if (contract.lifecycle == Lifecycle::kEnded || !contract.ends_on) return;
  findings.push_back(
      {.topic = FindingTopic::kLifecycle,
       .code = contract.auto_renew ? "TERM_RENEWS" : "TERM_ENDS",
       .rule = contract.auto_renew ? "C-34" : "C-08",
       .facts = {{"last_day", *contract.ends_on},
                 {"renewable_from",
                  RenewableFrom(contract, *contract.ends_on, explained.renewal_days_ahead)}},
       .next_on = *contract.ends_on + 1,
       .cleared_by = contract.auto_renew ? "" : "RENEW",
       .parameter = kRenewalDaysAhead});
}

Finding OfSegment(absl::string_view code, const PriceSegment& segment) {
  Finding finding{.topic = FindingTopic::kPrice,
                  .code = std::string(code),
                  .rule = "C-42",
                  .facts = {{"price", segment.terms.price},
                            {"plan", PlanName(segment.terms.plan)},
                            {"segment", absl::StrCat(segment.ordinal)},
                            {"cause", std::string(ToString(segment.cause))},
                            {"cause_ref", segment.cause_ref},
                            {"since", segment.from}}};
  if (segment.until) finding.facts.push_back({"until", *segment.until});
  return finding;
}

void ExplainPrice(const Explained& explained, Findings& findings) {
  const PriceTimeline& timeline = explained.timeline;
  const PriceOfDay price = PriceAt(timeline.initial, timeline.segments, explained.day);
  Finding holds{.topic = FindingTopic::kPrice, .code = "PRICE_INITIAL", .rule = "C-42"};
  if (price.by != nullptr) {
    holds = OfSegment("PRICE_BY_SEGMENT", *price.by);
  } else {
    holds.facts = {{"price", price.terms.price}, {"plan", PlanName(price.terms.plan)}};
  }
  findings.push_back(std::move(holds));
  for (const PriceSegment* other : price.overridden) {
    findings.push_back(OfSegment("PRICE_OVERRIDES_OTHER", *other));
  }
  for (const PriceSegment* other : price.undone) {
    findings.push_back(OfSegment("PRICE_UNDONE", *other));
  }
  const std::optional<PriceStretch> next =
      NextPrice(timeline.initial, timeline.segments, explained.day);
  if (!next) return;
  findings.push_back({.topic = FindingTopic::kPrice,
                      .code = "PRICE_CHANGES_NEXT",
                      .rule = "C-42",
                      .facts = {{"next_date", next->from},
                                {"price", next->terms.price},
                                {"plan", PlanName(next->terms.plan)}},
                      .next_on = next->from});
}

absl::string_view ToString(BlockSource source) {
  switch (source) {
    case BlockSource::kManual:
      return "MANUAL";
    case BlockSource::kDebt:
      return "DEBT";
    case BlockSource::kFraud:
      return "FRAUD";
    case BlockSource::kClientRequest:
      return "CLIENT_REQUEST";
    case BlockSource::kLegalOrder:
      return "LEGAL_ORDER";
  }
  return "UNKNOWN";
}

Finding OfBlock(const AccessBlock& block, Day day) {
  const bool holds = HoldsOn(block, day);
  Finding finding{.topic = FindingTopic::kAccess,
                  .code = "ACCESS_BLOCK_BEGINS",
                  .rule = "C-01",
                  .facts = {{"block", FormatName("accessBlocks/", block.id)},
                            {"level", std::string(ToString(block.level))},
                            {"source", std::string(ToString(block.source))},
                            {"since", block.since}},
                  .next_on = block.since,
                  .cleared_by = block.source == BlockSource::kDebt ? "PAY" : "LIFT_BLOCK"};
  if (!holds) return finding;
  finding.code = block.level == Access::kReduced ? "ACCESS_REDUCED_BY" : "ACCESS_BLOCKED_BY";
  finding.next_on.reset();
  if (block.until) {
    finding.facts.push_back({"until", *block.until});
    finding.next_on = *block.until + 1;
  }
  return finding;
}

// Each block on its own: lifting one leaves the others.
void ExplainAccess(const Explained& explained, Findings& findings) {
  if (AccessOn(explained.blocks, explained.day) == Access::kNormal) {
    findings.push_back({.topic = FindingTopic::kAccess, .code = "ACCESS_NORMAL", .rule = "C-01"});
  }
  for (const AccessBlock& block : explained.blocks) {
    if (HoldsOn(block, explained.day) || block.since > explained.day) {
      findings.push_back(OfBlock(block, explained.day));
    }
  }
}

// C-28. Why debt touches the access or not, by which version of which policy, and what comes next.
void ExplainDebtSteps(const AccessState& debt, Findings& findings) {
  if (debt.reason == AccessReason::kNoDebt) return;
  Finding finding{.topic = FindingTopic::kAccess,
                  .code = absl::StrCat("DEBT_", ToString(debt.reason)),
                  .rule = debt.reason == AccessReason::kReleased ? "C-25" : "C-28",
                  .facts = {{"overdue", debt.overdue}},
                  .next_on = debt.next_on,
                  .parameter = kDebtPolicy};
  if (debt.bill) finding.facts.push_back({"receivable", FormatName(kReceivables, *debt.bill)});
  if (debt.policy) {
    finding.facts.push_back(
        {"policy", absl::StrCat(ToString(*debt.policy), " ", debt.policy_version)});
  }
  if (debt.since) finding.facts.push_back({"since", *debt.since});
  if (debt.cleared_by) {
    finding.cleared_by = std::string(ToString(*debt.cleared_by));
    finding.facts.push_back({"to_pay", debt.to_pay});
  }
  findings.push_back(std::move(finding));
  if (!debt.next_step) return;
  Finding next{.topic = FindingTopic::kAccess,
               .code = debt.next_on ? "DEBT_NEXT_STEP" : "DEBT_STEP_WAITS",
               .rule = "C-28",
               .facts = {{"step", std::string(ToString(*debt.next_step))}},
               .next_on = debt.next_on};
  if (debt.next_on) next.facts.push_back({"next_date", *debt.next_on});
  findings.push_back(std::move(next));
}

// What ends a pause of these days: one that has begun is resumed, one that is planned is cancelled.
std::string PauseClearedBy(const Explained& explained, DaySpan days) {
  const bool runs =
      explained.contract.lifecycle == Lifecycle::kSuspended && days.first <= explained.day;
  return runs ? "RESUME" : "CANCEL_PAUSE";
}

// The days that are left out of the periods now, or next.
void ExplainUncharged(const Explained& explained, Findings& findings) {
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
void ExplainSettled(absl::Span<const SettledChange> changes, Findings& findings) {
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
void ExplainPendingCredit(const Explained& explained, Findings& findings) {
  if (explained.pending_credit == Money()) return;
  const bool off = explained.contract.billing == Billing::kNotCharging;
  findings.push_back({.topic = FindingTopic::kCharge,
                      .code = "CREDIT_WAITS",
                      .rule = "C-24",
                      .facts = {{"amount", explained.pending_credit}},
                      .cleared_by = off ? "CHANGE_BILLING" : ""});
}

void ExplainCharge(const Contract& contract, Findings& findings) {
  if (!contract.paid_until_on) return;
  findings.push_back({.topic = FindingTopic::kCharge,
                      .code = "PAID_UNTIL",
                      .rule = "C-41",
                      .facts = {{"paid_until", *contract.paid_until_on}}});
}

// What is past due, as one debt since its oldest part; and what falls due next.
void ExplainDebt(const Explained& explained, Findings& findings) {
  Money overdue;
  std::optional<Day> since;
  const Receivable* next = nullptr;
  for (const Receivable& owed : explained.owed) {
    if (owed.state == ReceivableState::kOverdue) {
      overdue += owed.open;
      since = since ? std::min(*since, owed.due_on) : owed.due_on;
    } else if (next == nullptr || owed.due_on < next->due_on) {
      next = &owed;
    }
  }
  if (since) {
    findings.push_back({.topic = FindingTopic::kCharge,
                        .code = "DEBT_OVERDUE",
                        .rule = "C-40",
                        .facts = {{"amount", overdue}, {"since", *since}},
                        .cleared_by = "PAY"});
  }
  if (next == nullptr) return;
  findings.push_back({.topic = FindingTopic::kCharge,
                      .code = "DEBT_DUE_NEXT",
                      .rule = "C-40",
                      .facts = {{"amount", next->open}, {"next_date", next->due_on}},
                      .next_on = next->due_on,
                      .cleared_by = "PAY"});
}

void ExplainLoyalty(const Explained& explained, Findings& findings) {
  const Contract& contract = explained.contract;
  const bool runs = contract.expires_on && explained.day <= *contract.expires_on &&
                    contract.lifecycle != Lifecycle::kEnded;
  if (!runs) {
    findings.push_back({.topic = FindingTopic::kLoyalty, .code = "LOYALTY_NONE", .rule = "C-07"});
    return;
  }
  findings.push_back({.topic = FindingTopic::kLoyalty,
                      .code = "LOYALTY_RUNS",
                      .rule = "C-07",
                      .facts = {{"last_day", *contract.expires_on}},
                      .next_on = *contract.expires_on + 1});
}

void ExplainPlanned(absl::Span<const ChangeRecord> planned, Findings& findings) {
  for (const ChangeRecord& change : planned) {
    findings.push_back({.topic = FindingTopic::kPlanned,
                        .code = "PLANNED_CHANGE",
                        .rule = "C-44",
                        .facts = {{"change", FormatName(kChanges, change.id)},
                                  {"change_code", std::string(ToString(change.code))},
                                  {"next_date", change.effective_on}},
                        .next_on = change.effective_on,
                        .cleared_by = "UNDO_CHANGE"});
  }
}

}  // namespace

std::vector<Finding> Explain(const Explained& explained) {
  Findings findings;
  ExplainLifecycle(explained.contract, findings);
  ExplainTerm(explained, findings);
  ExplainPrice(explained, findings);
  ExplainAccess(explained, findings);
  ExplainDebtSteps(explained.debt, findings);
  ExplainUncharged(explained, findings);
  ExplainSettled(explained.settled, findings);
  ExplainPendingCredit(explained, findings);
  ExplainCharge(explained.contract, findings);
  ExplainDebt(explained, findings);
  ExplainLoyalty(explained, findings);
  ExplainPlanned(explained.planned, findings);
  return findings;
}

}  // namespace vinculo::contract
