#include "services/reporting/catalogue/report_sql.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"

namespace vinculo::reporting {
namespace {

std::string QuotedText(absl::string_view text) {
  return absl::StrCat("'", absl::StrReplaceAll(text, {{"'", "''"}}), "'");
}

absl::string_view TypeOf(const Report& report, absl::string_view parameter) {
  if (parameter == kTenantParameter) return "uuid";
  if (parameter == kTodayParameter) return "date";
  return SqlType(report.definition.parameters(report.ParameterIndex(parameter)).type());
}

std::optional<std::string> ValueOf(const ReportRun& run, absl::string_view parameter) {
  if (parameter == kTenantParameter) return run.tenant.ToString();
  if (parameter == kTodayParameter) return run.values.today().ToString();
  return run.values.texts()[run.report->ParameterIndex(parameter)].sql;
}

bool Masks(const ReportRun& run, const pb::ColumnDefinition& column) {
  return run.masked && !column.pii().empty();
}

std::string MaskedColumn(const ReportRun& run, const pb::ColumnDefinition& column) {
  if (!Masks(run, column)) return column.id();
  return absl::StrCat(
      "mask_pii(", column.id(), ", ", QuotedText(column.pii()), ") as ", column.id());
}

ReportSql QuerySql(const ReportRun& run) {
  const QueryText& query = run.report->query;
  ReportSql sql;
  for (const std::string& name : query.names()) sql.parameters.push_back(ValueOf(run, name));
  sql.text = query.With([&](size_t i) {
    return absl::StrCat("$", i + 1, "::", TypeOf(*run.report, query.names()[i]));
  });
  return sql;
}

// The query as a table named report, masked columns masked: what is left to do is to choose, order
// and format.
std::string From(const ReportRun& run, const ReportSql& query) {
  bool masks = false;
  for (const pb::ColumnDefinition& column : run.report->definition.columns()) {
    masks = masks || Masks(run, column);
  }
  std::string from = absl::StrCat("(\n", query.text, "\n) as report");
  if (!masks) return from;
  return absl::StrCat("(select ",
                      absl::StrJoin(run.report->definition.columns(),
                                    ", ",
                                    [&](std::string* out, const pb::ColumnDefinition& column) {
                                      absl::StrAppend(out, MaskedColumn(run, column));
                                    }),
                      " from ",
                      from,
                      ") as report");
}

std::string OrderBy(const ReportRun& run) {
  return absl::StrCat(" order by ",
                      absl::StrJoin(run.order, ", ", [&](std::string* out, const OrderTerm& term) {
                        absl::StrAppend(out,
                                        "report.",
                                        run.report->definition.columns(term.column).id(),
                                        term.descending ? " desc nulls last" : " asc nulls first");
                      }));
}

// A null is less than any value.
std::string After(const ReportRun& run, const OrderPlace& place, ReportSql& sql) {
  std::vector<std::string> equal;
  std::vector<std::string> later;
  for (size_t i = 0; i < run.order.size(); ++i) {
    const OrderTerm& term = run.order[i];
    const pb::ColumnDefinition& definition = run.report->definition.columns(term.column);
    const std::string column = absl::StrCat("report.", definition.id());
    std::string beyond;
    std::string same;
    if (place[i].has_value()) {
      sql.parameters.push_back(place[i]);
      const std::string value =
          absl::StrCat("$", sql.parameters.size(), "::", SqlType(definition.type()));
      beyond = term.descending
                   ? absl::StrCat("(", column, " < ", value, " or ", column, " is null)")
                   : absl::StrCat(column, " > ", value);
      same = absl::StrCat(column, " = ", value);
    } else {
      beyond = term.descending ? "false" : absl::StrCat(column, " is not null");
      same = absl::StrCat(column, " is null");
    }
    equal.push_back(beyond);
    later.push_back(absl::StrCat("(", absl::StrJoin(equal, " and "), ")"));
    equal.back() = same;
  }
  return absl::StrCat(" where (", absl::StrJoin(later, " or "), ")");
}

std::string Columns(const Report& report) {
  return absl::StrJoin(
      report.definition.columns(), ", ", [](std::string* out, const pb::ColumnDefinition& column) {
        absl::StrAppend(out, "report.", column.id(), column.type() == pb::DECIMAL ? "::text" : "");
      });
}

const std::string& In(Language language, const pb::Label& label) {
  return language == Language::kEn ? label.en() : label.pt_br();
}

std::string ExcelText(const pb::ColumnDefinition& column,
                      const std::string& cell,
                      Language language) {
  std::string text = cell;
  if (!column.values().empty()) {
    text = absl::StrCat("case ", cell);
    const std::map<std::string, pb::Label> values(column.values().begin(), column.values().end());
    for (const auto& [value, label] : values) {
      absl::StrAppend(
          &text, " when ", QuotedText(value), " then ", QuotedText(In(language, label)));
    }
    absl::StrAppend(&text, " else ", cell, " end");
  }
  return absl::StrCat("unformula(", text, ")");
}

std::string CsvCell(const pb::ColumnDefinition& column, CsvDialect dialect, Language language) {
  const std::string cell = absl::StrCat("report.", column.id());
  const bool excel = dialect == CsvDialect::kExcelBr;
  switch (column.type()) {
    case pb::MONEY:
      return absl::StrCat("cents_text(", cell, ", '", excel ? "," : ".", "')");
    case pb::DATE:  // written as ISO 8601 by itself (common/db/connect.cc)
      return excel ? absl::StrCat("to_char(", cell, ", 'DD/MM/YYYY')") : cell;
    case pb::BOOLEAN:
      if (!excel) return absl::StrCat(cell, "::text");
      return absl::StrCat("case ",
                          cell,
                          language == Language::kEn
                              ? " when true then 'yes' when false then 'no' end"
                              : " when true then 'sim' when false then 'não' end");
    case pb::DECIMAL:
      return excel ? absl::StrCat("replace(", cell, "::text, '.', ',')") : cell;
    case pb::INTEGER:
      return cell;
    default:
      return excel ? ExcelText(column, cell, language) : cell;
  }
}

}  // namespace

ReportSql PageSql(const ReportRun& run, const OrderPlace& place, int limit) {
  ReportSql sql = QuerySql(run);
  const std::string from = From(run, sql);
  const std::string after = place.empty() ? "" : After(run, place, sql);
  sql.text = absl::StrCat(
      "select ", Columns(*run.report), " from ", from, after, OrderBy(run), " limit ", limit);
  return sql;
}

ReportSql TotalsSql(const ReportRun& run) {
  ReportSql sql = QuerySql(run);
  std::string totals = "count(*)";
  for (const pb::ColumnDefinition& column : run.report->definition.columns()) {
    if (!column.additive()) continue;
    absl::StrAppend(&totals, ", sum(report.", column.id(), ")::bigint");
  }
  sql.text = absl::StrCat("select ", totals, " from (\n", sql.text, "\n) as report");
  return sql;
}

ReportSql RowsSql(const ReportRun& run) {
  ReportSql sql = QuerySql(run);
  sql.text = absl::StrCat("select ", Columns(*run.report), " from ", From(run, sql), OrderBy(run));
  return sql;
}

ReportSql CsvSql(const ReportRun& run, CsvDialect dialect, Language language) {
  ReportSql sql = QuerySql(run);
  const std::string cells =
      absl::StrJoin(run.report->definition.columns(),
                    ", ",
                    [&](std::string* out, const pb::ColumnDefinition& column) {
                      absl::StrAppend(out, CsvCell(column, dialect, language));
                    });
  sql.text = absl::StrCat("select ", cells, " from ", From(run, sql), OrderBy(run));
  return sql;
}

std::string ShownSql(const ReportRun& run) {
  const QueryText& query = run.report->query;
  return query.With([&](size_t i) -> std::string {
    const std::optional<std::string> value = ValueOf(run, query.names()[i]);
    return absl::StrCat(value.has_value() ? QuotedText(*value) : "null",
                        "::",
                        TypeOf(*run.report, query.names()[i]));
  });
}

std::string DescribeSql(const Report& report) {
  return report.query.With(
      [&](size_t i) { return absl::StrCat("null::", TypeOf(report, report.query.names()[i])); });
}

}  // namespace vinculo::reporting
