#include "services/fidelity/messages/convert.h"

#include "absl/strings/str_cat.h"
#include "common/base/resource_name.h"
#include "common/errors/errors.h"
#include "common/filter/etag.h"
#include "services/fidelity/domain/reasons.h"
#include "services/fidelity/storage/alert_repository.h"
#include "services/fidelity/storage/alert_rule_repository.h"

namespace vinculo::fidelity {

pb::AlertRule ToProto(const AlertRule& rule) {
  pb::AlertRule message;
  message.set_name(FormatName(kAlertRules, rule.id));
  message.set_display_name(rule.display_name);
  message.set_trigger(static_cast<pb::AlertTrigger>(rule.trigger));
  message.set_days_before(rule.days_before);
  message.set_disabled(rule.disabled);
  message.set_etag(filter::EtagOf(rule.version));
  *message.mutable_create_time() = ToProto(rule.created_at);
  return message;
}

pb::Alert ToProto(const Alert& alert) {
  pb::Alert message;
  message.set_name(FormatName(kAlerts, alert.id));
  message.set_rule(FormatName(kAlertRules, alert.rule));
  message.set_contract(FormatName(kContracts, alert.contract));
  message.set_client(FormatName(kClients, alert.client));
  message.set_client_display_name(alert.client_display_name);
  *message.mutable_occurrence_date() = ToProto(alert.occurrence_on);
  *message.mutable_due_date() = ToProto(alert.due_on);
  *message.mutable_fire_time() = ToProto(alert.fired_at);
  return message;
}

absl::StatusOr<AlertRule> FromProto(const pb::AlertRule& message) {
  AlertRule rule;
  rule.display_name = message.display_name();
  rule.days_before = message.days_before();
  rule.disabled = message.disabled();
  errors::FieldViolations violations;
  if (message.trigger() != pb::LOYALTY_TERM_ENDS) {
    violations.Add("trigger", kTriggerRequired, "give LOYALTY_TERM_ENDS");
  }
  CheckAlertRule(rule, &violations);
  if (violations.empty()) return rule;

  errors::FieldViolations of_request;
  for (const errors::FieldViolations::Violation& violation : violations.list()) {
    of_request.Add(
        absl::StrCat("alert_rule.", violation.field), violation.reason, violation.description);
  }
  return of_request.ToStatus();
}

}  // namespace vinculo::fidelity
