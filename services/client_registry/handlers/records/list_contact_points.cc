#include <utility>

#include "services/client_registry/handlers/records/contact_point_handlers.h"
#include "services/client_registry/handlers/records/convert_contact_point.h"
#include "services/client_registry/handlers/records/list_request.h"
#include "services/client_registry/storage/records/contact_point_repository.h"

namespace vinculo::client_registry {

Task<pb::ListContactPointsResponse> ListContactPoints(rpc::Call& call,
                                                      const Deps& deps,
                                                      const pb::ListContactPointsRequest& req) {
  CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
                      ReadListRequest(call, deps, ContactPointListSchema(), "create_time", req));
  using Page = RecordPage<ContactPoint>;
  CO_ASSIGN_OR_RETURN(Page page,
                      co_await deps.db.ReadLong(call, [&query](db::Tx& tx) -> Task<Page> {
                        ContactPointRepository points(tx);
                        co_return co_await points.List(query);
                      }));
  pb::ListContactPointsResponse response;
  for (const ContactPoint& point : page.records) *response.add_contact_points() = ToProto(point);
  response.set_next_page_token(std::move(page.next_page_token));
  co_return response;
}

}  // namespace vinculo::client_registry
