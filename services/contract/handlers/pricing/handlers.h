#pragma once
// C-24, C-42 to C-44. One function per RPC of ChangeService, PriceService and ExplainService, each
// in the file of its name.

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "services/contract/deps.h"
#include "vinculo/contract/v1/change_service.pb.h"
#include "vinculo/contract/v1/explain_service.pb.h"
#include "vinculo/contract/v1/price_service.pb.h"

namespace vinculo::contract {

namespace pb = ::vinculo::contract::v1;

Task<pb::PreviewChangeResponse> PreviewChange(rpc::Call& call,
                                              const Deps& deps,
                                              const pb::PreviewChangeRequest& req);
Task<pb::Change> ApplyChange(rpc::Call& call, const Deps& deps, const pb::ApplyChangeRequest& req);
Task<pb::Change> GetChange(rpc::Call& call, const Deps& deps, const pb::GetChangeRequest& req);
Task<pb::ListChangesResponse> ListChanges(rpc::Call& call,
                                          const Deps& deps,
                                          const pb::ListChangesRequest& req);
Task<pb::Change> UndoChange(rpc::Call& call, const Deps& deps, const pb::UndoChangeRequest& req);

Task<pb::Price> GetPrice(rpc::Call& call, const Deps& deps, const pb::GetPriceRequest& req);
Task<pb::ListPriceSegmentsResponse> ListPriceSegments(rpc::Call& call,
                                                      const Deps& deps,
                                                      const pb::ListPriceSegmentsRequest& req);
Task<pb::PreviewPriceOverrideResponse> PreviewPriceOverride(
    rpc::Call& call, const Deps& deps, const pb::PreviewPriceOverrideRequest& req);
Task<pb::Change> OverridePrice(rpc::Call& call,
                               const Deps& deps,
                               const pb::OverridePriceRequest& req);
Task<pb::PreviewDiscountResponse> PreviewDiscount(rpc::Call& call,
                                                  const Deps& deps,
                                                  const pb::PreviewDiscountRequest& req);
Task<pb::Change> GrantDiscount(rpc::Call& call,
                               const Deps& deps,
                               const pb::GrantDiscountRequest& req);

Task<pb::Explanation> ExplainContract(rpc::Call& call,
                                      const Deps& deps,
                                      const pb::ExplainContractRequest& req);

}  // namespace vinculo::contract
