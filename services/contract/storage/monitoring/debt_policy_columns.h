#pragma once
// The columns of a version of a tenant's own debt policy.

#include "services/contract/domain/monitoring/debt_policy.h"
#include "services/contract/storage/columns.h"

namespace vinculo::contract {

inline constexpr std::tuple kDebtPolicyColumns{
    Column{"policy_id", &DebtPolicy::id},
    Column{"version_number", &DebtPolicy::number},
    Column{"display_name", &DebtPolicy::display_name},
    Column{"valid_from", &DebtPolicy::valid_from},
    Column{"counts_from", &DebtPolicy::counts_from},
    Column{"notice_after_days", &DebtPolicy::notice_after_days},
    Column{"reduce_after_days", &DebtPolicy::reduce_after_days},
    Column{"block_after_days", &DebtPolicy::block_after_days},
    Column{"terminate_after_days", &DebtPolicy::terminate_after_days},
    Column{"terminate_needs_notice", &DebtPolicy::terminate_needs_notice},
    Column{"until_first_instalment", &DebtPolicy::until_first_instalment},
    Column{"spares_rest_days", &DebtPolicy::spares_rest_days},
    Column{"min_debt_cents", &DebtPolicy::min_debt},
    Column{"created_at", &DebtPolicy::created_at},
};

template <class Row>
DebtPolicy DebtPolicyFromRow(const Row& row) {
  return OwnerOf<DebtPolicy>(kDebtPolicyColumns, row);
}

}  // namespace vinculo::contract
