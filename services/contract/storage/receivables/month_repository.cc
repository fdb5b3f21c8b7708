#include "services/contract/storage/receivables/month_repository.h"

#include "services/contract/storage/sql.h"

namespace vinculo::contract {

Task<Month> MonthOf(db::Tx& tx, Day month) {
  const Day last = LastOfMonth(month);
  Month of_month;
  CO_ASSIGN_OR_RETURN(const db::Rows due,
                      co_await tx.Query(sql::kSummarizeDue, tx.tenant(), month, last));
  for (const db::Row row : due) {
    of_month.due.push_back({.state = static_cast<ReceivableState>(row.Int(0)),
                            .kind = static_cast<ChargeKind>(row.Int(1)),
                            .count = row.Int(2),
                            .amount = row.Cents(3),
                            .open = row.Cents(4),
                            .late_charges_paid = row.Cents(5)});
  }
  CO_ASSIGN_OR_RETURN(const db::Rows received,
                      co_await tx.Query(sql::kSummarizeReceived, tx.tenant(), month, last));
  for (const db::Row row : received) {
    of_month.received.push_back({.method = static_cast<PaymentMethod>(row.Int(0)),
                                 .count = row.Int(1),
                                 .amount = row.Cents(2),
                                 .credit = row.Cents(3)});
  }
  co_return of_month;
}

}  // namespace vinculo::contract
