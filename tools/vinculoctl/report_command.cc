#include "tools/vinculoctl/report_command.h"

#include <algorithm>
#include <iostream>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "common/base/money.h"
#include "tools/vinculoctl/output_file.h"
#include "tools/vinculoctl/text_table.h"
#include "tools/vinculoctl/texts.h"
#include "vinculo/reporting/v1/report_service.grpc.pb.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::reporting::v1;

const std::string& LabelOf(const pb::Label& label) {
  return CurrentLanguage() == Language::kEn ? label.en() : label.pt_br();
}

std::string ShowDate(const std::string& iso) {
  if (CurrentLanguage() == Language::kEn || iso.size() != 10) return iso;
  return absl::StrCat(iso.substr(8), "/", iso.substr(5, 2), "/", iso.substr(0, 4));
}

std::string Show(const pb::Value& value, const pb::ColumnDefinition& column) {
  switch (value.kind_case()) {
    case pb::Value::kText: {
      const auto label = column.values().find(value.text());
      return label == column.values().end() ? value.text() : LabelOf(label->second);
    }
    case pb::Value::kInteger:
      return absl::StrCat(value.integer());
    case pb::Value::kMoneyCents:
      return CurrentLanguage() == Language::kEn ? Money(value.money_cents()).ToString()
                                                : Money(value.money_cents()).ToBrazilian();
    case pb::Value::kDate:
      return ShowDate(value.date());
    case pb::Value::kBoolean:
      return Say(value.boolean() ? text::kYes : text::kNo);
    case pb::Value::kDecimal:
      return value.decimal();
    case pb::Value::KIND_NOT_SET:
      return "";
  }
  return "";
}

bool Parameters(const std::vector<std::string>& list,
                google::protobuf::Map<std::string, std::string>* out) {
  for (const std::string& item : list) {
    const std::pair<std::string, std::string> parts = absl::StrSplit(item, absl::MaxSplits('=', 1));
    if (item.find('=') == std::string::npos) {
      Complain(Say(text::kParameterMalformed, item));
      return false;
    }
    (*out)[parts.first] = parts.second;
  }
  return true;
}

void PrintTable(const pb::ReportDefinition& definition,
                const std::vector<pb::Row>& rows,
                const pb::Row& totals,
                std::ostream& out) {
  std::vector<int> shown;
  for (int i = 0; i < definition.columns_size(); ++i) {
    if (!definition.columns(i).hidden()) shown.push_back(i);
  }
  std::vector<std::vector<std::string>> cells;
  const auto add = [&](const pb::Row& row) {
    auto& line = cells.emplace_back();
    for (int i : shown)
      line.push_back(i < row.values_size() ? Show(row.values(i), definition.columns(i)) : "");
  };
  auto& header = cells.emplace_back();
  for (int i : shown) header.push_back(LabelOf(definition.columns(i).label()));
  for (const pb::Row& row : rows) add(row);
  const bool has_totals =
      std::any_of(totals.values().begin(), totals.values().end(), [](const pb::Value& v) {
        return v.kind_case() != pb::Value::KIND_NOT_SET;
      });
  if (has_totals) add(totals);
  std::vector<size_t> width(shown.size(), 0);
  for (const auto& line : cells) {
    for (size_t i = 0; i < line.size(); ++i) width[i] = std::max(width[i], Width(line[i]));
  }
  const auto numeric = [&](size_t i) {
    const auto type = definition.columns(shown[i]).type();
    return type == pb::INTEGER || type == pb::MONEY || type == pb::DECIMAL;
  };
  for (size_t n = 0; n < cells.size(); ++n) {
    if (n == 1 || (has_totals && n + 1 == cells.size())) {
      for (size_t w : width) out << std::string(w, '-') << "  ";
      out << "\n";
    }
    for (size_t i = 0; i < cells[n].size(); ++i) {
      const std::string pad(width[i] - Width(cells[n][i]), ' ');
      out << (numeric(i) ? pad + cells[n][i] : cells[n][i] + pad) << "  ";
    }
    out << "\n";
  }
}

int Table(const Connection& connection,
          const ReportOptions& options,
          pb::ReportService::Stub& stub,
          std::ostream& out) {
  pb::GetReportRequest get;
  get.set_name(absl::StrCat("reports/", options.id));
  pb::ReportDefinition definition;
  if (const auto status = stub.GetReport(connection.Context().get(), get, &definition);
      !status.ok()) {
    return Explain(status);
  }
  pb::RunReportRequest request;
  request.set_name(get.name());
  request.set_page_size(1000);
  request.set_order_by(options.order_by);
  if (!Parameters(options.parameters, request.mutable_parameters())) return kUsage;
  std::vector<pb::Row> rows;
  pb::RunReportResponse response;
  do {
    request.set_page_token(response.next_page_token());
    if (const auto status = stub.RunReport(connection.Context().get(), request, &response);
        !status.ok()) {
      return Explain(status);
    }
    rows.insert(rows.end(), response.rows().begin(), response.rows().end());
  } while (!response.next_page_token().empty());
  PrintTable(definition, rows, response.totals(), out);
  std::cerr << Say(text::kRows, response.total_rows()) << "\n";
  return kOk;
}

int Csv(const Connection& connection,
        const ReportOptions& options,
        pb::ReportService::Stub& stub,
        std::ostream& out) {
  pb::DownloadReportRequest request;
  request.set_name(absl::StrCat("reports/", options.id));
  request.set_order_by(options.order_by);
  request.set_format(options.format == "csv-br" ? pb::CSV_EXCEL_BR : pb::CSV);
  request.set_language(TagOf(CurrentLanguage()));
  if (!Parameters(options.parameters, request.mutable_parameters())) return kUsage;
  const auto context = connection.Context(absl::InfiniteDuration());
  const auto reader = stub.DownloadReport(context.get(), request);
  pb::DownloadReportResponse chunk;
  bool whole = false;
  while (reader->Read(&chunk)) {
    out << chunk.data();
    whole = chunk.has_trailer();
  }
  if (const auto status = reader->Finish(); !status.ok()) return Explain(status);
  if (!whole) {
    Complain(Say(text::kFileNotWhole));
    return kInterrupted;
  }
  return kOk;
}

}  // namespace

int ListReports(const Connection& connection) {
  const auto stub = pb::ReportService::NewStub(connection.Open(connection.reporting));
  pb::ListReportsResponse response;
  if (const auto status = stub->ListReports(connection.Context().get(), {}, &response);
      !status.ok()) {
    return Explain(status);
  }
  for (const auto& report : response.reports()) {
    std::cout << report.id() << "  " << LabelOf(report.title()) << "\n";
  }
  return kOk;
}

int RunReport(const Connection& connection, const ReportOptions& options) {
  const auto stub = pb::ReportService::NewStub(connection.Open(connection.reporting));
  OutputFile file(options.output);
  if (const int code = file.Open(); code != kOk) return code;
  const int code = options.format == "table" ? Table(connection, options, *stub, file.stream())
                                             : Csv(connection, options, *stub, file.stream());
  return code == kOk ? file.Close() : code;
}

}  // namespace vinculo::ctl
