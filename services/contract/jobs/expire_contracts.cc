#include "services/contract/jobs/expire_contracts.h"

#include "services/contract/domain/end.h"
#include "services/contract/jobs/contract_transition.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {

absl::StatusOr<int64_t> ExpireContracts::Run(const jobs::JobRun& run) {
  return RunTransition({sql::kListContractsToExpire, &Expired}, id(), zone_, run);
}

}  // namespace vinculo::contract
