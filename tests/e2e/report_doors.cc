#include "tests/e2e/report_doors.h"

#include <algorithm>
#include <cmath>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/strip.h"
#include "common/base/money.h"
#include "gtest/gtest.h"
#include "nlohmann/json.hpp"
#include "vinculo/reporting/v1/report_service.grpc.pb.h"

namespace vinculo::e2e {
namespace {

namespace pb = ::vinculo::reporting::v1;

constexpr char kNothing[] = "-";

std::string TextOf(const pb::Value& value) {
  switch (value.kind_case()) {
    case pb::Value::kText:
      return value.text();
    case pb::Value::kInteger:
      return absl::StrCat(value.integer());
    case pb::Value::kMoneyCents:
      return Cents(value.money_cents()).ToString();
    case pb::Value::kDate:
      return value.date();
    case pb::Value::kBoolean:
      return value.boolean() ? "true" : "false";
    case pb::Value::kDecimal:
      return value.decimal();
    case pb::Value::KIND_NOT_SET:
      return kNothing;
  }
  return kNothing;
}

std::string TextOf(const nlohmann::json& value, pb::ColumnType type) {
  if (value.is_null()) return kNothing;
  if (value.is_string()) return value.get<std::string>();
  if (type == pb::MONEY) return Cents(std::lround(value.get<double>() * 100)).ToString();
  return value.dump();
}

// Lines that end with CRLF; an empty cell without quotes is no value.
Table ParseCsv(absl::string_view file, char separator) {
  Table table;
  std::vector<std::string> line;
  for (size_t at = 0; at < file.size();) {
    std::string cell;
    if (file[at] == '"') {
      for (++at; at < file.size(); ++at) {
        if (file[at] == '"' && file.substr(at + 1, 1) != "\"") break;
        if (file[at] == '"') ++at;
        cell.push_back(file[at]);
      }
      ++at;
    } else {
      while (at < file.size() && file[at] != separator && file[at] != '\r') {
        cell.push_back(file[at++]);
      }
      if (cell.empty()) cell = kNothing;
    }
    line.push_back(std::move(cell));
    if (file.substr(at, 1) == absl::string_view(&separator, 1)) {
      ++at;
      continue;
    }
    EXPECT_EQ(file.substr(at, 2), "\r\n") << "line " << table.size() + 1;
    at += 2;
    table.push_back(std::move(line));
    line.clear();
  }
  return table;
}

// What stands between two marks from `at` on; `at` moves behind it. Nothing where a mark is absent.
absl::string_view Between(absl::string_view text,
                          absl::string_view begin,
                          absl::string_view end,
                          size_t* at) {
  const size_t from = text.find(begin, *at);
  const size_t to = from == text.npos ? text.npos : text.find(end, from + begin.size());
  *at = to;
  if (to == text.npos) return {};
  return text.substr(from + begin.size(), to - from - begin.size());
}

Table ParsePage(absl::string_view html) {
  size_t at = std::min(html.find("<table class=\"rows\""), html.size());
  const absl::string_view body = Between(html, "<tbody>", "</tbody>", &at);
  Table table;
  size_t row_at = 0;
  for (;;) {
    const absl::string_view row = Between(body, "<tr", "</tr>", &row_at);
    if (row_at == absl::string_view::npos) return table;
    std::vector<std::string>& cells = table.emplace_back();
    size_t cell_at = 0;
    for (;;) {
      absl::string_view cell = Between(row, "<td", "</td>", &cell_at);
      if (cell_at == absl::string_view::npos) break;
      cell.remove_prefix(cell.find('>') + 1);
      cells.push_back(absl::StrReplaceAll(
          cell, {{"&nbsp;", " "}, {"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}}));
    }
  }
}

// "2020-02-01" to "01/02/2020".
std::string BrazilianDay(const std::string& iso) {
  return absl::StrCat(iso.substr(8, 2), "/", iso.substr(5, 2), "/", iso.substr(0, 4));
}

// What a coded value is called, or the value itself.
std::string CalledInPortuguese(const pb::ColumnDefinition& column, const std::string& cell) {
  const auto label = column.values().find(cell);
  return label == column.values().end() ? cell : label->second.pt_br();
}

std::string WithThousands(const std::string& integer) {
  std::string text = integer;
  for (int at = static_cast<int>(text.size()) - 3; at > (text[0] == '-' ? 1 : 0); at -= 3) {
    text.insert(static_cast<size_t>(at), ".");
  }
  return text;
}

std::string ExcelCell(const pb::ColumnDefinition& column, const std::string& cell) {
  if (cell == kNothing) return cell;
  if (column.type() == pb::DATE) return BrazilianDay(cell);
  if (column.type() == pb::MONEY || column.type() == pb::DECIMAL) {
    return absl::StrReplaceAll(cell, {{".", ","}});
  }
  return CalledInPortuguese(column, cell);
}

std::string PageCell(const pb::ColumnDefinition& column, const std::string& cell) {
  if (cell == kNothing) return "";
  if (column.type() == pb::DATE) return BrazilianDay(cell);
  if (column.type() == pb::MONEY) return Money::Parse(cell)->ToBrazilian();
  if (column.type() == pb::INTEGER) return WithThousands(cell);
  return CalledInPortuguese(column, cell);
}

}  // namespace

ReportDoors::ReportDoors(Suite& suite, std::string id, Parameters parameters)
    : suite_(suite), id_(std::move(id)), parameters_(std::move(parameters)) {
  const auto stub = pb::ReportService::NewStub(suite_.Channel("reporting"));
  pb::GetReportRequest request;
  request.set_name("reports/" + id_);
  grpc::ClientContext context;
  const grpc::Status status = stub->GetReport(&context, request, &definition_);
  EXPECT_TRUE(status.ok()) << id_ << ": " << status.error_message();
}

Table ReportDoors::Rows() const {
  const auto stub = pb::ReportService::NewStub(suite_.Channel("reporting"));
  pb::RunReportRequest request;
  request.set_name("reports/" + id_);
  request.set_page_size(1000);
  request.mutable_parameters()->insert(parameters_.begin(), parameters_.end());
  Table rows;
  pb::RunReportResponse response;
  do {
    request.set_page_token(response.next_page_token());
    grpc::ClientContext context;
    const grpc::Status status = stub->RunReport(&context, request, &response);
    EXPECT_TRUE(status.ok()) << id_ << ": " << status.error_message();
    if (!status.ok()) return {};
    for (const pb::Row& row : response.rows()) {
      std::vector<std::string>& cells = rows.emplace_back();
      for (const pb::Value& value : row.values()) cells.push_back(TextOf(value));
    }
  } while (!response.next_page_token().empty());
  return rows;
}

Table ReportDoors::Columns(const std::vector<std::string>& columns) const {
  std::vector<int> places;
  for (const std::string& column : columns) {
    for (int i = 0; i < definition_.columns_size(); ++i) {
      if (definition_.columns(i).id() == column) places.push_back(i);
    }
  }
  EXPECT_EQ(places.size(), columns.size()) << id_ << " has not all of these columns";
  Table chosen;
  for (const std::vector<std::string>& row : Rows()) {
    std::vector<std::string>& cells = chosen.emplace_back();
    for (const int place : places) cells.push_back(row[place]);
  }
  return chosen;
}

Table ReportDoors::Json() const {
  Table rows;
  std::string token;
  do {
    const HttpAnswer answer = HttpGet(suite_.port("gateway"),
                                      absl::StrCat("/v1/reports/",
                                                   id_,
                                                   "/rows?page_size=1000",
                                                   Query(),
                                                   token.empty() ? "" : "&page_token=",
                                                   token));
    EXPECT_EQ(answer.status, 200) << answer.body;
    const nlohmann::json page = nlohmann::json::parse(answer.body);
    for (const nlohmann::json& row : page.at("rows")) {
      std::vector<std::string>& cells = rows.emplace_back();
      for (const pb::ColumnDefinition& column : definition_.columns()) {
        cells.push_back(TextOf(row.at(column.id()), column.type()));
      }
    }
    token = page.at("next_page_token");
  } while (!token.empty());
  return rows;
}

Table ReportDoors::Csv() const { return CsvIn("rfc4180", ','); }

Table ReportDoors::CsvExcelBr() const { return CsvIn("excel-br", ';'); }

Table ReportDoors::CsvIn(const std::string& dialect, char separator) const {
  const HttpAnswer answer =
      HttpGet(suite_.port("gateway"),
              absl::StrCat("/v1/reports/", id_, ".csv?lang=pt-BR&dialect=", dialect, Query()));
  EXPECT_EQ(answer.status, 200) << answer.body;
  absl::string_view file = answer.body;
  EXPECT_EQ(absl::ConsumePrefix(&file, "\xEF\xBB\xBF"), dialect == "excel-br");
  Table table = ParseCsv(file, separator);
  std::vector<std::string> labels;
  for (const pb::ColumnDefinition& column : definition_.columns()) {
    labels.push_back(column.label().pt_br());
  }
  EXPECT_FALSE(table.empty());
  if (table.empty()) return table;
  EXPECT_EQ(table.front(), labels);
  table.erase(table.begin());
  return table;
}

Table ReportDoors::Page() const {
  const Finished browser = RunToEnd(
      suite_.folder(),
      {"chromium",
       "--headless",
       "--no-sandbox",
       "--disable-gpu",
       "--disable-background-networking",
       "--user-data-dir=" + suite_.folder() + "/chromium",
       "--virtual-time-budget=20000",
       "--dump-dom",
       absl::StrCat(
           "http://127.0.0.1:", suite_.port("gateway"), "/reports/", id_, "?lang=pt-BR", Query())});
  EXPECT_EQ(browser.exit_code, 0) << browser.err;
  return ParsePage(browser.out);
}

Table ReportDoors::InExcel(const Table& rows) const {
  Table written = rows;
  for (std::vector<std::string>& row : written) {
    for (int i = 0; i < definition_.columns_size(); ++i) {
      row[i] = ExcelCell(definition_.columns(i), row[i]);
    }
  }
  return written;
}

Table ReportDoors::OnPage(const Table& rows) const {
  Table written;
  for (const std::vector<std::string>& row : rows) {
    std::vector<std::string>& cells = written.emplace_back();
    for (int i = 0; i < definition_.columns_size(); ++i) {
      if (definition_.columns(i).hidden()) continue;
      cells.push_back(PageCell(definition_.columns(i), row[i]));
    }
  }
  return written;
}

std::string ReportDoors::Query() const {
  std::string query;
  for (const auto& [name, value] : parameters_) absl::StrAppend(&query, "&", name, "=", value);
  return query;
}

}  // namespace vinculo::e2e
