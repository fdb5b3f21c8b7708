#include "common/filter/list_query.h"
#include "common/privacy/erasure_messages.h"
#include "common/privacy/sql.h"
#include "common/privacy/subject_data_handlers.h"

namespace vinculo::privacy {

Task<v1::ListErasuresResponse> ListErasures(rpc::Call& call,
                                            const SubjectDataDeps& deps,
                                            const v1::ListErasuresRequest& req) {
  const absl::string_view order_by = req.order_by();
  CO_ASSIGN_OR_RETURN(
      const filter::ListQuery query,
      filter::ListQuery::Parse(ErasureListSchema(),
                               *deps.page_tokens,
                               call.tenant(),
                               call.method(),
                               {.page_size = req.page_size(),
                                .page_token = req.page_token(),
                                .filter = req.filter(),
                                .order_by = order_by.empty() ? "request_time desc" : order_by}));
  co_return co_await deps.db.ReadLong(call, [&query](db::Tx& tx) -> Task<v1::ListErasuresResponse> {
    const filter::ListSql list = query.Sql(sql::kListErasures.text, db::Params::Of(tx.tenant()));
    CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx.QueryText(list.text, list.params));
    v1::ListErasuresResponse response;
    for (int i = 0; i < query.RowsOnPage(rows); ++i) {
      *response.add_erasures() = ErasureFromRow(rows[i]);
    }
    response.set_next_page_token(query.NextPageToken(rows));
    co_return response;
  });
}

}  // namespace vinculo::privacy
