#pragma once
// The columns of a receivable; receivable_row (the type of many as one parameter) has them in the
// same order.

#include "services/contract/domain/receivables/receivable.h"
#include "services/contract/storage/columns.h"

namespace vinculo::contract {

inline constexpr std::tuple kReceivableColumns{
    Column{"receivable_id", &Receivable::id},
    Column{"version", &Receivable::version},
    Column{"client_id", &Receivable::client},
    Column{"contract_id", &Receivable::contract},
    Column{"kind", &Receivable::kind},
    Column{"state", &Receivable::state},
    Column{"description", &Receivable::description},
    Column{"issues_on", &Receivable::issues_on},
    Column{"due_on", &Receivable::due_on},
    Column{"overdue_from_on", &Receivable::overdue_from_on},
    Column{"period_first_on", &Receivable::period_first_on},
    Column{"period_last_on", &Receivable::period_last_on},
    Column{"price_cents", &Receivable::price},
    Column{"charged_days", &Receivable::charged_days},
    Column{"period_days", &Receivable::period_days},
    Column{"discount_cents", &Receivable::discount},
    Column{"amount_cents", &Receivable::amount},
    Column{"open_cents", &Receivable::open},
    Column{"fine_charged_cents", &Receivable::fine_charged},
    Column{"interest_charged_cents", &Receivable::interest_charged},
    Column{"fine_paid_cents", &Receivable::fine_paid},
    Column{"interest_paid_cents", &Receivable::interest_paid},
    Column{"charged_until_on", &Receivable::charged_until_on},
    Column{"settled_on", &Receivable::settled_on},
    Column{"cancel_reason", &Receivable::cancel_reason},
    Column{"renegotiated_in", &Receivable::renegotiated_in},
    Column{"made_by", &Receivable::made_by},
    Column{"external_id", &Receivable::external_id},
    Column{"created_at", &Receivable::created_at},
    Column{"updated_at", &Receivable::updated_at},
};

template <class Row>
Receivable ReceivableFromRow(const Row& row) {
  return OwnerOf<Receivable>(kReceivableColumns, row);
}

}  // namespace vinculo::contract
