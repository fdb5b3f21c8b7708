#pragma once
// C-22. One function per RPC of AdjustmentService and PriceIndexService, each in the file of its
// name.

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "common/rpc/stream.h"
#include "services/contract/deps.h"
#include "vinculo/contract/v1/adjustment_service.pb.h"
#include "vinculo/contract/v1/price_index_service.pb.h"

namespace vinculo::contract {

namespace pb = ::vinculo::contract::v1;

Task<pb::PutPriceIndexRatesResponse> PutPriceIndexRates(rpc::Call& call,
                                                        const Deps& deps,
                                                        const pb::PutPriceIndexRatesRequest& req);
Task<pb::ListPriceIndexRatesResponse> ListPriceIndexRates(
    rpc::Call& call, const Deps& deps, const pb::ListPriceIndexRatesRequest& req);
Task<pb::AccumulatedIndex> GetAccumulatedIndex(rpc::Call& call,
                                               const Deps& deps,
                                               const pb::GetAccumulatedIndexRequest& req);

Task<pb::AdjustmentRun> CreateAdjustmentRun(rpc::Call& call,
                                            const Deps& deps,
                                            const pb::CreateAdjustmentRunRequest& req);
Task<pb::AdjustmentRun> GetAdjustmentRun(rpc::Call& call,
                                         const Deps& deps,
                                         const pb::GetAdjustmentRunRequest& req);
Task<pb::ListAdjustmentRunsResponse> ListAdjustmentRuns(rpc::Call& call,
                                                        const Deps& deps,
                                                        const pb::ListAdjustmentRunsRequest& req);
Task<pb::AdjustmentItem> GetAdjustmentItem(rpc::Call& call,
                                           const Deps& deps,
                                           const pb::GetAdjustmentItemRequest& req);
Task<pb::ListAdjustmentItemsResponse> ListAdjustmentItems(
    rpc::Call& call, const Deps& deps, const pb::ListAdjustmentItemsRequest& req);
Task<pb::AdjustmentRun> NotifyAdjustmentRun(rpc::Call& call,
                                            const Deps& deps,
                                            const pb::NotifyAdjustmentRunRequest& req);
Task<pb::AdjustmentItem> RecordAdjustmentNotice(rpc::Call& call,
                                                const Deps& deps,
                                                const pb::RecordAdjustmentNoticeRequest& req);
Task<void> DownloadAdjustmentLetters(rpc::Call& call,
                                     const Deps& deps,
                                     const pb::DownloadAdjustmentLettersRequest& req,
                                     rpc::Writer<pb::AdjustmentLetter> out);
Task<pb::AdjustmentRun> ApplyAdjustmentRun(rpc::Call& call,
                                           const Deps& deps,
                                           const pb::ApplyAdjustmentRunRequest& req);
Task<pb::AdjustmentRun> UndoAdjustmentRun(rpc::Call& call,
                                          const Deps& deps,
                                          const pb::UndoAdjustmentRunRequest& req);

}  // namespace vinculo::contract
