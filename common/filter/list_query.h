#pragma once
// One page of a List RPC, from the request's four fields to the SQL text. The handler parses, the repository runs:
//
//   CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
//                       filter::ListQuery::Parse(ClientFields(), deps.page_tokens, call.tenant(), call.method(),
//                                                {.page_size = req.page_size(), .page_token = req.page_token(),
//                                                 .filter = req.filter(), .order_by = req.order_by()}));
//
// and in the repository, $1 being the statement's own parameter:
//
//   const filter::ListSql list = query.Sql(sql::kListClients.text, 1);
//   CO_ASSIGN_OR_RETURN(db::Rows rows, co_await tx.QueryText(list.text, tenant, list.parameters));
//
// with list_clients.sql:
//
//   -- long: one page of the clients of a tenant, by filter and order
//   SELECT client_id, version, display_name /*order_values*/
//   FROM clients
//   WHERE tenant_id = $1 AND /*filter*/ AND /*keyset*/
//   ORDER BY /*order*/
//   LIMIT /*limit*/
//
// The limit is one row more than the page: its presence says that another page follows.

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "common/base/uuid.h"
#include "common/filter/condition.h"
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
  std::vector<std::string> parameters;  // $n of the statement's own parameters on, all text
};

class ListQuery {
 public:
  // Every violation of the four fields is answered at once. `schema` and `tokens` outlive the query.
  static absl::StatusOr<ListQuery> Parse(const Schema& schema,
                                         const PageTokens& tokens,
                                         const Uuid& tenant,
                                         absl::string_view method,
                                         const ListFields& fields);

  int page_size() const { return page_size_; }

  // `base` holds the five placeholders and `own_parameters` parameters of its own, $1 to $own_parameters.
  ListSql Sql(absl::string_view base, int own_parameters) const;

  // How many columns /*order_values*/ adds at its place, all text.
  int order_columns() const { return static_cast<int>(order_.size()); }
  // The token that continues after a row with these order values.
  std::string TokenAfter(const OrderValues& last) const { return tokens_->Seal(scope_, last); }

 private:
  ListQuery(const PageTokens& tokens, ListScope scope) : tokens_(&tokens), scope_(std::move(scope)) {}

  const PageTokens* tokens_;
  ListScope scope_;
  const Schema* schema_ = nullptr;
  int page_size_ = kPageSizeDefault;
  Order order_;
  std::optional<OrderValues> after_;
};

}  // namespace vinculo::filter
