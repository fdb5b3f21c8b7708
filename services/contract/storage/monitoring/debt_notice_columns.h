#pragma once
// The columns of a notice of a debt; debt_notice_row (the type of many as one parameter) has them
// in the same order. Statements that read give the contract's client behind them.

#include "services/contract/domain/monitoring/debt_notice.h"
#include "services/contract/storage/columns.h"

namespace vinculo::contract {

inline constexpr std::tuple kDebtNoticeColumns{
    Column{"notice_id", &DebtNotice::id},
    Column{"version", &DebtNotice::version},
    Column{"contract_id", &DebtNotice::contract},
    Column{"receivable_id", &DebtNotice::receivable},
    Column{"kind", &DebtNotice::kind},
    Column{"due_on", &DebtNotice::due_on},
    Column{"debt_cents", &DebtNotice::debt},
    Column{"delivered_on", &DebtNotice::delivered_on},
    Column{"channel", &DebtNotice::channel},
    Column{"evidence", &DebtNotice::evidence},
    Column{"proven_at", &DebtNotice::proven_at},
    Column{"proven_by", &DebtNotice::proven_by},
    Column{"created_at", &DebtNotice::created_at},
    Column{"updated_at", &DebtNotice::updated_at},
};

template <class Row>
DebtNotice DebtNoticeFromRow(const Row& row) {
  DebtNotice notice = OwnerOf<DebtNotice>(kDebtNoticeColumns, row);
  notice.client = row.GetUuid(std::tuple_size_v<decltype(kDebtNoticeColumns)>);
  return notice;
}

}  // namespace vinculo::contract
