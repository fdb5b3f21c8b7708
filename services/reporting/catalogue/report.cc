#include "services/reporting/catalogue/report.h"

#include <openssl/sha.h>

#include <set>

#include "absl/strings/ascii.h"
#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "common/base/cut_text.h"
#include "common/base/status_macros.h"
#include "common/errors/errors.h"
#include "google/protobuf/io/tokenizer.h"
#include "google/protobuf/text_format.h"
#include "services/reporting/catalogue/parameter_values.h"
#include "services/reporting/domain/dimensions.h"
#include "services/reporting/domain/reasons.h"

namespace vinculo::reporting {
namespace {

constexpr size_t kOrderTermsMax = 8;

class FirstError final : public google::protobuf::io::ErrorCollector {
 public:
  void AddError(int line,
                google::protobuf::io::ColumnNumber column,
                const std::string& message) override {
    if (text_.empty()) text_ = absl::StrCat("line ", line + 1, ":", column + 1, ": ", message);
  }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

// Collects the faults of one declaration.
class Faults {
 public:
  void Add(absl::string_view fault) { absl::StrAppend(&text_, text_.empty() ? "" : "; ", fault); }
  void Check(bool good, absl::string_view fault) {
    if (!good) Add(fault);
  }
  absl::Status ToStatus() const {
    return text_.empty() ? absl::OkStatus() : absl::InvalidArgumentError(text_);
  }

