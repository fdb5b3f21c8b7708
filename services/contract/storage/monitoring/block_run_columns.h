#pragma once
// The columns of a block run, and of what one changed.

#include "services/contract/domain/monitoring/block_run.h"
#include "services/contract/domain/monitoring/block_run_change.h"
#include "services/contract/storage/columns.h"

namespace vinculo::contract {

inline constexpr std::tuple kBlockRunColumns{
    Column{"run_id", &BlockRun::id},
    Column{"business_date", &BlockRun::business_date},
    Column{"mode", &BlockRun::mode},
    Column{"by_hand", &BlockRun::by_hand},
    Column{"last_contract", &BlockRun::last_contract},
    Column{"contracts", &BlockRun::contracts},
    Column{"normal", &BlockRun::normal},
    Column{"reduced", &BlockRun::reduced},
    Column{"blocked", &BlockRun::blocked},
    Column{"released", &BlockRun::released},
    Column{"awaiting_notice", &BlockRun::awaiting_notice},
    Column{"contested", &BlockRun::contested},
    Column{"termination_due", &BlockRun::termination_due},
    Column{"tightened", &BlockRun::tightened},
    Column{"relaxed", &BlockRun::relaxed},
    Column{"notices_due", &BlockRun::notices_due},
    Column{"started_at", &BlockRun::started_at},
    Column{"updated_at", &BlockRun::updated_at},
    Column{"finished_at", &BlockRun::finished_at},
};

template <class Row>
BlockRun BlockRunFromRow(const Row& row) {
  return OwnerOf<BlockRun>(kBlockRunColumns, row);
}

inline constexpr std::tuple kBlockRunChangeColumns{
    Column{"contract_id", &BlockRunChange::contract},
    Column{"before", &BlockRunChange::before},
    Column{"after", &BlockRunChange::after},
    Column{"reason", &BlockRunChange::reason},
    Column{"receivable_id", &BlockRunChange::bill},
    Column{"policy", &BlockRunChange::policy},
    Column{"policy_version", &BlockRunChange::policy_version},
    Column{"since_on", &BlockRunChange::since},
};

template <class Row>
BlockRunChange BlockRunChangeFromRow(const Row& row) {
  return OwnerOf<BlockRunChange>(kBlockRunChangeColumns, row);
}

}  // namespace vinculo::contract
