#pragma once
// The columns of an adjustment run, in the order in which every statement selects and inserts them.

#include "services/contract/domain/adjustment/adjustment_run.h"
#include "services/contract/storage/adjustment/rate_column.h"

namespace vinculo::contract {

inline constexpr std::tuple kAdjustmentRunColumns{
    Column{"run_id", &AdjustmentRun::id},
    Column{"version", &AdjustmentRun::version},
    Column{"state", &AdjustmentRun::state},
    Column{"filter", &AdjustmentRun::filter},
    Column{"rule", &AdjustmentRun::rule},
    Column{"first_on", &AdjustmentRun::first_on},
    Column{"last_on", &AdjustmentRun::last_on},
    Column{"index", &AdjustmentRun::index},
    Column{"index_last_on", &AdjustmentRun::index_last},
    Column{"index_rate_millionths", &AdjustmentRun::index_rate},
    Column{"floor_millionths", &AdjustmentRun::floor},
    Column{"cap_millionths", &AdjustmentRun::cap},
    Column{"rate_millionths", &AdjustmentRun::rate},
    Column{"notice_days", &AdjustmentRun::notice_days},
    Column{"reason", &AdjustmentRun::reason},
    Column{"actor", &AdjustmentRun::actor},
    Column{"step_on", &AdjustmentRun::step_on},
    Column{"step_by", &AdjustmentRun::step_by},
    Column{"last_contract", &AdjustmentRun::last_contract},
    Column{"handled", &AdjustmentRun::handled},
    Column{"contracts", &AdjustmentRun::contracts},
    Column{"adjustable", &AdjustmentRun::adjustable},
    Column{"barred", &AdjustmentRun::barred},
    Column{"in_loyalty", &AdjustmentRun::in_loyalty},
    Column{"monthly_before_cents", &AdjustmentRun::monthly_before},
    Column{"monthly_after_cents", &AdjustmentRun::monthly_after},
    Column{"notified", &AdjustmentRun::notified},
    Column{"applied", &AdjustmentRun::applied},
    Column{"waiting", &AdjustmentRun::waiting},
    Column{"moved", &AdjustmentRun::moved},
    Column{"undone", &AdjustmentRun::undone},
    Column{"not_undone", &AdjustmentRun::not_undone},
    Column{"created_at", &AdjustmentRun::created_at},
    Column{"updated_at", &AdjustmentRun::updated_at},
};

template <class Row>
AdjustmentRun AdjustmentRunFromRow(const Row& row) {
  return OwnerOf<AdjustmentRun>(kAdjustmentRunColumns, row);
}

}  // namespace vinculo::contract