 private:
  std::string text_;
};

bool IsSnakeCase(absl::string_view id) {
  if (id.empty() || !absl::ascii_islower(id[0])) return false;
  for (const char c : id) {
    if (!absl::ascii_islower(c) && !absl::ascii_isdigit(c) && c != '_') return false;
  }
  return true;
}

void CheckLabel(const pb::Label& label, absl::string_view of, Faults& faults) {
  faults.Check(!label.pt_br().empty() && !label.en().empty(),
               absl::StrCat(of, " needs a label in both languages"));
}

void CheckColumn(const pb::ColumnDefinition& column, Faults& faults) {
  const std::string of = absl::StrCat("column ", column.id());
  faults.Check(IsSnakeCase(column.id()), absl::StrCat(of, ": id is not snake_case"));
  CheckLabel(column.label(), of, faults);
  faults.Check(column.type() != pb::COLUMN_TYPE_UNSPECIFIED, absl::StrCat(of, " needs a type"));
  faults.Check(column.role() != pb::COLUMN_ROLE_UNSPECIFIED, absl::StrCat(of, " needs a role"));
  const bool adds_up = column.type() == pb::INTEGER || column.type() == pb::MONEY;
  faults.Check(!column.additive() || adds_up,
               absl::StrCat(of, ": only whole numbers and money add up"));
  static const std::set<std::string> kClasses = {
      "", "IDENTITY", "DOCUMENT", "CONTACT", "FREE_TEXT"};
  faults.Check(kClasses.contains(column.pii()), absl::StrCat(of, ": unknown pii ", column.pii()));
  faults.Check(column.pii().empty() || (column.type() == pb::TEXT && column.role() != pb::KEY),
               absl::StrCat(of, ": only a text that is no key can be masked"));
  faults.Check(column.values().empty() || column.type() == pb::TEXT,
               absl::StrCat(of, ": only texts are coded"));
  for (const auto& [value, label] : column.values()) {
    CheckLabel(label, absl::StrCat(of, " value ", value), faults);
  }
}

void CheckParameter(const pb::ParameterDefinition& parameter, Faults& faults) {
  const std::string of = absl::StrCat("parameter ", parameter.id());
  faults.Check(IsSnakeCase(parameter.id()), absl::StrCat(of, ": id is not snake_case"));
  faults.Check(parameter.id() != kTenantParameter && parameter.id() != kTodayParameter,
               absl::StrCat(of, ": the name is reserved"));
  CheckLabel(parameter.label(), of, faults);
  faults.Check(parameter.type() != pb::PARAMETER_TYPE_UNSPECIFIED,
               absl::StrCat(of, " needs a type"));
  const bool choice = parameter.type() == pb::CHOICE;
  faults.Check(!choice || parameter.choices_size() > 0, absl::StrCat(of, " needs choices"));
  faults.Check(choice || parameter.type() == pb::CHOICES || parameter.choices_size() == 0,
               absl::StrCat(of, " cannot have choices"));
  faults.Check(parameter.suggestions().empty() || dimension::IsKnown(parameter.suggestions()),
               absl::StrCat(of, " has suggestions of no dimension"));
  for (const pb::Choice& choice : parameter.choices()) {
    faults.Check(!choice.value().empty(), absl::StrCat(of, " has a choice without value"));
    CheckLabel(choice.label(), absl::StrCat(of, " choice ", choice.value()), faults);
  }
  const bool needs_default = parameter.type() == pb::DAY || choice || parameter.type() == pb::FLAG;
  faults.Check(!needs_default || !parameter.default_value().empty(),
               absl::StrCat(of, " needs a default"));
  const absl::StatusOr<ParameterText> text =
      ReadParameter(parameter, parameter.default_value(), Day());
  faults.Check(text.ok(), absl::StrCat(of, ": bad default: ", text.status().message()));
}

template <class List>
void CheckUnique(const List& list, absl::string_view what, Faults& faults) {
  std::set<std::string> seen;
  for (const auto& element : list) {
    faults.Check(seen.insert(element.id()).second,
                 absl::StrCat(what, " ", element.id(), " is there twice"));
  }
}

void CheckParametersUsed(const Report& report, Faults& faults) {
  for (const std::string& name : report.query.names()) {
    const bool known =
        name == kTenantParameter || name == kTodayParameter || report.ParameterIndex(name) >= 0;
    faults.Check(known, absl::StrCat("the query uses :", name, ", which is not declared"));
  }
  for (const pb::ParameterDefinition& parameter : report.definition.parameters()) {
    faults.Check(report.query.Uses(parameter.id()),
                 absl::StrCat("the query does not use parameter ", parameter.id()));
  }
  faults.Check(report.query.Uses(kTenantParameter), "the query does not name :tenant");
}

void CheckChart(const Report& report, Faults& faults) {
  const pb::Chart& chart = report.definition.chart();
  if (chart.kind() == pb::CHART_KIND_UNSPECIFIED) {
    faults.Add("chart needs a kind");
    return;
  }
  faults.Check(report.ColumnIndex(chart.x()) >= 0, absl::StrCat("chart: no column ", chart.x()));
  for (const std::string& y : chart.y()) {
    const int column = report.ColumnIndex(y);
    faults.Check(column >= 0, absl::StrCat("chart: no column ", y));
    // A bar is the sum of its rows; what is no sum (clients on a day) is drawn otherwise.
    faults.Check(
        column < 0 || chart.kind() != pb::BAR || report.definition.columns(column).additive(),
        absl::StrCat("chart: column ", y, " is not additive, bars add up their rows"));
  }
  static const std::set<std::string> kGroupings = {"", "day", "month"};
  faults.Check(kGroupings.contains(chart.grouping()), "chart: grouping is day or month");
}

void CheckDefinition(const Report& report, absl::string_view folder, Faults& faults) {
  const pb::ReportDefinition& definition = report.definition;
  faults.Check(definition.id() == folder,
               absl::StrCat("id ", definition.id(), " is not the folder's name"));
  faults.Check(definition.version() >= 1, "version begins with 1");
  CheckLabel(definition.title(), "title", faults);
  CheckLabel(definition.description(), "description", faults);
  CheckLabel(definition.grain(), "grain", faults);
  faults.Check(IsSnakeCase(definition.entity_set()), "entity_set is not snake_case");
  static const std::set<std::string> kGroups = {"contracts", "clients", "engagement", "fidelity"};
  faults.Check(kGroups.contains(definition.group()), "group is not one of the catalogue's");
  CheckUnique(definition.columns(), "column", faults);
  CheckUnique(definition.parameters(), "parameter", faults);
  bool key = false;
  for (const pb::ColumnDefinition& column : definition.columns()) {
    CheckColumn(column, faults);
    key = key || column.role() == pb::KEY;
  }
  faults.Check(key, "no KEY column");
  for (const pb::ParameterDefinition& parameter : definition.parameters()) {
    CheckParameter(parameter, faults);
  }
  CheckParametersUsed(report, faults);
  CheckChart(report, faults);
}

std::string DigestOf(const EmbeddedReport& files) {
  const std::string both = absl::StrCat(files.textproto, files.sql);
  unsigned char digest[SHA256_DIGEST_LENGTH];
  SHA256(reinterpret_cast<const unsigned char*>(both.data()), both.size(), digest);
  return absl::BytesToHexString(
      absl::string_view(reinterpret_cast<const char*>(digest), sizeof(digest)));
}

absl::StatusOr<Report> Parse(const EmbeddedReport& files) {
  Report report;
  report.digest = DigestOf(files);
  google::protobuf::TextFormat::Parser parser;
  FirstError error;
  parser.RecordErrorsTo(&error);
  if (!parser.ParseFromString(files.textproto, &report.definition)) {
    return absl::InvalidArgumentError(absl::StrCat("report.textproto ", error.text()));
  }
  ASSIGN_OR_RETURN(report.query, QueryText::Parse(files.sql));
  Faults faults;
  CheckDefinition(report, files.folder, faults);
  RETURN_IF_ERROR(faults.ToStatus());
  ASSIGN_OR_RETURN(report.default_order,
                   ParseOrder(report.definition, report.definition.default_order()));
  return report;
}

}  // namespace

int Report::ColumnIndex(absl::string_view id) const {
  for (int i = 0; i < definition.columns_size(); ++i) {
    if (definition.columns(i).id() == id) return i;
  }
  return -1;
}

int Report::ParameterIndex(absl::string_view id) const {
  for (int i = 0; i < definition.parameters_size(); ++i) {
    if (definition.parameters(i).id() == id) return i;
  }
  return -1;
}

absl::StatusOr<Report> ParseReport(const EmbeddedReport& files) {
  absl::StatusOr<Report> report = Parse(files);
  if (!report.ok()) {
    return absl::InvalidArgumentError(
        absl::StrCat("report ", files.folder, ": ", report.status().message()));
  }
  return report;
}

absl::StatusOr<ReportOrder> ParseOrder(const pb::ReportDefinition& definition,
                                       absl::string_view order_by) {
  const auto unknown = [](absl::string_view term) {
    return errors::InvalidField(
        "order_by",
        kOrderUnknown,
        absl::StrCat(
            "write \"column\" or \"column desc\", separated by commas, each column once; not \"",
            CutText(term, 80),
            "\""));
  };
  ReportOrder order;
  std::set<int> ordered;
  const auto append = [&](int column, bool descending) {
    order.push_back({column, descending});
    return ordered.insert(column).second;
  };
  for (absl::string_view term : absl::StrSplit(order_by, ',', absl::SkipWhitespace())) {
    const std::vector<absl::string_view> words =
        absl::StrSplit(term, absl::ByAnyChar(" \t"), absl::SkipEmpty());
    const bool descending = words.size() == 2 && words[1] == "desc";
    if (words.size() > 2 || (words.size() == 2 && !descending && words[1] != "asc")) {
      return unknown(term);
    }
    int column = 0;
    while (column < definition.columns_size() && definition.columns(column).id() != words[0])
      ++column;
    if (column == definition.columns_size() || order.size() == kOrderTermsMax ||
        !append(column, descending)) {
      return unknown(term);
    }
  }
  for (int i = 0; i < definition.columns_size(); ++i) {
    if (definition.columns(i).role() == pb::KEY && !ordered.contains(i)) append(i, false);
  }
  return order;
}

absl::Status CheckColumns(const Report& report, const std::vector<QueryColumn>& columns) {
  const pb::ReportDefinition& definition = report.definition;
  Faults faults;
  faults.Check(columns.size() == static_cast<size_t>(definition.columns_size()),
               absl::StrCat("the query has ",
                            columns.size(),
                            " columns, the declaration ",
                            definition.columns_size()));
  for (int i = 0; i < definition.columns_size() && i < static_cast<int>(columns.size()); ++i) {
    const pb::ColumnDefinition& declared = definition.columns(i);
    const absl::string_view type = SqlType(declared.type());
    faults.Check(columns[i].name == declared.id() && columns[i].type == type,
                 absl::StrCat("column ",
                              i + 1,
                              " is ",
                              columns[i].name,
                              " ",
                              columns[i].type,
                              ", declared ",
                              declared.id(),
                              " ",
                              type));
  }
  const absl::Status status = faults.ToStatus();
  if (status.ok()) return status;
  return absl::InvalidArgumentError(
      absl::StrCat("report ", definition.id(), ": ", status.message()));
}

absl::string_view SqlType(pb::ParameterType type) {
  switch (type) {
    case pb::DAY:
      return "date";
    case pb::CHOICES:
      return "text[]";
    case pb::FLAG:
      return "boolean";
    case pb::NUMBER:
      return "bigint";
    default:
      return "text";
  }
}

absl::string_view SqlType(pb::ColumnType type) {
  switch (type) {
    case pb::INTEGER:
    case pb::MONEY:
      return "bigint";
    case pb::DATE:
      return "date";
    case pb::BOOLEAN:
      return "boolean";
    case pb::DECIMAL:
      return "numeric";
    default:
      return "text";
  }
}

}  // namespace vinculo::reporting
