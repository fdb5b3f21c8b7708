#include "common/imports/import_repository.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "common/errors/errors.h"
#include "common/imports/reasons.h"
#include "common/imports/sql.h"

namespace vinculo::imports {
namespace {

Import ImportOf(Uuid id, const db::Row& row) {
  Import import;
  import.id = id;
  import.mode = static_cast<ImportMode>(row.Int(0));
  import.rows = row.Int(1);
  import.created = row.Int(2);
  import.existing = row.Int(3);
  import.failed = row.Int(4);
  import.last_line = row.Int(5);
  import.complete = row.Bool(6);
  import.events = row.Int(7);
  import.errors_kept = static_cast<int>(row.Int(8));
  return import;
}

absl::Status InProgress(Uuid import_id) {
  return errors::Aborted(
      kImportInProgress,
      absl::StrCat("another stream of this import is at work: wait for it, or, when it broke, ",
                   absl::ToInt64Seconds(ImportRepository::kLease),
                   " seconds, and resume"),
      {{"import_id", import_id.ToString()},
       {"retry_after_seconds", absl::StrCat(absl::ToInt64Seconds(ImportRepository::kLease))}});
}

absl::Status ModeDiffers(const Import& import) {
  return errors::FailedPrecondition(
      kImportModeDiffers,
      "this import was begun in another mode: send that one, or take a new import_id",
      {{"import_id", import.id.ToString()}});
}

}  // namespace

Task<Import> ImportRepository::Claim(ImportLease lease, ImportMode mode, absl::Time now) {
  CO_ASSIGN_OR_RETURN(const db::Rows claimed,
                      co_await tx_.Query(sql::kClaimImport,
                                         tx_.tenant(),
                                         lease.import_id,
                                         static_cast<int16_t>(mode),
                                         lease.holder,
                                         now + kLease,
                                         now));
  if (!claimed.empty()) co_return ImportOf(lease.import_id, claimed[0]);
  CO_ASSIGN_OR_RETURN(const std::optional<Import> held, co_await Find(lease.import_id));
  if (held && held->mode != mode) co_return ModeDiffers(*held);
  co_return InProgress(lease.import_id);
}

Task<void> ImportRepository::Hold(ImportLease lease, absl::Time now) {
  CO_ASSIGN_OR_RETURN(
      const db::Rows held,
      co_await tx_.Query(
          sql::kHoldImport, tx_.tenant(), lease.import_id, lease.holder, now + kLease, now));
  if (held.empty()) co_return InProgress(lease.import_id);
  co_return absl::OkStatus();
}

void ImportRepository::Release(ImportLease lease) {
  tx_.Enqueue(sql::kReleaseImport, tx_.tenant(), lease.import_id, lease.holder);
}

void ImportRepository::Save(const Import& import,
                            const std::vector<RowError>& new_errors,
                            absl::Time now) {
  tx_.Enqueue(sql::kSaveImport,
              tx_.tenant(),
              import.id,
              import.rows,
              import.created,
              import.existing,
              import.failed,
              import.last_line,
              import.complete,
              import.events,
              import.errors_kept,
              now);
  if (new_errors.empty()) return;
  std::vector<int64_t> lines;
  std::vector<absl::string_view> fields, reasons, messages;
  for (const RowError& error : new_errors) {
    lines.push_back(error.line);
    fields.push_back(error.field);
    reasons.push_back(error.reason);
    messages.push_back(error.message);
  }
  const auto first_ordinal = import.errors_kept - static_cast<int64_t>(new_errors.size());
  tx_.Enqueue(sql::kInsertImportErrors,
              tx_.tenant(),
              import.id,
              first_ordinal,
              lines,
              fields,
              reasons,
              messages);
}

void ImportRepository::ForgetErrors(Uuid import_id) {
  tx_.Enqueue(sql::kDeleteImportErrors, tx_.tenant(), import_id);
}

Task<std::optional<Import>> ImportRepository::Find(Uuid import_id) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kGetImport, tx_.tenant(), import_id));
  if (rows.empty()) co_return std::optional<Import>();
  co_return std::optional<Import>(ImportOf(import_id, rows[0]));
}

Task<std::vector<RowError>> ImportRepository::ListErrors(Uuid import_id) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kListImportErrors, tx_.tenant(), import_id));
  std::vector<RowError> errors;
  for (const db::Row row : rows) {
    errors.push_back({row.Int(0), row.String(1), row.String(2), row.String(3)});
  }
  co_return errors;
}

}  // namespace vinculo::imports
