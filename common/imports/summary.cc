#include "common/imports/summary.h"

#include "common/rpc/convert.h"

namespace vinculo::imports {

// The enumerations are cast: their numbers are one and the same.
static_assert(static_cast<int>(ImportMode::kResumableChunks) == v1::RESUMABLE_CHUNKS);
static_assert(static_cast<int>(ExistingRows::kRefuse) == v1::REFUSE);
static_assert(static_cast<int>(FindingKind::kChange) == v1::CHANGE);

v1::RowFinding ToProto(const RowFinding& finding) {
  v1::RowFinding to;
  to.set_line(finding.line);
  to.set_kind(static_cast<v1::FindingKind>(finding.kind));
  to.set_field(finding.field);
  to.set_reason(finding.reason);
  to.set_message(finding.message);
  to.set_raw_value(finding.raw_value);
  return to;
}

v1::ImportSummary ToProto(const Import& import, const std::vector<RowFinding>& errors) {
  v1::ImportSummary summary;
  summary.set_import_id(import.id.ToString());
  summary.set_kind(import.kind);
  summary.set_mode(static_cast<v1::ImportMode>(import.mode));
  summary.set_on_existing(static_cast<v1::ExistingRows>(import.on_existing));
  summary.mutable_update_mask()->mutable_paths()->Assign(import.update_fields.begin(),
                                                         import.update_fields.end());
  summary.set_source(import.source);
  summary.set_actor(import.actor);
  *summary.mutable_create_time() = vinculo::ToProto(import.created_at);
  summary.set_rows(import.rows);
  summary.set_created(import.created);
  summary.set_existing(import.existing);
  summary.set_updated(import.updated);
  summary.set_duplicates(import.duplicates);
  summary.set_failed(import.failed);
  summary.set_findings(import.findings_kept);
  summary.set_last_line(import.last_line);
  summary.set_complete(import.complete);
  if (import.reverted_at) *summary.mutable_revert_time() = vinculo::ToProto(*import.reverted_at);
  for (const RowFinding& error : errors) {
    v1::RowError& to = *summary.add_errors();
    to.set_line(error.line);
    to.set_field(error.field);
    to.set_reason(error.reason);
    to.set_message(error.message);
  }
  return summary;
}

}  // namespace vinculo::imports
