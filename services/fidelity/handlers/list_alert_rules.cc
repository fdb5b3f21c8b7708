#include "common/filter/list_query.h"
#include "services/fidelity/handlers/handlers.h"
#include "services/fidelity/messages/convert.h"
#include "services/fidelity/storage/alert_rule_repository.h"

namespace vinculo::fidelity {

Task<pb::ListAlertRulesResponse> ListAlertRules(rpc::Call& call,
                                                const Deps& deps,
                                                const pb::ListAlertRulesRequest& req) {
  CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
                      filter::ListQuery::Parse(AlertRuleFields(),
                                               *deps.page_tokens,
                                               call.tenant(),
                                               call.method(),
                                               {.page_size = req.page_size(),
                                                .page_token = req.page_token(),
                                                .order_by = "create_time"}));
  CO_ASSIGN_OR_RETURN(
      AlertRuleRepository::Page page,
      co_await deps.db.ReadLong(call, [&query](db::Tx& tx) -> Task<AlertRuleRepository::Page> {
        AlertRuleRepository rules(tx);
        co_return co_await rules.List(query);
      }));
  pb::ListAlertRulesResponse response;
  for (const AlertRule& rule : page.rules) *response.add_alert_rules() = ToProto(rule);
  response.set_next_page_token(std::move(page.next_page_token));
  co_return response;
}

}  // namespace vinculo::fidelity
