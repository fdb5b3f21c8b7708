#include "services/contract/jobs/start_scheduled_contracts.h"

#include "services/contract/domain/activate.h"
#include "services/contract/jobs/contract_transition.h"
#include "services/contract/jobs/terms/grant_class_packs.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {

absl::StatusOr<int64_t> StartScheduledContracts::Run(const jobs::JobRun& run) {
  return RunTransition(
      {sql::kListContractsToStart, &Started, &GrantAtActivation}, id(), zone_, run);
}

}  // namespace vinculo::contract
