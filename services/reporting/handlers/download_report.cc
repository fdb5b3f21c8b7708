#include "common/errors/errors.h"
#include "services/reporting/domain/reasons.h"
#include "services/reporting/handlers/csv_lines.h"
#include "services/reporting/handlers/csv_sums.h"
#include "services/reporting/handlers/handlers.h"
#include "services/reporting/handlers/report_header.h"
#include "services/reporting/handlers/report_request.h"
#include "services/reporting/handlers/report_rows.h"

namespace vinculo::reporting {
namespace {

absl::StatusOr<Language> ReadLanguage(absl::string_view language) {
  if (language.empty() || language == "pt-BR") return Language::kPtBr;
  if (language == "en") return Language::kEn;
  return errors::InvalidField("language", kLanguageUnknown, "must be pt-BR or en");
}

absl::StatusOr<CsvDialect> ReadFormat(pb::FileFormat format) {
  if (format == pb::CSV) return CsvDialect::kRfc4180;
  if (format == pb::CSV_EXCEL_BR) return CsvDialect::kExcelBr;
  return errors::InvalidField("format", kFormatUnknown, "must be CSV or CSV_EXCEL_BR");
}

}  // namespace

Task<void> DownloadReport(rpc::Call& call,
                          const Deps& deps,
                          const pb::DownloadReportRequest& req,
                          rpc::Writer<pb::DownloadReportResponse> out) {
  CO_ASSIGN_OR_RETURN(const ReportRun run,
                      ReadRun(call, deps, req.name(), req.parameters(), req.order_by()));
  CO_ASSIGN_OR_RETURN(const Language language, ReadLanguage(req.language()));
  CO_ASSIGN_OR_RETURN(const CsvDialect dialect, ReadFormat(req.format()));

  co_return co_await deps.db.ReadLong(call, [&](db::Tx& tx) -> Task<void> {
    const pb::ReportDefinition& definition = run.report->definition;
    pb::DownloadReportResponse first;
    CO_ASSIGN_OR_RETURN(*first.mutable_header(), co_await ReadHeader(tx, run));
    first.set_data(CsvHeader(definition, dialect, language));
    const bool greeted = co_await out.Write(first);
    if (!greeted) co_return absl::CancelledError("the caller went away");

    int64_t rows = 0;
    CsvSums sums(definition, dialect);
    pb::DownloadReportResponse part;
    const ReportSql sql = CsvSql(run, dialect, language);
    CO_RETURN_IF_ERROR(co_await tx.CopyOut(
        sql.text, ToParams(sql), CopyFormat(dialect), [&](absl::string_view lines) -> Task<bool> {
          part.mutable_data()->clear();
          rows += AppendCrlf(lines, part.mutable_data());
          sums.Take(lines);
          const bool sent = co_await out.Write(part);
          co_return sent;
        }));
    if (call.cancelled()) co_return absl::CancelledError("the caller went away");

    pb::DownloadReportResponse last;
    last.mutable_trailer()->set_total_rows(rows);
    *last.mutable_trailer()->mutable_totals() = TotalsRow(definition, sums.sums());
    const bool whole = co_await out.Write(last);
    co_return whole ? absl::OkStatus() : absl::CancelledError("the caller went away");
  });
}

}  // namespace vinculo::reporting
