#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/base/status_macros.h"
#include "services/contract/domain/termination/debt_termination.h"
#include "services/contract/handlers/termination/apply_termination.h"
#include "services/contract/handlers/termination/termination_handlers.h"
#include "services/contract/storage/contract_repository.h"

namespace vinculo::contract {
namespace {

absl::Status CheckDue(const TerminationScope& scope, const parameters::Values&) {
  RETURN_IF_ERROR(CheckInForce(scope.contract));
  return CheckTerminationDue(*scope.debt);
}

}  // namespace

Task<pb::Termination> TerminateForDebt(rpc::Call& call,
                                       const Deps& deps,
                                       const pb::TerminateForDebtRequest& req) {
  AskedTermination asked;
  CO_ASSIGN_OR_RETURN(asked.contract, ParseName(kContracts, req.contract(), "contract"));
  asked.etag = req.etag();
  asked.ending = {.kind = EndKind::kTerminatedForDebt,
                  .reason = req.reason(),
                  .ends_on = CivilDay(call.now(), deps.time_zone)};
  asked.check = &CheckDue;
  co_return co_await ApplyTermination(call, deps, asked, OutcomeCheck());
}

}  // namespace vinculo::contract
