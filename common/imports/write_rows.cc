#include "common/imports/write_rows.h"

namespace vinculo::imports {

void CountRows(const RowCounts& counts, Import& import, std::vector<RowError>& new_errors) {
  import.rows += counts.rows;
  import.failed += counts.failed;
  import.last_line = std::max(import.last_line, counts.last_line);
  for (const RowError& error : counts.errors) {
    if (import.errors_kept == kImportErrorsMax) return;
    new_errors.push_back(error);
    import.errors_kept += 1;
  }
}

}  // namespace vinculo::imports
