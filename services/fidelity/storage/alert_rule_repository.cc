#include "services/fidelity/storage/alert_rule_repository.h"

#include "common/base/resource_name.h"
#include "common/db/params.h"
#include "common/errors/errors.h"
#include "services/fidelity/storage/alert_row.h"
#include "services/fidelity/storage/sql.h"

namespace vinculo::fidelity {

const filter::Schema& AlertRuleFields() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("name", "rule_id"),
      {Field::Timestamp("create_time", "created_at").Orderable().NotFilterable()});
  return schema;
}

Task<AlertRule> AlertRuleRepository::Get(Uuid id) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kGetAlertRule, tx_.tenant(), id));
  if (rows.empty()) co_return errors::ResourceNotFound("alert rule", FormatName(kAlertRules, id));
  co_return AlertRuleFromRow(rows[0]);
}

Task<AlertRuleRepository::Page> AlertRuleRepository::List(const filter::ListQuery& query) {
  const filter::ListSql list = query.Sql(sql::kListAlertRules.text, db::Params::Of(tx_.tenant()));
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.QueryText(list.text, list.params));
  Page page;
  for (int i = 0; i < query.RowsOnPage(rows); ++i) {
    page.rules.push_back(AlertRuleFromRow(rows[i]));
  }
  page.next_page_token = query.NextPageToken(rows);
  co_return page;
}

void AlertRuleRepository::Insert(const AlertRule& rule) {
  tx_.Enqueue(sql::kInsertAlertRule,
              tx_.tenant(),
              rule.id,
              rule.version,
              rule.display_name,
              static_cast<int>(rule.trigger),
              rule.days_before,
              rule.disabled,
              rule.created_at);
}

}  // namespace vinculo::fidelity
