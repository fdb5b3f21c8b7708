#include "common/imports/summary.h"

namespace vinculo::imports {

// The modes are cast: their numbers are one and the same.
static_assert(static_cast<int>(ImportMode::kResumableChunks) == v1::RESUMABLE_CHUNKS);

v1::ImportSummary ToProto(const Import& import, const std::vector<RowError>& errors) {
  v1::ImportSummary summary;
  summary.set_import_id(import.id.ToString());
  summary.set_mode(static_cast<v1::ImportMode>(import.mode));
  summary.set_rows(import.rows);
  summary.set_created(import.created);
  summary.set_existing(import.existing);
  summary.set_failed(import.failed);
  summary.set_last_line(import.last_line);
  summary.set_complete(import.complete);
  for (const RowError& error : errors) {
    v1::RowError& to = *summary.add_errors();
    to.set_line(error.line);
    to.set_field(error.field);
    to.set_reason(error.reason);
    to.set_message(error.message);
  }
  return summary;
}

}  // namespace vinculo::imports
