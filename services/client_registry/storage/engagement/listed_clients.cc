#include "services/client_registry/storage/engagement/listed_clients.h"

namespace vinculo::client_registry {
namespace {

ListedClient ListedClientFromRow(const db::Row& row) {
  int column = 0;
  ListedClient client;
  client.client_id = row.GetUuid(column++);
  client.display_name = row.String(column++);
  client.mobile_phone = row.String(column++);
  client.email = row.String(column++);
  client.unit = row.String(column++);
  client.teacher = row.String(column++);
  client.consultant = row.String(column++);
  client.aggregator = static_cast<Aggregator>(row.Int(column++));
  client.last_on = row.GetDay(column++);
  return client;
}

}  // namespace

const filter::Schema& ListedClientSchema() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("client", "a.client_id"),
      {Field::ResourceName("client", "a.client_id", kClientCollection),
       Field::Text("display_name", "c.display_name").Orderable(),
       Field::Text("unit", "c.unit"),
       Field::Text("teacher", "c.teacher"),
       Field::Text("consultant", "c.consultant"),
       Field::Text("category", "c.category"),
       Field::TextArray("groups", "c.group_names"),
       Field::Bool("vip", "c.vip"),
       Field::Enum("aggregator",
                   "c.aggregator",
                   {{"AGGREGATOR_UNSPECIFIED", 0}, {"WELLHUB", 1}, {"TOTALPASS", 2}}),
       Field::Day("last_date", "a.last_on").Orderable()});
  return schema;
}

Task<ListedClientPage> ListClientsBy(db::Tx& tx,
                                     const db::Statement& statement,
                                     const db::Params& own,
                                     const filter::ListQuery& query) {
  const filter::ListSql list = query.Sql(statement.text, own);
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx.QueryText(list.text, list.params));
  ListedClientPage page;
  for (int i = 0; i < query.RowsOnPage(rows); ++i) {
    page.clients.push_back(ListedClientFromRow(rows[i]));
  }
  page.next_page_token = query.NextPageToken(rows);
  co_return page;
}

}  // namespace vinculo::client_registry
