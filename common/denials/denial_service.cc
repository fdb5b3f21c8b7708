#include "common/denials/denial_service.h"

#include <utility>

#include "common/base/resource_name.h"
#include "common/db/params.h"
#include "common/denials/sql.h"
#include "common/filter/list_query.h"
#include "common/rpc/convert.h"
#include "common/rpc/methods.h"

namespace vinculo::denials {
namespace {

constexpr char kDenials[] = "denials/";

const filter::Schema& DenialFields() {
  using filter::Field;
  static const filter::Schema schema(Field::Uuid("name", "denial_id"),
                                     {Field::ResourceName("name", "denial_id", kDenials),
                                      Field::Text("actor", "actor"),
                                      Field::Text("method", "method"),
                                      Field::Text("permission", "permission"),
                                      Field::Int("count", "denied"),
                                      Field::Timestamp("first_time", "first_at"),
                                      Field::Timestamp("last_time", "last_at").Orderable()});
  return schema;
}

v1::Denial FromRow(const db::Row& row) {
  v1::Denial denial;
  denial.set_name(FormatName(kDenials, row.GetUuid(0)));
  denial.set_actor(row.String(1));
  denial.set_method(row.String(2));
  denial.set_permission(row.String(3));
  denial.set_count(row.Int(4));
  denial.set_call_id(row.String(5));
  denial.set_request_id(row.String(6));
  *denial.mutable_first_time() = ToProto(row.GetTime(7));
  *denial.mutable_last_time() = ToProto(row.GetTime(8));
  return denial;
}

}  // namespace

Task<v1::ListDenialsResponse> ListDenials(rpc::Call& call,
                                          const DenialDeps& deps,
                                          const v1::ListDenialsRequest& req) {
  const absl::string_view order_by = req.order_by();
  CO_ASSIGN_OR_RETURN(
      const filter::ListQuery query,
      filter::ListQuery::Parse(DenialFields(),
                               *deps.page_tokens,
                               call.tenant(),
                               call.method(),
                               {.page_size = req.page_size(),
                                .page_token = req.page_token(),
                                .filter = req.filter(),
                                .order_by = order_by.empty() ? "last_time desc" : order_by}));
  co_return co_await deps.db.ReadLong(call, [&query](db::Tx& tx) -> Task<v1::ListDenialsResponse> {
    const filter::ListSql list = query.Sql(sql::kListDenials.text, db::Params::Of(tx.tenant()));
    CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx.QueryText(list.text, list.params));
    v1::ListDenialsResponse response;
    for (int i = 0; i < query.RowsOnPage(rows); ++i) *response.add_denials() = FromRow(rows[i]);
    response.set_next_page_token(query.NextPageToken(rows));
    co_return response;
  });
}

void AddDenialService(rpc::Server& server, const DenialDeps& deps) {
  rpc::ServiceMethods<DenialDeps> methods("vinculo.denials.v1.DenialService", deps);
  methods.Unary("ListDenials", &ListDenials);
  server.Add(std::move(methods));
}

}  // namespace vinculo::denials
