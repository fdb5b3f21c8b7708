#pragma once
// One page of a List RPC, from the request's four fields to the SQL text. The handler parses, the
// repository runs:
//
//   CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
//                       filter::ListQuery::Parse(ClientFields(), deps.page_tokens, call.tenant(),
//                       call.method(),
//                                                {.page_size = req.page_size(), .page_token =
//                                                req.page_token(),
//                                                 .filter = req.filter(), .order_by =
//                                                 req.order_by()}));
//
// and in the repository:
//
//   const filter::ListSql list = query.Sql(sql::kListClients.text, db::Params::Of(tenant));
//   CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx.QueryText(list.text, list.params));
//   for (int i = 0; i < query.RowsOnPage(rows); ++i) page.clients.push_back(FromRow(rows[i]));
//   page.next_token = query.NextPageToken(rows);
//
// with list_clients.sql:
//
//   -- long: one page of the clients of a tenant, by filter and order
//   SELECT client_id, version, display_name, /*order_values*/
//   FROM clients
//   WHERE tenant_id = $1 AND /*filter*/ AND /*keyset*/
//   ORDER BY /*order*/
//   LIMIT /*limit*/
//
// The order values come last in the SELECT list. The limit is one row more than the page: its
// presence says that another page follows.

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "common/base/uuid.h"
#include "common/db/params.h"
#include "common/db/row.h"
#include "common/filter/order.h"
#include "common/filter/page_token.h"
#include "common/filter/schema.h"

namespace vinculo::filter {

struct ListFields {
  int page_size = 0;
  absl::string_view page_token = {};
  absl::string_view filter = {};
  absl::string_view order_by = {};
};

struct ListSql {
  std::string text;
  db::Params params;  // the statement's own, then those of filter and place
};

class ListQuery {
 public:
  // Every violation of the four fields is answered at once. `schema` and `tokens` outlive the
  // query.
  static absl::StatusOr<ListQuery> Parse(const Schema& schema,
                                         const PageTokens& tokens,
                                         const Uuid& tenant,
                                         absl::string_view method,
                                         const ListFields& fields);

  int page_size() const { return page_size_; }

  // `base` holds the five placeholders and uses `own` as $1, $2, ...
  ListSql Sql(absl::string_view base, const db::Params& own) const;

  // How many of the rows lie on the page.
  int RowsOnPage(const db::Rows& rows) const { return std::min(rows.size(), page_size_); }
  // The token of the next page; empty when this is the last.
  std::string NextPageToken(const db::Rows& rows) const;

 private:
  ListQuery(const Schema& schema, const PageTokens& tokens, ListScope scope)
      : schema_(&schema), tokens_(&tokens), scope_(std::move(scope)) {}

  const Schema* schema_;
  const PageTokens* tokens_;
  ListScope scope_;
  int page_size_ = kPageSizeDefault;
  Order order_;
  std::optional<OrderValues> after_;
};

}  // namespace vinculo::filter
