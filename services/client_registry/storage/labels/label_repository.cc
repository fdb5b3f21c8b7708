#include "services/client_registry/storage/labels/label_repository.h"

#include <algorithm>

#include "services/client_registry/storage/client_row.h"
#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {

const filter::Schema& LabelListSchema() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Text("title", "title"),
      {Field::Text("title", "title").Orderable(),
       Field::Int("clients", "clients").Orderable(),
       Field::Int("archived_clients", "archived_clients").Orderable()});
  return schema;
}

Task<LabelRepository::Page> LabelRepository::List(LabelKind kind, const filter::ListQuery& query) {
  const db::Statement& statement =
      kind == LabelKind::kGroup ? sql::kListGroups : sql::kListCategories;
  const filter::ListSql list = query.Sql(statement.text, db::Params::Of(tx_.tenant()));
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.QueryText(list.text, list.params));
  Page page;
  for (int i = 0; i < query.RowsOnPage(rows); ++i) {
    page.labels.push_back({.title = rows[i].String(0),
                           .clients = rows[i].Int(1),
                           .archived_clients = rows[i].Int(2)});
  }
  page.next_page_token = query.NextPageToken(rows);
  co_return page;
}

Task<std::vector<Client>> LabelRepository::Rename(Renaming renaming,
                                                  Uuid after,
                                                  int limit,
                                                  absl::Time now) {
  const db::Statement& statement =
      renaming.kind == LabelKind::kGroup ? sql::kRenameGroup : sql::kRenameCategory;
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(statement, tx_.tenant(), renaming.from, renaming.to, after, limit, now));
  std::vector<Client> clients;
  clients.reserve(rows.size());
  for (const db::Row row : rows) clients.push_back(FromRow(row));
  std::sort(
      clients.begin(), clients.end(), [](const Client& a, const Client& b) { return a.id < b.id; });
  co_return clients;
}

}  // namespace vinculo::client_registry
