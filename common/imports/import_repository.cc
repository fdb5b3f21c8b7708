#include "common/imports/import_repository.h"

#include "absl/strings/str_cat.h"
#include "common/errors/errors.h"
#include "common/imports/reasons.h"
#include "common/imports/sql.h"

namespace vinculo::imports {
namespace {

Import ImportOf(const db::Row& row) {
  int column = 0;
  Import import;
  import.id = row.GetUuid(column++);
  import.kind = row.String(column++);
  import.mode = static_cast<ImportMode>(row.Int(column++));
  import.on_existing = static_cast<ExistingRows>(row.Int(column++));
  import.update_fields = row.Strings(column++);
  import.source = row.String(column++);
  import.actor = row.String(column++);
  import.created_at = row.GetTime(column++);
  import.rows = row.Int(column++);
  import.created = row.Int(column++);
  import.existing = row.Int(column++);
  import.updated = row.Int(column++);
  import.duplicates = row.Int(column++);
  import.failed = row.Int(column++);
  import.last_line = row.Int(column++);
  import.complete = row.Bool(column++);
  import.events = row.Int(column++);
  import.findings_kept = static_cast<int>(row.Int(column++));
  import.reverted_at = row.FindTime(column++);
  return import;
}

RowFinding FindingOf(const db::Row& row) {
  return {.line = row.Int(0),
          .kind = static_cast<FindingKind>(row.Int(1)),
          .field = row.String(2),
          .reason = row.String(3),
          .message = row.String(4),
          .raw_value = row.String(5)};
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

bool BegunAs(const Import& import, const ImportStart& start) {
  return import.mode == start.mode && import.on_existing == start.on_existing &&
         import.update_fields == start.update_fields;
}

// An import that began before imports had a kind is taken for any.
bool IsOf(const Import& import, ImportKind kind) {
  return import.kind.empty() || import.kind == kind.collection;
}

absl::Status KindDiffers(const Import& import) {
  return errors::FailedPrecondition(
      kImportKindDiffers,
      absl::StrCat("this import is one of ", import.kind, ": take a new import_id"),
      {{"import_id", import.id.ToString()}, {"kind", import.kind}});
}

absl::Status ModeDiffers(const Import& import) {
  return errors::FailedPrecondition(kImportModeDiffers,
                                    "this import was begun in another mode, or with another choice "
                                    "for existing rows or their fields: send that one, or take a "
                                    "new import_id",
                                    {{"import_id", import.id.ToString()}});
}

absl::Status Reverted(const Import& import) {
  return errors::FailedPrecondition(
      kImportReverted,
      "this import was taken back: take a new import_id to import its rows again",
      {{"import_id", import.id.ToString()}});
}

}  // namespace

const filter::Schema& ImportListSchema() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("import_id", "import_id"),
      {Field::Uuid("import_id", "import_id"),
       Field::Enum(
           "mode", "mode", {{"VALIDATE_ONLY", 1}, {"ALL_OR_NOTHING", 2}, {"RESUMABLE_CHUNKS", 3}}),
       Field::Text("source", "source"),
       Field::Text("actor", "actor"),
       Field::Bool("complete", "complete"),
       Field::Int("failed", "failed"),
       Field::Timestamp("create_time", "created_at").Orderable(),
       Field::Timestamp("revert_time", "reverted_at").Nullable()});
  return schema;
}

const filter::Schema& FindingListSchema() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Int("ordinal", "ordinal"),
      {Field::Int("line", "line"),
       Field::Enum("kind", "kind", {{"ERROR", 1}, {"FLAG", 2}, {"DUPLICATE", 3}, {"CHANGE", 4}}),
       Field::Text("field", "field"),
       Field::Text("reason", "reason")});
  return schema;
}

