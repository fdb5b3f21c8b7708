#pragma once
// C-25 to C-28. One function per RPC of DebtPolicyService, DebtNoticeService, ContestationService,
// ReleaseService and BlockRunService, each in the file of its name.

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "services/contract/deps.h"
#include "vinculo/contract/v1/block_run_service.pb.h"
#include "vinculo/contract/v1/contestation_service.pb.h"
#include "vinculo/contract/v1/debt_notice_service.pb.h"
#include "vinculo/contract/v1/debt_policy_service.pb.h"
#include "vinculo/contract/v1/release_service.pb.h"

namespace vinculo::contract {

namespace pb = ::vinculo::contract::v1;

Task<pb::DebtPolicy> CreateDebtPolicy(rpc::Call& call,
                                      const Deps& deps,
                                      const pb::CreateDebtPolicyRequest& req);
Task<pb::DebtPolicy> GetDebtPolicy(rpc::Call& call,
                                   const Deps& deps,
                                   const pb::GetDebtPolicyRequest& req);
Task<pb::ListDebtPoliciesResponse> ListDebtPolicies(rpc::Call& call,
                                                    const Deps& deps,
                                                    const pb::ListDebtPoliciesRequest& req);
Task<pb::DescribeDebtPoliciesResponse> DescribeDebtPolicies(
    rpc::Call& call, const Deps& deps, const pb::DescribeDebtPoliciesRequest& req);
Task<pb::DebtNotice> CreateDebtNotice(rpc::Call& call,
                                      const Deps& deps,
                                      const pb::CreateDebtNoticeRequest& req);
Task<pb::DebtNotice> GetDebtNotice(rpc::Call& call,
                                   const Deps& deps,
                                   const pb::GetDebtNoticeRequest& req);
Task<pb::ListDebtNoticesResponse> ListDebtNotices(rpc::Call& call,
                                                  const Deps& deps,
                                                  const pb::ListDebtNoticesRequest& req);
Task<pb::Contestation> CreateContestation(rpc::Call& call,
                                          const Deps& deps,
                                          const pb::CreateContestationRequest& req);
Task<pb::Contestation> AnswerContestation(rpc::Call& call,
                                          const Deps& deps,
                                          const pb::AnswerContestationRequest& req);
Task<pb::Contestation> GetContestation(rpc::Call& call,
                                       const Deps& deps,
                                       const pb::GetContestationRequest& req);
Task<pb::ListContestationsResponse> ListContestations(rpc::Call& call,
                                                      const Deps& deps,
                                                      const pb::ListContestationsRequest& req);
Task<pb::ReleaseEligibility> CheckRelease(rpc::Call& call,
                                          const Deps& deps,
                                          const pb::CheckReleaseRequest& req);
Task<pb::Release> TakeTrustUnlock(rpc::Call& call,
                                  const Deps& deps,
                                  const pb::TakeTrustUnlockRequest& req);
Task<pb::Release> GrantTrustUnlock(rpc::Call& call,
                                   const Deps& deps,
                                   const pb::GrantTrustUnlockRequest& req);
Task<pb::Release> GrantTemporaryRelease(rpc::Call& call,
                                        const Deps& deps,
                                        const pb::GrantTemporaryReleaseRequest& req);
Task<pb::Release> GrantManualRelease(rpc::Call& call,
                                     const Deps& deps,
                                     const pb::GrantManualReleaseRequest& req);
Task<pb::Release> EndRelease(rpc::Call& call, const Deps& deps, const pb::EndReleaseRequest& req);
Task<pb::Release> GetRelease(rpc::Call& call, const Deps& deps, const pb::GetReleaseRequest& req);
Task<pb::ListReleasesResponse> ListReleases(rpc::Call& call,
                                            const Deps& deps,
                                            const pb::ListReleasesRequest& req);
Task<pb::BlockRun> StartBlockRun(rpc::Call& call,
                                 const Deps& deps,
                                 const pb::StartBlockRunRequest& req);
Task<pb::BlockRun> GetBlockRun(rpc::Call& call,
                               const Deps& deps,
                               const pb::GetBlockRunRequest& req);
Task<pb::ListBlockRunsResponse> ListBlockRuns(rpc::Call& call,
                                              const Deps& deps,
                                              const pb::ListBlockRunsRequest& req);
Task<pb::ListBlockRunChangesResponse> ListBlockRunChanges(
    rpc::Call& call, const Deps& deps, const pb::ListBlockRunChangesRequest& req);
Task<pb::AccessState> GetAccessState(rpc::Call& call,
                                     const Deps& deps,
                                     const pb::GetAccessStateRequest& req);

}  // namespace vinculo::contract
