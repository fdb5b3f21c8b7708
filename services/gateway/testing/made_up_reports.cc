#include "services/gateway/testing/made_up_reports.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "common/base/day.h"
#include "common/errors/errors.h"

namespace vinculo::gateway {
namespace {

using Parameters = google::protobuf::Map<std::string, std::string>;

constexpr Day kToday{std::chrono::year_month_day{
    std::chrono::year(2026), std::chrono::month(11), std::chrono::day(22)}};
constexpr const char* kNames[] = {"Ana Souza",
                                  "João Pereira",
                                  "Conceição Araújo",
                                  "Luiz Antônio da Silva",
                                  "Márcia Gonçalves",
                                  "Zé Ramalho",
                                  "Íris Ávila",
                                  "Thaís Brandão"};
constexpr const char* kPlans[] = {"Ouro", "Prata", "Fibra 500", "Trimestral"};
constexpr const char* kUnits[] = {"Centro", "Zona Sul"};

Day Resolve(absl::string_view text) {
  if (const auto day = Day::Parse(text); day.ok()) return *day;
  Day start = kToday;
  if (absl::ConsumePrefix(&text, "first_of_month")) start = FirstOfMonth(kToday);
  if (absl::ConsumePrefix(&text, "last_week_start")) start = kToday - 13;
  if (absl::ConsumePrefix(&text, "last_week_end")) start = kToday - 7;
  absl::ConsumePrefix(&text, "today");
  int days = 0;
  return absl::SimpleAtoi(text, &days) ? start + days : start;
}

Parameters Understood(const pb::ReportDefinition& report, const Parameters& given) {
  Parameters understood;
  for (const auto& parameter : report.parameters()) {
    const auto it = given.find(parameter.id());
    const std::string text = it == given.end() ? parameter.default_value() : it->second;
    understood[parameter.id()] =
        parameter.type() == pb::DAY && !text.empty() ? Resolve(text).ToString() : text;
  }
  return understood;
}

// A fixed scramble: looks random, is the same in every run.
uint32_t Scramble(size_t row, size_t salt) {
  return static_cast<uint32_t>((row + 1) * 2654435761u + salt * 40503u) >> 8;
}

pb::Value ValueOf(const pb::ColumnDefinition& column, size_t row, size_t rows, Day from) {
  pb::Value value;
  const uint32_t chance = Scramble(row, std::hash<std::string>()(column.id()) & 0xFF);
  switch (column.type()) {
    case pb::INTEGER:
      value.set_integer(column.role() == pb::MEASURE
                            ? 1200 + 3 * static_cast<int64_t>(row) + chance % 25
                            : chance % 90);
      break;
    case pb::MONEY:
      value.set_money_cents(4990 + chance % 30000);
      break;
    case pb::DATE:
      value.set_date((column.role() == pb::KEY ? from + static_cast<int>(row)
                                               : from + static_cast<int>(chance % 30))
                         .ToString());
      break;
    case pb::BOOLEAN:
      value.set_boolean(chance % 2 == 0);
      break;
    case pb::DECIMAL:
      value.set_decimal(absl::StrCat("0.", 1000 + chance % 9000));
      break;
    default:
      if (!column.values().empty()) {
        value.set_text(std::next(column.values().begin(), chance % column.values().size())->first);
      } else if (column.id() == "client_name") {
        value.set_text(kNames[chance % std::size(kNames)]);
      } else if (absl::StrContains(column.id(), "plan")) {
        value.set_text(kPlans[chance % std::size(kPlans)]);
      } else if (column.id() == "unit") {
        value.set_text(kUnits[chance % std::size(kUnits)]);
      } else if (absl::StrContains(column.id(), "phone")) {
        value.set_text(absl::StrCat("+55 11 9", 1000 + chance % 9000, "-", 1000 + row));
      } else if (column.role() != pb::KEY && chance % 7 == 0) {
        break;  // no value
      } else {
        value.set_text(absl::StrCat(column.id(), " ", row + 1));
      }
  }
  return value;
}

std::string SortKey(const pb::Value& value) {
  if (value.has_integer()) return absl::StrCat(absl::Dec(value.integer(), absl::kZeroPad12));
  if (value.has_money_cents())
    return absl::StrCat(absl::Dec(value.money_cents(), absl::kZeroPad12));
  return absl::StrCat(value.text(), value.date(), value.decimal());
}

void Sort(const pb::ReportDefinition& report,
          absl::string_view order_by,
          std::vector<pb::Row>& rows) {
  const bool descending = absl::ConsumeSuffix(&order_by, " desc");
  for (int i = 0; i < report.columns_size(); ++i) {
    if (report.columns(i).id() != order_by) continue;
    std::stable_sort(rows.begin(), rows.end(), [&](const pb::Row& a, const pb::Row& b) {
      const std::string left = SortKey(a.values(i));
      const std::string right = SortKey(b.values(i));
      return descending ? right < left : left < right;
    });
  }
}

absl::StatusOr<std::vector<pb::Row>> RowsOf(const pb::ReportDefinition& report,
                                            const Parameters& given,
                                            const std::string& order_by) {
  const Parameters understood = Understood(report, given);
  const auto text = [&](const char* id) {
    const auto it = understood.find(id);
    return it == understood.end() ? std::string() : it->second;
  };
  if (text("plan") == "falha") return errors::Unavailable("SERVICE_DOWN", "the read model is away");
  const Day from = Resolve(text("period_start"));
  const int days = Resolve(text("period_end")) - from + 1;
  const bool daily = report.columns(0).type() == pb::DATE;
  size_t count = daily ? static_cast<size_t>(std::max(days, 0)) : 137;
  if (text("plan") == "nada") count = 0;
  std::vector<pb::Row> rows(count);
  for (size_t row = 0; row < count; ++row) {
    for (const auto& column : report.columns())
      *rows[row].add_values() = ValueOf(column, row, count, from);
  }
  if (text("grouping") == "month") {
    const Day last = Resolve(text("period_end"));
    std::erase_if(rows, [&](const pb::Row& row) {
      const Day day = Resolve(row.values(0).date());
      return day != LastOfMonth(day) && day != last;
    });
  }
  Sort(report, order_by.empty() ? report.default_order() : order_by, rows);
  return rows;
}

pb::Row TotalsOf(const pb::ReportDefinition& report, const std::vector<pb::Row>& rows) {
  pb::Row totals;
  for (int i = 0; i < report.columns_size(); ++i) {
    pb::Value& total = *totals.add_values();
    if (!report.columns(i).additive()) continue;
    int64_t sum = 0;
    for (const pb::Row& row : rows) sum += row.values(i).integer() + row.values(i).money_cents();
    if (report.columns(i).type() == pb::MONEY) {
      total.set_money_cents(sum);
    } else {
      total.set_integer(sum);
    }
  }
  return totals;
}

absl::StatusOr<pb::RunReportResponse> Run(const pb::ReportDefinition& report,
                                          const pb::RunReportRequest& request) {
  absl::StatusOr<std::vector<pb::Row>> rows =
      RowsOf(report, request.parameters(), request.order_by());
  if (!rows.ok()) return rows.status();
  pb::RunReportResponse page;
  size_t offset = 0;
  if (!request.page_token().empty() && !absl::SimpleAtoi(request.page_token(), &offset)) {
    return errors::InvalidField("page_token", "PAGE_TOKEN_INVALID", "begin again without it");
  }
  const size_t size = request.page_size() == 0 ? 50 : static_cast<size_t>(request.page_size());
  for (size_t i = offset; i < std::min(rows->size(), offset + size); ++i)
    *page.add_rows() = (*rows)[i];
  if (offset + size < rows->size()) page.set_next_page_token(absl::StrCat(offset + size));
  *page.mutable_totals() = TotalsOf(report, *rows);
  page.set_total_rows(static_cast<int64_t>(rows->size()));
  return page;
}

// Plans have a code beside their name; more values than one answer holds.
pb::SuggestValuesResponse Suggest(const pb::SuggestValuesRequest& request) {
  constexpr size_t kAnswered = 8;
  const bool plans = request.dimension() == "plan";
  std::vector<std::string> labels(std::begin(kUnits), std::end(kUnits));
  if (plans) labels.assign(std::begin(kPlans), std::end(kPlans));
  for (int i = 1; i <= 12; ++i) labels.push_back(absl::StrCat("Turma ", i, ", manhã"));
  pb::SuggestValuesResponse response;
  for (const std::string& label : labels) {
    const std::string value = plans ? absl::AsciiStrToUpper(label.substr(0, 5)) : label;
    if (!absl::StartsWithIgnoreCase(label, request.query()) && value != request.query()) continue;
    response.set_more(response.suggestions_size() == kAnswered);
    if (response.more()) break;
    auto* suggestion = response.add_suggestions();
    suggestion->set_value(value);
    suggestion->set_label(label);
  }
  return response;
}

}  // namespace

void MakeUpReports(const pb::ListReportsResponse& catalogue, FakeReportService& service) {
  service.reports = catalogue;
  const auto find = [&service](absl::string_view name) -> const pb::ReportDefinition* {
    for (const auto& report : service.reports.reports()) {
      if (absl::StrCat("reports/", report.id()) == name) return &report;
    }
    return nullptr;
  };
  service.run =
      [find](const pb::RunReportRequest& request) -> absl::StatusOr<pb::RunReportResponse> {
    const pb::ReportDefinition* report = find(request.name());
    if (report == nullptr) return errors::ResourceNotFound("report", request.name());
    return Run(*report, request);
  };
  service.suggest = &Suggest;
  service.header_of = [find](const std::string& name, const Parameters& parameters) {
    pb::ReportHeader header;
    header.set_name(name);
    header.set_etag("made-up");
    // 2026-11-22T11:12:30Z
    header.mutable_as_of()->set_seconds(1795345950);
    (*header.mutable_feed_positions())["contract"] = 48211;
    (*header.mutable_feed_positions())["client-registry"] = 10532;
    if (const pb::ReportDefinition* report = find(name)) {
      header.set_version(report->version());
      *header.mutable_parameters() = Understood(*report, parameters);
      for (const auto& column : report->columns()) header.add_column_ids(column.id());
    }
    return header;
  };
  service.explanation.set_sql(
      "select client_name, due_on\nfrom contracts\nwhere due_on between :period_start and "
      ":period_end\n");
  if (catalogue.reports_size() > 0)
    *service.explanation.mutable_definition() = catalogue.reports(0);
  service.download = [](grpc::ServerContext*, const FakeReportService::Write& write) {
    pb::DownloadReportResponse part;
    part.set_data("Cliente,Valor\r\nAna Souza,49.90\r\n");
    write(part);
    pb::DownloadReportResponse last;
    last.mutable_trailer()->set_total_rows(1);
    write(last);
    return absl::OkStatus();
  };
}

}  // namespace vinculo::gateway
