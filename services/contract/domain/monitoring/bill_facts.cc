#include "services/contract/domain/monitoring/bill_facts.h"

#include <algorithm>

namespace vinculo::contract {
namespace {

bool IsBy(const std::optional<Day>& known_on, Day day) { return known_on && *known_on <= day; }

Money OpenOn(const BillFacts& bill, Day day) {
  Money open = bill.amount;
  for (const PaidPart& part : bill.paid) {
    if (part.on <= day && !IsBy(part.taken_back_on, day)) open = open - part.amount;
  }
  return open;
}

// The days on which what is open changes, each once, up to `day`.
std::vector<Day> Turns(const BillFacts& bill, Day day) {
  std::vector<Day> turns;
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
  if (bill.known_on > day || bill.overdue_from_on > day) return std::nullopt;
  OverdueBill overdue{.open = OpenOn(bill, day)};
  if (overdue.open <= Money()) return std::nullopt;
  if (IsBy(bill.cancelled_on, day)) {
    if (!bill.agreement || IsBy(bill.agreement->first_paid_on, day)) return std::nullopt;
    overdue.under_agreement = true;
  }
  for (const BillContestation& one : bill.contestations) {
    if (one.opened_on > day) continue;
    if (!IsBy(one.answered_on, day)) {
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
