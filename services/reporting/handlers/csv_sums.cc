#include "services/reporting/handlers/csv_sums.h"

#include "absl/strings/ascii.h"
#include "services/reporting/handlers/csv_lines.h"

namespace vinculo::reporting {
namespace {

// "-1234,56" is -123456 centavos, "7" is 7, nothing is 0.
int64_t NumberOf(absl::string_view cell) {
  int64_t number = 0;
  for (const char c : cell) {
    if (absl::ascii_isdigit(static_cast<unsigned char>(c))) number = number * 10 + (c - '0');
  }
  return !cell.empty() && cell.front() == '-' ? -number : number;
}

}  // namespace

CsvSums::CsvSums(const pb::ReportDefinition& definition, CsvDialect dialect)
    : separator_(SeparatorOf(dialect)) {
  for (const pb::ColumnDefinition& column : definition.columns()) {
    places_.push_back(column.additive() ? static_cast<int>(sums_.size()) : -1);
    if (column.additive()) sums_.push_back(0);
  }
}

void CsvSums::Take(absl::string_view lines) {
  if (sums_.empty()) return;
  size_t column = 0;
  size_t begin = 0;
  bool quoted = false;
  for (size_t at = 0; at < lines.size(); ++at) {
    const char c = lines[at];
    if (c == '"') quoted = !quoted;
    if (quoted || (c != separator_ && c != '\n')) continue;
    if (places_[column] >= 0) sums_[places_[column]] += NumberOf(lines.substr(begin, at - begin));
    column = c == '\n' ? 0 : column + 1;
    begin = at + 1;
  }
}

}  // namespace vinculo::reporting
