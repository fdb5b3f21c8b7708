#include "common/base/resource_name.h"
#include "services/fidelity/handlers/handlers.h"
#include "services/fidelity/messages/convert.h"
#include "services/fidelity/storage/alert_rule_repository.h"

namespace vinculo::fidelity {

Task<pb::AlertRule> GetAlertRule(rpc::Call& call,
                                 const Deps& deps,
                                 const pb::GetAlertRuleRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kAlertRules, req.name()));
  CO_ASSIGN_OR_RETURN(const AlertRule rule,
                      co_await deps.db.Read(call, [id](db::Tx& tx) -> Task<AlertRule> {
                        AlertRuleRepository rules(tx);
                        co_return co_await rules.Get(id);
                      }));
  co_return ToProto(rule);
}

}  // namespace vinculo::fidelity
