#include "common/base/clock.h"
#include "services/contract/domain/termination/reasons.h"
#include "services/contract/handlers/termination/apply_termination.h"
#include "services/contract/handlers/termination/termination_handlers.h"

namespace vinculo::contract {
namespace {

constexpr char kWaive[] = "contract.fines.waive";

absl::Status CheckMayWaive(const rpc::Call& call, FineWaiver waiver) {
  if (waiver == FineWaiver::kNone || call.principal().May(kWaive)) return absl::OkStatus();
  return errors::PermissionDenied(
      kFineWaiverForbidden, "the caller's role may not waive fines", {{"permission", kWaive}});
}

}  // namespace

Task<pb::Termination> ApplyCancel(rpc::Call& call,
                                  const Deps& deps,
                                  const pb::ApplyCancelRequest& req) {
  const Day today = CivilDay(call.now(), deps.time_zone);
  CO_ASSIGN_OR_RETURN(const AskedTermination asked, FromProto(req.cancellation(), today));
  CO_RETURN_IF_ERROR(CheckMayWaive(call, asked.waiver));
  co_return co_await ApplyTermination(
      call, deps, asked, [&call, &deps, &asked, &req](const JudgedTermination& judged) {
        return CheckPreviewToken(req.preview_token(), deps, call.tenant(), asked, judged);
      });
}

}  // namespace vinculo::contract
