#include "common/base/resource_name.h"
#include "common/feed/publish.h"
#include "services/fidelity/handlers/handlers.h"
#include "services/fidelity/messages/convert.h"
#include "services/fidelity/storage/alert_rule_repository.h"
#include "vinculo/fidelity/v1/alert_events.pb.h"

namespace vinculo::fidelity {

Task<pb::AlertRule> CreateAlertRule(rpc::Call& call,
                                    const Deps& deps,
                                    const pb::CreateAlertRuleRequest& req) {
  CO_ASSIGN_OR_RETURN(AlertRule rule, FromProto(req.alert_rule()));
  rule.id = deps.ids->Next();
  rule.created_at = call.now();

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::AlertRule> {
    AlertRuleRepository(tx).Insert(rule);
    pb::AlertRuleCreated created;
    *created.mutable_alert_rule() = ToProto(rule);
    feed::Publish(tx,
                  {.aggregate = FormatName(kAlertRules, rule.id),
                   .version = rule.version,
                   .occurred_at = call.now()},
                  created);
    co_return created.alert_rule();
  });
}

}  // namespace vinculo::fidelity
