#include "services/contract/domain/monitoring/bill_facts.h"

#include <algorithm>

namespace vinculo::contract {
namespace {

bool IsBy(const std::optional<Day>& known_on, Day day) { return known_on && *known_on <= day; }

Money OpenBy(const BillFacts& bill, Day by, Day known) {
  Money open = bill.amount;
  for (const BillReduction& one : bill.reductions) {
    if (one.on <= by) open = open - one.amount;
  }
  for (const PaidPart& part : bill.paid) {
    if (part.paid_on <= by && part.on <= known && !IsBy(part.taken_back_on, by)) {
      open = open - part.amount;
    }
  }
  return open;
}

Money OpenOn(const BillFacts& bill, Day day) { return OpenBy(bill, day, day); }

// Nothing is left to wait for: its first instalment is paid, or all were cancelled for nothing.
bool IsFirstPaid(const BillAgreement& agreement, Day by, Day known) {
  for (const BillFacts& one : agreement.instalments) {
    if (!IsBy(one.cancelled_on, by)) return OpenBy(one, by, known) <= Money();
    if (one.agreement) return IsFirstPaid(*one.agreement, by, known);
  }
  return true;
}

// The days on which what is open changes, each once, up to `day`.
std::vector<Day> Turns(const BillFacts& bill, Day day) {
  std::vector<Day> turns;
  for (const BillReduction& one : bill.reductions) {
    if (one.on <= day) turns.push_back(one.on);
  }
  for (const PaidPart& part : bill.paid) {
    if (part.on <= day) turns.push_back(part.on);
    if (IsBy(part.taken_back_on, day)) turns.push_back(*part.taken_back_on);
  }
  std::sort(turns.begin(), turns.end());
  turns.erase(std::unique(turns.begin(), turns.end()), turns.end());
  return turns;
}

}  // namespace

std::optional<OverdueBill> OverdueOn(const BillFacts& bill, Day day) {
  return OwedBy(bill, day, day);
}

std::optional<OverdueBill> OwedBy(const BillFacts& bill, Day by, Day known) {
  if (bill.known_on > by || bill.overdue_from_on > by) return std::nullopt;
  OverdueBill overdue{.open = OpenBy(bill, by, known)};
  if (overdue.open <= Money()) return std::nullopt;
  if (IsBy(bill.cancelled_on, by)) {
    if (!bill.agreement || IsFirstPaid(*bill.agreement, by, known)) return std::nullopt;
    overdue.under_agreement = true;
  }
  for (const BillContestation& one : bill.contestations) {
    if (one.opened_on > by) continue;
    if (!IsBy(one.answered_on, known)) {
      overdue.contested = true;
    } else if (one.upheld) {
      return std::nullopt;
    }
  }
  return overdue;
}

std::optional<Day> NoticeOn(const BillFacts& bill, NoticeKind kind, Day day) {
  std::optional<Day> first;
  for (const ProvenNotice& one : bill.notices) {
    if (one.kind != kind || one.proven_on > day) continue;
    if (!first || one.delivered_on < *first) first = one.delivered_on;
  }
  return first;
}

std::vector<DaySpanOpen> StandStills(const BillFacts& bill, Day day) {
  std::vector<DaySpanOpen> spans;
  for (const BillContestation& one : bill.contestations) {
    if (one.opened_on > day) continue;
    if (!IsBy(one.answered_on, day)) {
      spans.push_back({one.opened_on, std::nullopt});
    } else if (*one.answered_on > one.opened_on) {
      spans.push_back({one.opened_on, *one.answered_on - 1});
    }
  }
  std::optional<Day> paid_from;
  for (const Day turn : Turns(bill, day)) {
    const bool paid = OpenOn(bill, turn) <= Money();
    if (paid && !paid_from) paid_from = turn;
    if (!paid && paid_from) {
      spans.push_back({*paid_from, turn - 1});
      paid_from.reset();
    }
  }
  return spans;
}

}  // namespace vinculo::contract
