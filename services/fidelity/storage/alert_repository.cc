#include "services/fidelity/storage/alert_repository.h"

#include "common/db/params.h"
#include "services/fidelity/storage/alert_row.h"
#include "services/fidelity/storage/sql.h"

namespace vinculo::fidelity {

const filter::Schema& AlertFields() {
  using filter::Field;
  static const filter::Schema schema(Field::Uuid("name", "alert_id"),
                                     {Field::ResourceName("rule", "rule_id", "alertRules/"),
                                      Field::ResourceName("contract", "contract_id", "contracts/"),
                                      Field::ResourceName("client", "client_id", "clients/"),
                                      Field::Day("occurrence_date", "occurrence_on"),
                                      Field::Day("due_date", "due_on"),
                                      Field::Timestamp("fire_time", "fired_at").Orderable()});
  return schema;
}

Task<AlertRepository::Page> AlertRepository::List(const filter::ListQuery& query) {
  const filter::ListSql list = query.Sql(sql::kListAlerts.text, db::Params::Of(tx_.tenant()));
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.QueryText(list.text, list.params));
  Page page;
  for (int i = 0; i < query.RowsOnPage(rows); ++i) page.alerts.push_back(AlertFromRow(rows[i]));
  page.next_page_token = query.NextPageToken(rows);
  co_return page;
}

}  // namespace vinculo::fidelity
