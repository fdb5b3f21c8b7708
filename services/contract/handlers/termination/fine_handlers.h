#pragma once
// C-23. One function per RPC of FineService, each in the file of its name.

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "services/contract/deps.h"
#include "vinculo/contract/v1/fine_service.pb.h"

namespace vinculo::contract {

namespace pb = ::vinculo::contract::v1;

Task<pb::FineTermsOfContract> GetFineTerms(rpc::Call& call,
                                           const Deps& deps,
                                           const pb::GetFineTermsRequest& req);
Task<pb::FineTermsOfContract> SetFineTerms(rpc::Call& call,
                                           const Deps& deps,
                                           const pb::SetFineTermsRequest& req);
Task<pb::FineMemo> QuoteFine(rpc::Call& call, const Deps& deps, const pb::QuoteFineRequest& req);
Task<pb::RecomputeFineResponse> RecomputeFine(rpc::Call& call,
                                              const Deps& deps,
                                              const pb::RecomputeFineRequest& req);
Task<pb::VerifyFinesResponse> VerifyFines(rpc::Call& call,
                                          const Deps& deps,
                                          const pb::VerifyFinesRequest& req);

}  // namespace vinculo::contract
