#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "services/contract/domain/policy/termination_parameters.h"
#include "services/contract/domain/termination/withdrawal.h"
#include "services/contract/handlers/termination/apply_termination.h"
#include "services/contract/handlers/termination/termination_handlers.h"
#include "services/contract/storage/contract_repository.h"

namespace vinculo::contract {
namespace {

const brazil::BusinessCalendar& NationalCalendar() {
  static const auto* const calendar = new brazil::BusinessCalendar(brazil::HolidaySet::kNational);
  return *calendar;
}

absl::Status CheckInTime(const TerminationScope& scope,
                         const parameters::Values& values,
                         bool off_premises) {
  const auto days = static_cast<int>(values.Number(kWithdrawalDays));
  return CheckWithdrawal(scope.contract,
                         off_premises,
                         LastWithdrawalDay(scope.contract, days, NationalCalendar()),
                         scope.today);
}

}  // namespace

Task<pb::Termination> WithdrawContract(rpc::Call& call,
                                       const Deps& deps,
                                       const pb::WithdrawContractRequest& req) {
  AskedTermination asked;
  CO_ASSIGN_OR_RETURN(asked.contract, ParseName(kContracts, req.contract(), "contract"));
  asked.etag = req.etag();
  asked.ending = {.kind = EndKind::kWithdrawn,
                  .reason = req.reason(),
                  .ends_on = CivilDay(call.now(), deps.time_zone)};
  asked.waiver = FineWaiver::kWithdrawal;
  asked.check = [off_premises = req.off_premises()](const TerminationScope& scope,
                                                    const parameters::Values& values) {
    return CheckInTime(scope, values, off_premises);
  };
  co_return co_await ApplyTermination(call, deps, asked, OutcomeCheck());
}

}  // namespace vinculo::contract
