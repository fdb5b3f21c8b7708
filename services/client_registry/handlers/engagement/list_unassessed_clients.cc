#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/filter/list_query.h"
#include "common/rpc/convert.h"
#include "services/client_registry/handlers/engagement/handlers.h"
#include "services/client_registry/handlers/engagement/listed_client.h"
#include "services/client_registry/storage/engagement/assessment_repository.h"

namespace vinculo::client_registry {
namespace {

constexpr absl::string_view kUnassessedClientsOrder = "last_date desc";

}  // namespace

Task<pb::ListUnassessedClientsResponse> ListUnassessedClients(
    rpc::Call& call, const Deps& deps, const pb::ListUnassessedClientsRequest& req) {
  UnassessedAsked asked{.never_assessed = req.never_assessed(),
                        .as_of = CivilDay(call.now(), deps.time_zone),
                        .include_aggregators = req.include_aggregators()};
  if (req.has_as_of_date()) {
    CO_ASSIGN_OR_RETURN(asked.as_of, vinculo::FromProto("as_of_date", req.as_of_date()));
  }
  const absl::string_view order_by = req.order_by();
  CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
                      filter::ListQuery::Parse(
                          ListedClientSchema(),
                          *deps.page_tokens,
                          call.tenant(),
                          call.method(),
                          {.page_size = req.page_size(),
                           .page_token = req.page_token(),
                           .filter = req.filter(),
                           .order_by = order_by.empty() ? kUnassessedClientsOrder : order_by}));
  CO_ASSIGN_OR_RETURN(ListedClientPage page,
                      co_await deps.db.ReadLong(call, [&](db::Tx& tx) -> Task<ListedClientPage> {
                        AssessmentRepository assessments(tx);
                        co_return co_await assessments.ListUnassessed(asked, query);
                      }));
  pb::ListUnassessedClientsResponse response;
  for (const ListedClient& client : page.clients) {
    pb::UnassessedClient& to = *response.add_clients();
    SetListed(client, to);
    to.set_days(asked.as_of - client.last_on);
  }
  response.set_next_page_token(std::move(page.next_page_token));
  co_return response;
}

}  // namespace vinculo::client_registry
