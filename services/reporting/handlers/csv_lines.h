#pragma once
#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"
#include "services/reporting/catalogue/report_sql.h"

namespace vinculo::reporting {

// What is between two cells.
char SeparatorOf(CsvDialect dialect);

// What COPY's format has to say for a dialect.
absl::string_view CopyFormat(CsvDialect dialect);

// The first line of the file: the columns' labels. For Excel after a byte order mark.
std::string CsvHeader(const pb::ReportDefinition& definition,
                      CsvDialect dialect,
                      Language language);

// Appends whole lines of COPY, which end with LF, as lines that end with CRLF, as RFC 4180 has
// them; line feeds within quotes stay. Returns how many lines there were.
int64_t AppendCrlf(absl::string_view lines, std::string* out);

}  // namespace vinculo::reporting
