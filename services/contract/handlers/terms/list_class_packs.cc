#include "services/contract/handlers/list_request.h"
#include "services/contract/handlers/terms/class_pack_handlers.h"
#include "services/contract/messages/convert_class_pack.h"
#include "services/contract/storage/terms/class_pack_repository.h"

namespace vinculo::contract {

Task<pb::ListClassPacksResponse> ListClassPacks(rpc::Call& call,
                                                const Deps& deps,
                                                const pb::ListClassPacksRequest& req) {
  CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
                      ReadListRequest(call, deps, ClassPackFields(), "create_time", req));
  using Page = RecordPage<ClassPack>;
  CO_ASSIGN_OR_RETURN(const Page page,
                      co_await deps.db.ReadLong(call, [&query](db::Tx& tx) -> Task<Page> {
                        ClassPackRepository packs(tx);
                        co_return co_await packs.List(query);
                      }));
  pb::ListClassPacksResponse response;
  for (const ClassPack& pack : page.records) *response.add_class_packs() = ToProto(pack);
  response.set_next_page_token(page.next_page_token);
  co_return response;
}

}  // namespace vinculo::contract
