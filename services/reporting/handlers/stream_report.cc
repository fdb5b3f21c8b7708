#include "services/reporting/handlers/column_batch.h"
#include "services/reporting/handlers/handlers.h"
#include "services/reporting/handlers/report_header.h"
#include "services/reporting/handlers/report_request.h"
#include "services/reporting/handlers/report_rows.h"

namespace vinculo::reporting {

Task<void> StreamReport(rpc::Call& call,
                        const Deps& deps,
                        const pb::StreamReportRequest& req,
                        rpc::Writer<pb::StreamReportResponse> out) {
  CO_ASSIGN_OR_RETURN(const ReportRun run,
                      ReadRun(call, deps, req.name(), req.parameters(), req.order_by()));

  co_return co_await deps.db.ReadLong(call, [&](db::Tx& tx) -> Task<void> {
    pb::StreamReportResponse first;
    CO_ASSIGN_OR_RETURN(*first.mutable_header(), co_await ReadHeader(tx, run));
    const bool greeted = co_await out.Write(first);
    if (!greeted) co_return absl::CancelledError("the caller went away");

    ColumnBatches batches(run.report->definition);
    const ReportSql sql = RowsSql(run);
    CO_RETURN_IF_ERROR(co_await tx.StreamText(
        sql.text, ToParams(sql), [&](const db::RowBatch& rows) -> Task<bool> {
          const bool sent = co_await out.Write(batches.Take(rows));
          co_return sent;
        }));
    if (call.cancelled()) co_return absl::CancelledError("the caller went away");

    pb::StreamReportResponse last;
    last.mutable_trailer()->set_total_rows(batches.rows());
    *last.mutable_trailer()->mutable_totals() = TotalsRow(run.report->definition, batches.sums());
    const bool whole = co_await out.Write(last);
    co_return whole ? absl::OkStatus() : absl::CancelledError("the caller went away");
  });
}

}  // namespace vinculo::reporting
