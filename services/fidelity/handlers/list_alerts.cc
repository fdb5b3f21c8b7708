#include "common/filter/list_query.h"
#include "services/fidelity/handlers/handlers.h"
#include "services/fidelity/messages/convert.h"
#include "services/fidelity/storage/alert_repository.h"

namespace vinculo::fidelity {

Task<pb::ListAlertsResponse> ListAlerts(rpc::Call& call,
                                        const Deps& deps,
                                        const pb::ListAlertsRequest& req) {
  CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
                      filter::ListQuery::Parse(AlertFields(),
                                               *deps.page_tokens,
                                               call.tenant(),
                                               call.method(),
                                               {.page_size = req.page_size(),
                                                .page_token = req.page_token(),
                                                .filter = req.filter(),
                                                .order_by = "fire_time desc"}));
  CO_ASSIGN_OR_RETURN(
      AlertRepository::Page page,
      co_await deps.db.ReadLong(call, [&query](db::Tx& tx) -> Task<AlertRepository::Page> {
        AlertRepository alerts(tx);
        co_return co_await alerts.List(query);
      }));
  pb::ListAlertsResponse response;
  for (const Alert& alert : page.alerts) *response.add_alerts() = ToProto(alert);
  response.set_next_page_token(std::move(page.next_page_token));
  co_return response;
}

}  // namespace vinculo::fidelity
