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
