#include "absl/strings/str_cat.h"
#include "services/reporting/handlers/handlers.h"
#include "services/reporting/handlers/report_header.h"
#include "services/reporting/handlers/report_request.h"
#include "services/reporting/handlers/report_rows.h"

namespace vinculo::reporting {

Task<pb::RunReportResponse> RunReport(rpc::Call& call,
                                      const Deps& deps,
                                      const pb::RunReportRequest& req) {
  CO_ASSIGN_OR_RETURN(const ReportRun run,
                      ReadRun(call, deps, req.name(), req.parameters(), req.order_by()));
  CO_ASSIGN_OR_RETURN(const int page_size, filter::PageSize(req.page_size()));
  const filter::ListScope scope{.tenant = run.tenant,
                                .method = call.method(),
                                .filter = IdentityOf(run),
                                .order_by = req.order_by()};
  OrderPlace place;
  if (!req.page_token().empty()) {
    CO_ASSIGN_OR_RETURN(place, deps.page_tokens->Open(scope, req.page_token()));
  }

  co_return co_await deps.db.ReadLong(call, [&](db::Tx& tx) -> Task<pb::RunReportResponse> {
    const pb::ReportDefinition& definition = run.report->definition;
    pb::RunReportResponse response;
    CO_ASSIGN_OR_RETURN(*response.mutable_header(), co_await ReadHeader(tx, run));

    const ReportSql page = PageSql(run, place, page_size + 1);
    CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx.QueryText(page.text, ToParams(page)));
    for (int i = 0; i < rows.size() && i < page_size; ++i) {
      *response.add_rows() = ToRow(definition, rows[i]);
    }
    if (rows.size() > page_size) {
      const pb::Row& last = response.rows(page_size - 1);
      response.set_next_page_token(deps.page_tokens->Seal(scope, PlaceOf(run.order, last)));
    }

    const ReportSql totals = TotalsSql(run);
    CO_ASSIGN_OR_RETURN(const db::Rows sums, co_await tx.QueryText(totals.text, ToParams(totals)));
    pb::Trailer trailer = ToTrailer(definition, sums[0]);
    response.set_total_rows(trailer.total_rows());
    response.mutable_totals()->Swap(trailer.mutable_totals());
    co_return response;
  });
}

}  // namespace vinculo::reporting
