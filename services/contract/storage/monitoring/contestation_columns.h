#pragma once
// The columns of a contestation. Statements that read give the contract's client behind them.

#include "services/contract/domain/monitoring/contestation.h"
#include "services/contract/storage/columns.h"

namespace vinculo::contract {

inline constexpr std::tuple kContestationColumns{
    Column{"contestation_id", &Contestation::id},
    Column{"version", &Contestation::version},
    Column{"contract_id", &Contestation::contract},
    Column{"receivable_id", &Contestation::receivable},
    Column{"state", &Contestation::state},
    Column{"opened_on", &Contestation::opened_on},
    Column{"answer_by", &Contestation::answer_by},
    Column{"answered_on", &Contestation::answered_on},
    Column{"reason", &Contestation::reason},
    Column{"answer", &Contestation::answer},
    Column{"answered_by", &Contestation::answered_by},
    Column{"created_at", &Contestation::created_at},
    Column{"updated_at", &Contestation::updated_at},
};

template <class Row>
Contestation ContestationFromRow(const Row& row) {
  Contestation contestation = OwnerOf<Contestation>(kContestationColumns, row);
  contestation.client = row.GetUuid(std::tuple_size_v<decltype(kContestationColumns)>);
  return contestation;
}

}  // namespace vinculo::contract
