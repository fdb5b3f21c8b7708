#include "services/reporting/handlers/handlers.h"
#include "services/reporting/handlers/page_start.h"
#include "services/reporting/handlers/report_header.h"
#include "services/reporting/handlers/report_request.h"
#include "services/reporting/handlers/report_rows.h"

namespace vinculo::reporting {
namespace {

Task<ReportTotals> ReadTotals(db::Tx& tx, const ReportRun& run) {
  const ReportSql sql = TotalsSql(run);
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx.QueryText(sql.text, ToParams(sql)));
  co_return ToTotals(rows[0]);
}

}  // namespace

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
  PageStart start;
  if (!req.page_token().empty()) {
    CO_ASSIGN_OR_RETURN(start, OpenPage(*deps.page_tokens, scope, run, req.page_token()));
  }

  co_return co_await deps.db.ReadLong(call, [&](db::Tx& tx) -> Task<pb::RunReportResponse> {
    const pb::ReportDefinition& definition = run.report->definition;
    pb::RunReportResponse response;
    CO_ASSIGN_OR_RETURN(*response.mutable_header(), co_await ReadHeader(tx, run));

    const ReportSql page = PageSql(run, start.place, page_size + 1);
    CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx.QueryText(page.text, ToParams(page)));
    for (int i = 0; i < rows.size() && i < page_size; ++i) {
      *response.add_rows() = ToRow(definition, rows[i]);
    }

    ReportTotals totals = start.totals;
    if (req.page_token().empty()) {
      CO_ASSIGN_OR_RETURN(totals, co_await ReadTotals(tx, run));
    }
    response.set_total_rows(totals.rows);
    *response.mutable_totals() = TotalsRow(definition, totals.sums);
    if (rows.size() > page_size) {
      const PageStart next{PlaceOf(run.order, response.rows(page_size - 1)), totals};
      response.set_next_page_token(SealPage(*deps.page_tokens, scope, next));
    }
    co_return response;
  });
}

}  // namespace vinculo::reporting
