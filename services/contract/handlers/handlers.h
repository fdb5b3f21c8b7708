#pragma once
// The RPCs of PlanService and ContractService, one file each.

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "common/rpc/stream.h"
#include "services/contract/deps.h"
#include "vinculo/contract/v1/contract_service.pb.h"
#include "vinculo/contract/v1/plan_service.pb.h"
#include "vinculo/imports/v1/import.pb.h"

namespace vinculo::contract {

namespace pb = ::vinculo::contract::v1;

Task<pb::Plan> CreatePlan(rpc::Call& call, const Deps& deps, const pb::CreatePlanRequest& req);
Task<pb::Plan> GetPlan(rpc::Call& call, const Deps& deps, const pb::GetPlanRequest& req);
Task<pb::Plan> UpdatePlan(rpc::Call& call, const Deps& deps, const pb::UpdatePlanRequest& req);
Task<pb::Plan> ArchivePlan(rpc::Call& call, const Deps& deps, const pb::ArchivePlanRequest& req);
Task<pb::Plan> UnarchivePlan(rpc::Call& call,
                             const Deps& deps,
                             const pb::UnarchivePlanRequest& req);
Task<pb::ListPlansResponse> ListPlans(rpc::Call& call,
                                      const Deps& deps,
                                      const pb::ListPlansRequest& req);
Task<pb::ListPlanVersionsResponse> ListPlanVersions(rpc::Call& call,
                                                    const Deps& deps,
                                                    const pb::ListPlanVersionsRequest& req);

Task<pb::Contract> CreateContract(rpc::Call& call,
                                  const Deps& deps,
                                  const pb::CreateContractRequest& req);
Task<pb::Contract> ActivateContract(rpc::Call& call,
                                    const Deps& deps,
                                    const pb::ActivateContractRequest& req);
Task<pb::Contract> EndContract(rpc::Call& call,
                               const Deps& deps,
                               const pb::EndContractRequest& req);
Task<pb::Contract> UpdateContract(rpc::Call& call,
                                  const Deps& deps,
                                  const pb::UpdateContractRequest& req);
Task<pb::Contract> ChangeFinancialBaseDate(rpc::Call& call,
                                           const Deps& deps,
                                           const pb::ChangeFinancialBaseDateRequest& req);
Task<pb::Contract> ChangeBilling(rpc::Call& call,
                                 const Deps& deps,
                                 const pb::ChangeBillingRequest& req);
Task<pb::Contract> ChangeCreditListing(rpc::Call& call,
                                       const Deps& deps,
                                       const pb::ChangeCreditListingRequest& req);
Task<pb::Contract> GetContract(rpc::Call& call,
                               const Deps& deps,
                               const pb::GetContractRequest& req);
Task<pb::DebtSteps> PreviewDebtSteps(rpc::Call& call,
                                     const Deps& deps,
                                     const pb::PreviewDebtStepsRequest& req);
Task<pb::ListContractsResponse> ListContracts(rpc::Call& call,
                                              const Deps& deps,
                                              const pb::ListContractsRequest& req);
Task<imports::v1::ImportSummary> ImportContracts(rpc::Call& call,
                                                 const Deps& deps,
                                                 rpc::Reader<pb::ImportContractsRequest> in);
Task<imports::v1::ImportSummary> GetContractImport(rpc::Call& call,
                                                   const Deps& deps,
                                                   const pb::GetContractImportRequest& req);

}  // namespace vinculo::contract
