#pragma once
// One function per RPC, each in the file of its name.

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "services/fidelity/deps.h"
#include "vinculo/fidelity/v1/alert_service.pb.h"

namespace vinculo::fidelity {

namespace pb = ::vinculo::fidelity::v1;

Task<pb::AlertRule> CreateAlertRule(rpc::Call& call,
                                    const Deps& deps,
                                    const pb::CreateAlertRuleRequest& req);
Task<pb::AlertRule> GetAlertRule(rpc::Call& call,
                                 const Deps& deps,
                                 const pb::GetAlertRuleRequest& req);
Task<pb::ListAlertRulesResponse> ListAlertRules(rpc::Call& call,
                                                const Deps& deps,
                                                const pb::ListAlertRulesRequest& req);
Task<pb::ListAlertsResponse> ListAlerts(rpc::Call& call,
                                        const Deps& deps,
                                        const pb::ListAlertsRequest& req);

}  // namespace vinculo::fidelity
