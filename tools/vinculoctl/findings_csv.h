#pragma once
// What an import found in its rows, as CSV: line,field,reason,message,kind,raw_value.

#include <ostream>
#include <string>

#include "absl/strings/string_view.h"
#include "vinculo/imports/v1/import.pb.h"

namespace vinculo::ctl {

// A cell as RFC 4180 has it, in quotes where it needs them.
std::string CsvCell(absl::string_view text);

void WriteFindingsHeader(std::ostream& file);
void WriteFinding(const imports::v1::RowFinding& finding, std::ostream& file);

}  // namespace vinculo::ctl
