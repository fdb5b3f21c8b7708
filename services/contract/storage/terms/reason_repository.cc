#include "services/contract/storage/terms/reason_repository.h"

#include "services/contract/domain/terms/reasons.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

Reason ReasonOf(const db::Row& row) {
  return {.id = row.GetUuid(0),
          .version = row.Int(1),
          .kind = static_cast<ReasonKind>(row.Int(2)),
          .display_name = row.String(3),
          .parent = row.FindUuid(4),
          .depth = static_cast<int>(row.Int(5)),
          .counts_as_churn = row.Bool(6),
          .archived = row.Bool(7),
          .path = row.String(8),
          .created_at = row.GetTime(9),
          .updated_at = row.GetTime(10)};
}

}  // namespace

const filter::Schema& ReasonFields() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("name", "reason_id"),
      {Field::ResourceName("name", "reason_id", kReasonCollection),
       Field::Enum("kind", "kind", {{"INCLUSION", 1}, {"CANCELLATION", 2}}),
       Field::Text("display_name", "display_name"),
       Field::ResourceName("parent", "parent_id", kReasonCollection).Nullable(),
       Field::Bool("counts_as_churn", "counts_as_churn"),
       Field::Bool("archived", "archived"),
       Field::Text("path", "path").Orderable(),
       Field::Timestamp("create_time", "created_at").Orderable()});
  return schema;
}

Task<Reason> ReasonRepository::Get(Uuid id) {
  return GetRecord(tx_,
                   tx_.locking() ? sql::kGetReasonForUpdate : sql::kGetReason,
                   id,
                   "reason",
                   kReasonCollection,
                   &ReasonOf);
}

Task<Reason> ReasonRepository::GetNamed(Uuid id) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.Query(sql::kGetReason, tx_.tenant(), id));
  if (!rows.empty()) co_return ReasonOf(rows[0]);
  co_return errors::FailedPrecondition(
      kReasonUnknown, "there is no such reason", {{"reason", FormatName(kReasonCollection, id)}});
}

Task<RecordPage<Reason>> ReasonRepository::List(const filter::ListQuery& query) {
  return ListRecords(tx_, sql::kListReasons, query, &ReasonOf);
}

void ReasonRepository::TellNameTaken(const Reason& reason) {
  tx_.OnConstraint(
      "reasons_path_unique",
      errors::AlreadyExists(
          kReasonNameTaken, "another reason stands there by this name", {{"path", reason.path}}));
}

void ReasonRepository::Insert(const Reason& reason) {
  TellNameTaken(reason);
  tx_.Enqueue(sql::kInsertReason,
              tx_.tenant(),
              reason.id,
              reason.version,
              static_cast<int>(reason.kind),
              reason.display_name,
              reason.parent,
              reason.depth,
              reason.counts_as_churn,
              reason.archived,
              reason.path,
              reason.created_at,
              reason.updated_at);
}

void ReasonRepository::Save(Reason& reason, const std::string& path_before, absl::Time now) {
  TellNameTaken(reason);
  tx_.Enqueue(sql::kUpdateReason,
              tx_.tenant(),
              reason.id,
              reason.version,
              reason.display_name,
              reason.counts_as_churn,
              reason.archived,
              reason.path,
              now);
  if (reason.path != path_before) {
    tx_.Enqueue(sql::kUpdateReasonPaths,
                tx_.tenant(),
                static_cast<int>(reason.kind),
                path_before,
                reason.path);
  }
  reason.version += 1;
  reason.updated_at = now;
}

}  // namespace vinculo::contract
