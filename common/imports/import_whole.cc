#include "common/imports/import_whole.h"

#include "common/imports/reasons.h"

namespace vinculo::imports {

absl::Status WholeRefused(absl::string_view why, const RowCounts& counts) {
  return errors::FailedPrecondition(
      kImportRefused,
      absl::StrCat("nothing was imported: ", why),
      {{"rows", absl::StrCat(counts.rows)}, {"failed", absl::StrCat(counts.failed)}});
}

absl::Status WholeTooLarge(const RowCounts& counts) {
  return WholeRefused(absl::StrCat("an import that is all or nothing takes at most ",
                                   kWholeRowsMax,
                                   " rows and ",
                                   kWholeBytesMax >> 20,
                                   " MiB; use RESUMABLE_CHUNKS"),
                      counts);
}

absl::Status WholeHasBadRows(const RowCounts& counts) {
  return WholeRefused(absl::StrCat(counts.failed,
                                   " of ",
                                   counts.rows,
                                   " rows are bad: get the import to see why; mend them and send "
                                   "the import again"),
                      counts);
}

}  // namespace vinculo::imports
