#include "services/reporting/handlers/csv_lines.h"

#include <cstring>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"

namespace vinculo::reporting {
namespace {

constexpr char kByteOrderMark[] = "\xEF\xBB\xBF";

std::string Quoted(absl::string_view text) {
  return absl::StrCat("\"", absl::StrReplaceAll(text, {{"\"", "\"\""}}), "\"");
}

}  // namespace

char SeparatorOf(CsvDialect dialect) { return dialect == CsvDialect::kExcelBr ? ';' : ','; }

absl::string_view CopyFormat(CsvDialect dialect) {
  return dialect == CsvDialect::kExcelBr ? "FORMAT csv, DELIMITER ';', ENCODING 'UTF8'"
                                         : "FORMAT csv, ENCODING 'UTF8'";
}

std::string CsvHeader(const pb::ReportDefinition& definition,
                      CsvDialect dialect,
                      Language language) {
  std::string line = dialect == CsvDialect::kExcelBr ? kByteOrderMark : "";
  for (int i = 0; i < definition.columns_size(); ++i) {
    const pb::Label& label = definition.columns(i).label();
    if (i > 0) line.push_back(SeparatorOf(dialect));
    absl::StrAppend(&line, Quoted(language == Language::kEn ? label.en() : label.pt_br()));
  }
  return absl::StrCat(line, "\r\n");
}

int64_t AppendCrlf(absl::string_view lines, std::string* out) {
  int64_t count = 0;
  size_t line = 0;  // where it begins
  size_t from = 0;  // where to look for its end
  while (line < lines.size()) {
    const void* found = std::memchr(lines.data() + from, '\n', lines.size() - from);
    const size_t feed =
        found == nullptr ? lines.size() - 1 : static_cast<const char*>(found) - lines.data();
    // An odd number of quotes before it: it is within a cell.
    bool quoted = false;
    for (const char* at = lines.data() + line; at < lines.data() + feed; ++at) {
      at = static_cast<const char*>(std::memchr(at, '"', lines.data() + feed - at));
      if (at == nullptr) break;
      quoted = !quoted;
    }
    from = feed + 1;
    if (quoted && from < lines.size()) continue;
    out->append(lines.data() + line, feed - line);
    out->append("\r\n");
    line = from;
    ++count;
  }
  return count;
}

}  // namespace vinculo::reporting