Task<Import> ImportRepository::Claim(const ImportStart& start, const Uuid& holder, absl::Time now) {
  CO_ASSIGN_OR_RETURN(const db::Rows claimed,
                      co_await tx_.Query(sql::kClaimImport,
                                         tx_.tenant(),
                                         start.import_id,
                                         static_cast<int16_t>(start.mode),
                                         holder,
                                         now + kLease,
                                         now,
                                         static_cast<int16_t>(start.on_existing),
                                         start.update_fields,
                                         start.source,
                                         tx_.call().principal().actor,
                                         start.kind.collection));
  if (claimed.empty()) {
    CO_ASSIGN_OR_RETURN(const std::optional<Import> held, co_await Find(start.import_id));
    if (held && !IsOf(*held, start.kind)) co_return KindDiffers(*held);
    if (held && !BegunAs(*held, start)) co_return ModeDiffers(*held);
    co_return InProgress(start.import_id);
  }
  Import import = ImportOf(claimed[0]);
  if (import.reverted_at) co_return Reverted(import);
  co_return import;
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
                            const std::vector<RowFinding>& new_findings,
                            absl::Time now) {
  tx_.Enqueue(sql::kSaveImport,
              tx_.tenant(),
              import.id,
              import.rows,
              import.created,
              import.existing,
              import.updated,
              import.duplicates,
              import.failed,
              import.last_line,
              import.complete,
              import.events,
              import.findings_kept,
              import.reverted_at,
              now);
  if (new_findings.empty()) return;
  std::vector<int64_t> lines, kinds;
  std::vector<absl::string_view> fields, reasons, messages, raw_values;
  std::vector<std::optional<Uuid>> resources;
  for (const RowFinding& finding : new_findings) {
    lines.push_back(finding.line);
    kinds.push_back(static_cast<int64_t>(finding.kind));
    fields.push_back(finding.field);
    reasons.push_back(finding.reason);
    messages.push_back(finding.message);
    raw_values.push_back(finding.raw_value);
    resources.push_back(finding.resource.nil() ? std::nullopt : std::optional(finding.resource));
  }
  const auto first_ordinal = import.findings_kept - static_cast<int64_t>(new_findings.size());
  tx_.Enqueue(sql::kInsertImportFindings,
              tx_.tenant(),
              import.id,
              first_ordinal,
              lines,
              kinds,
              fields,
              reasons,
              messages,
              raw_values,
              resources);
}

void ImportRepository::ForgetFindings(Uuid import_id) {
  tx_.Enqueue(sql::kDeleteImportFindings, tx_.tenant(), import_id);
}

void ImportRepository::EraseRawValues(Uuid import_id) {
  tx_.Enqueue(sql::kEraseRawValues, tx_.tenant(), import_id);
}

void ImportRepository::ForgetPreviewsBefore(absl::Time instant) {
  tx_.Enqueue(sql::kDeleteOldPreviews, tx_.tenant(), instant);
}

Task<std::optional<Import>> ImportRepository::Find(ImportKind kind, Uuid import_id) {
  CO_ASSIGN_OR_RETURN(std::optional<Import> import, co_await Find(import_id));
  if (import && !IsOf(*import, kind)) import.reset();
  co_return import;
}

Task<std::optional<Import>> ImportRepository::Find(Uuid import_id) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kGetImport, tx_.tenant(), import_id));
  if (rows.empty()) co_return std::optional<Import>();
  co_return std::optional<Import>(ImportOf(rows[0]));
}

Task<Import> ImportRepository::GetForUpdate(ImportKind kind, Uuid import_id, absl::Time now) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kGetImportForUpdate, tx_.tenant(), import_id, now));
  if (!rows.empty()) {
    Import import = ImportOf(rows[0]);
    if (IsOf(import, kind)) co_return import;
  }
  CO_ASSIGN_OR_RETURN(const std::optional<Import> held, co_await Find(kind, import_id));
  if (!held) co_return errors::ResourceNotFound("import", import_id.ToString());
  co_return InProgress(import_id);
}

Task<ImportPage> ImportRepository::List(ImportKind kind, const filter::ListQuery& query) {
  const filter::ListSql list =
      query.Sql(sql::kListImports.text, db::Params::Of(tx_.tenant(), kind.collection));
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.QueryText(list.text, list.params));
  ImportPage page;
  for (int i = 0; i < query.RowsOnPage(rows); ++i) page.imports.push_back(ImportOf(rows[i]));
  page.next_page_token = query.NextPageToken(rows);
  co_return page;
}

Task<std::vector<RowFinding>> ImportRepository::ListErrors(Uuid import_id) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kListImportErrors, tx_.tenant(), import_id));
  std::vector<RowFinding> errors;
  for (const db::Row row : rows) errors.push_back(FindingOf(row));
  co_return errors;
}

Task<FindingPage> ImportRepository::ListFindings(Uuid import_id, const filter::ListQuery& query) {
  const filter::ListSql list =
      query.Sql(sql::kListImportFindings.text, db::Params::Of(tx_.tenant(), import_id));
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.QueryText(list.text, list.params));
  FindingPage page;
  for (int i = 0; i < query.RowsOnPage(rows); ++i) page.findings.push_back(FindingOf(rows[i]));
  page.next_page_token = query.NextPageToken(rows);
  co_return page;
}

}  // namespace vinculo::imports
