#include <optional>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "common/rpc/convert.h"
#include "services/client_registry/handlers/records/client_link_handlers.h"
#include "services/client_registry/handlers/records/convert_client_link.h"
#include "services/client_registry/handlers/records/list_request.h"
#include "services/client_registry/storage/records/client_link_repository.h"

namespace vinculo::client_registry {

Task<pb::ListClientLinksResponse> ListClientLinks(rpc::Call& call,
                                                  const Deps& deps,
                                                  const pb::ListClientLinksRequest& req) {
  std::optional<Day> on;
  if (req.has_as_of_date()) {
    CO_ASSIGN_OR_RETURN(on, vinculo::FromProto("as_of_date", req.as_of_date()));
  }
  // A page's token belongs to its day.
  const std::string day = on ? absl::StrCat(" ", on->ToString()) : "";
  CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
                      ReadListRequest(call, deps, ClientLinkListSchema(), "first_date", req, day));
  using Page = RecordPage<ClientLink>;
  CO_ASSIGN_OR_RETURN(Page page,
                      co_await deps.db.ReadLong(call, [&query, on](db::Tx& tx) -> Task<Page> {
                        ClientLinkRepository links(tx);
                        co_return co_await links.List(query, on);
                      }));
  pb::ListClientLinksResponse response;
  for (const ClientLink& link : page.records) *response.add_client_links() = ToProto(link);
  response.set_next_page_token(std::move(page.next_page_token));
  co_return response;
}

}  // namespace vinculo::client_registry
