#pragma once
// The columns of a payment; payment_row (the type of many as one parameter) has them in the same
// order.

#include "services/contract/domain/receivables/payment.h"
#include "services/contract/storage/columns.h"

namespace vinculo::contract {

inline constexpr std::tuple kPaymentColumns{
    Column{"payment_id", &Payment::id},
    Column{"version", &Payment::version},
    Column{"client_id", &Payment::client},
    Column{"paid_on", &Payment::paid_on},
    Column{"amount_cents", &Payment::amount},
    Column{"left_cents", &Payment::left},
    Column{"method", &Payment::method},
    Column{"reference", &Payment::reference},
    Column{"external_id", &Payment::external_id},
    Column{"reversed_on", &Payment::reversed_on},
    Column{"reversal_reason", &Payment::reversal_reason},
    Column{"created_at", &Payment::created_at},
    Column{"updated_at", &Payment::updated_at},
};

template <class Row>
Payment PaymentFromRow(const Row& row) {
  return OwnerOf<Payment>(kPaymentColumns, row);
}

// A row of find_allocations.sql.
template <class Row>
PostedAllocation AllocationFromRow(const Row& row) {
  PostedAllocation posted{.payment = row.GetUuid(0),
                          .allocation = {.receivable = row.GetUuid(1),
                                         .amount = row.Cents(3),
                                         .fine = row.Cents(4),
                                         .interest = row.Cents(5)},
                          .ordinal = static_cast<int>(row.Int(2)),
                          .from_credit = row.Bool(6),
                          .allocated_on = row.GetDay(7),
                          .kind = static_cast<ChargeKind>(row.Int(9))};
  if (!row.IsNull(8)) posted.contract = row.GetUuid(8);
  return posted;
}

}  // namespace vinculo::contract
