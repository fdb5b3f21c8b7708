#include "common/imports/write_rows.h"

#include <algorithm>
#include <string>

#include "absl/strings/str_cat.h"
#include "common/errors/errors.h"
#include "common/imports/reasons.h"

namespace vinculo::imports {

void TakeIn(const RowCounts& counts,
            std::vector<RowFinding> findings,
            Import& import,
            std::vector<RowFinding>& new_findings) {
  import.rows += counts.rows;
  import.failed += counts.failed;
  import.last_line = std::max(import.last_line, counts.last_line);
  std::stable_sort(findings.begin(), findings.end(), [](const auto& a, const auto& b) {
    return a.line < b.line;
  });
  for (RowFinding& finding : findings) {
    if (import.findings_kept == kFindingsMax) return;
    new_findings.push_back(std::move(finding));
    import.findings_kept += 1;
  }
}

absl::Status RefusedAtWriting(const Import& import, const std::vector<RowFinding>& findings) {
  std::string first;
  for (const RowFinding& finding : findings) {
    if (finding.kind != FindingKind::kError) continue;
    first = absl::StrCat("line ", finding.line, ", ", finding.field, ": ", finding.message);
    break;
  }
  return errors::FailedPrecondition(
      kImportRefused,
      absl::StrCat("nothing was imported: ", first),
      {{"rows", absl::StrCat(import.rows)}, {"failed", absl::StrCat(import.failed)}});
}

}  // namespace vinculo::imports
