#include "absl/strings/str_cat.h"
#include "common/base/resource_name.h"
#include "services/contract/handlers/monitoring/monitoring_handlers.h"
#include "services/contract/messages/monitoring_messages.h"
#include "services/contract/storage/monitoring/block_run_repository.h"

namespace vinculo::contract {

Task<pb::ListBlockRunChangesResponse> ListBlockRunChanges(
    rpc::Call& call, const Deps& deps, const pb::ListBlockRunChangesRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid run, ParseName(kBlockRuns, req.block_run(), "block_run"));
  // A token is good for the changes of its run alone.
  const std::string scope = absl::StrCat(call.method(), " ", req.block_run());
  CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
                      filter::ListQuery::Parse(BlockRunChangeFields(),
                                               *deps.page_tokens,
                                               call.tenant(),
                                               scope,
                                               {.page_size = req.page_size(),
                                                .page_token = req.page_token(),
                                                .filter = req.filter(),
                                                .order_by = "contract"}));
  using Page = RecordPage<BlockRunChange>;
  CO_ASSIGN_OR_RETURN(const Page page,
                      co_await deps.db.ReadLong(call, [&query, run](db::Tx& tx) -> Task<Page> {
                        BlockRunRepository runs(tx);
                        const absl::StatusOr<BlockRun> known = co_await runs.Get(run);
                        CO_RETURN_IF_ERROR(known.status());
                        co_return co_await runs.ListChanges(run, query);
                      }));
  pb::ListBlockRunChangesResponse response;
  for (const BlockRunChange& one : page.records) *response.add_changes() = ToProto(one);
  response.set_next_page_token(page.next_page_token);
  co_return response;
}

}  // namespace vinculo::contract
