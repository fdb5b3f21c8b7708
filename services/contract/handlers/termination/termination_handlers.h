#pragma once
// C-29. One function per RPC of TerminationService, each in the file of its name.

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "services/contract/deps.h"
#include "vinculo/contract/v1/termination_service.pb.h"

namespace vinculo::contract {

namespace pb = ::vinculo::contract::v1;

Task<pb::PreviewCancelResponse> PreviewCancel(rpc::Call& call,
                                              const Deps& deps,
                                              const pb::PreviewCancelRequest& req);
Task<pb::Termination> ApplyCancel(rpc::Call& call,
                                  const Deps& deps,
                                  const pb::ApplyCancelRequest& req);
Task<pb::Termination> WithdrawContract(rpc::Call& call,
                                       const Deps& deps,
                                       const pb::WithdrawContractRequest& req);
Task<pb::Termination> TerminateForDebt(rpc::Call& call,
                                       const Deps& deps,
                                       const pb::TerminateForDebtRequest& req);
Task<pb::Termination> GetTermination(rpc::Call& call,
                                     const Deps& deps,
                                     const pb::GetTerminationRequest& req);
Task<pb::ListTerminationsResponse> ListTerminations(rpc::Call& call,
                                                    const Deps& deps,
                                                    const pb::ListTerminationsRequest& req);
Task<pb::Refund> GetRefund(rpc::Call& call, const Deps& deps, const pb::GetRefundRequest& req);
Task<pb::ListRefundsResponse> ListRefunds(rpc::Call& call,
                                          const Deps& deps,
                                          const pb::ListRefundsRequest& req);
Task<pb::Refund> SettleRefund(rpc::Call& call,
                              const Deps& deps,
                              const pb::SettleRefundRequest& req);

}  // namespace vinculo::contract
