#include "services/contract/handlers/list_request.h"
#include "services/contract/handlers/monitoring/monitoring_handlers.h"
#include "services/contract/messages/monitoring_messages.h"
#include "services/contract/storage/monitoring/release_repository.h"

namespace vinculo::contract {

Task<pb::ListReleasesResponse> ListReleases(rpc::Call& call,
                                            const Deps& deps,
                                            const pb::ListReleasesRequest& req) {
  CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
                      ReadListRequest(call, deps, ReleaseFields(), "create_time", req));
  using Page = RecordPage<Release>;
  CO_ASSIGN_OR_RETURN(const Page page,
                      co_await deps.db.ReadLong(call, [&query](db::Tx& tx) -> Task<Page> {
                        ReleaseRepository releases(tx);
                        co_return co_await releases.List(query);
                      }));
  pb::ListReleasesResponse response;
  for (const Release& one : page.records) *response.add_releases() = ToProto(one);
  response.set_next_page_token(page.next_page_token);
  co_return response;
}

}  // namespace vinculo::contract
