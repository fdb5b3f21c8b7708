#pragma once
// Bills for the tests of monitoring.

#include "common/base/money.h"
#include "services/contract/domain/monitoring/bill_facts.h"
#include "services/contract/domain/monitoring/debt_policy.h"
#include "services/contract/domain/receivables/due_date.h"

namespace vinculo::contract {

inline constexpr Day Ymd(int year, unsigned month, unsigned day) {
  return Day{std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day)};
}

inline Uuid BillId(uint64_t number) { return MakeUuidV7(0, 7, number); }

// Overdue from the day after its due date on.
inline BillFacts Bill(Day due, Money amount = Cents(100'00), uint64_t number = 1) {
  return {.id = BillId(number),
          .due_on = due,
          .overdue_from_on = due + 1,
          .known_on = due - 10,
          .amount = amount};
}

// Known on the day on which it was paid.
inline PaidPart Paid(Day on, Money amount, std::optional<Day> taken_back_on = std::nullopt) {
  return {.on = on, .paid_on = on, .amount = amount, .taken_back_on = taken_back_on};
}

// The bill became instalments of 40.00 on that day, the first due then, the others a month later
// each.
inline BillFacts Renegotiated(BillFacts bill, Day agreed_on, int instalments, uint64_t number) {
  bill.cancelled_on = agreed_on;
  bill.agreement = {.agreed_on = agreed_on, .instalments = {}};
  for (int i = 0; i < instalments; ++i) {
    BillFacts one = Bill(agreed_on + 30 * i, Cents(40'00), number + static_cast<uint64_t>(i));
    one.known_on = agreed_on;
    bill.agreement->instalments.push_back(one);
  }
  return bill;
}

inline BillFacts Noticed(BillFacts bill, Day on) {
  bill.notices.push_back({.kind = NoticeKind::kSuspension, .delivered_on = on, .proven_on = on});
  return bill;
}

inline BillFacts Noticed(BillFacts bill, Day on, Day termination) {
  bill = Noticed(std::move(bill), on);
  bill.notices.push_back(
      {.kind = NoticeKind::kTermination, .delivered_on = termination, .proven_on = termination});
  return bill;
}

inline const brazil::BusinessCalendar& Calendar() { return BankCalendar(); }

}  // namespace vinculo::contract
