#include "tools/vinculoctl/findings_csv.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"

namespace vinculo::ctl {

std::string CsvCell(absl::string_view text) {
  const bool padded = !text.empty() && (text.front() == ' ' || text.back() == ' ');
  if (!padded && text.find_first_of(",;\t|\"\r\n") == absl::string_view::npos) {
    return std::string(text);
  }
  return absl::StrCat("\"", absl::StrReplaceAll(text, {{"\"", "\"\""}}), "\"");
}

void WriteFindingsHeader(std::ostream& file) {
  file << "line,field,reason,message,kind,raw_value\r\n";
}

void WriteFinding(const imports::v1::RowFinding& finding, std::ostream& file) {
  file << finding.line() << "," << CsvCell(finding.field()) << "," << finding.reason() << ","
       << CsvCell(finding.message()) << "," << imports::v1::FindingKind_Name(finding.kind()) << ","
       << CsvCell(finding.raw_value()) << "\r\n";
}

}  // namespace vinculo::ctl
