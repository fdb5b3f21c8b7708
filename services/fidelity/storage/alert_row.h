#pragma once
// Rules and alerts in the columns that their statements select, in that order. Row: db::Row or
// db::TextRow.

#include "services/fidelity/domain/alert.h"
#include "services/fidelity/domain/alert_rule.h"

namespace vinculo::fidelity {

template <class Row>
AlertRule AlertRuleFromRow(const Row& row) {
  AlertRule rule;
  rule.id = row.GetUuid(0);
  rule.version = row.Int(1);
  rule.display_name = row.String(2);
  rule.trigger = static_cast<AlertTrigger>(row.Int(3));
  rule.days_before = static_cast<int>(row.Int(4));
  rule.disabled = row.Bool(5);
  rule.created_at = row.GetTime(6);
  return rule;
}

template <class Row>
Alert AlertFromRow(const Row& row) {
  Alert alert;
  alert.id = row.GetUuid(0);
  alert.rule = row.GetUuid(1);
  alert.contract = row.GetUuid(2);
  alert.client = row.GetUuid(3);
  alert.client_display_name = row.String(4);
  alert.occurrence_on = row.GetDay(5);
  alert.due_on = row.GetDay(6);
  alert.fired_at = row.GetTime(7);
  return alert;
}

}  // namespace vinculo::fidelity
