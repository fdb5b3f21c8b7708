#include "services/contract/storage/adjustment/adjustment_run_repository.h"

#include "services/contract/storage/adjustment/adjustment_run_columns.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {

const filter::Schema& AdjustmentRunFields() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("name", "run_id"),
      {Field::ResourceName("name", "run_id", kAdjustmentRuns),
       Field::Enum("state",
                   "state",
                   {{"SIMULATING", 1},
                    {"SIMULATED", 2},
                    {"NOTIFYING", 3},
                    {"NOTIFIED", 4},
                    {"APPLYING", 5},
                    {"APPLIED", 6},
                    {"UNDOING", 7},
                    {"UNDONE", 8}}),
       Field::Enum("rule", "rule", {{"ANNIVERSARY", 1}, {"DATA_BASE", 2}}),
       Field::Enum("index", "index", {{"IGP_M", 1}, {"IPCA", 2}, {"IST", 3}}).Nullable(),
       Field::Day("first_date", "first_on").Orderable(),
       Field::Day("last_date", "last_on"),
       Field::Text("actor", "actor"),
       Field::Timestamp("create_time", "created_at").Orderable()});
  return schema;
}

Task<AdjustmentRun> AdjustmentRunRepository::Get(Uuid id) {
  return GetRecord(tx_,
                   sql::kGetAdjustmentRun,
                   id,
                   "adjustmentRun",
                   kAdjustmentRuns,
                   &AdjustmentRunFromRow<db::Row>);
}

Task<AdjustmentRun> AdjustmentRunRepository::GetForUpdate(Uuid id) {
  return GetRecord(tx_,
                   tx_.locking() ? sql::kGetAdjustmentRunForUpdate : sql::kGetAdjustmentRun,
                   id,
                   "adjustmentRun",
                   kAdjustmentRuns,
                   &AdjustmentRunFromRow<db::Row>);
}

Task<RecordPage<AdjustmentRun>> AdjustmentRunRepository::List(const filter::ListQuery& query) {
  return ListRecords(tx_, sql::kListAdjustmentRuns, query, &AdjustmentRunFromRow<db::Row>);
}

void AdjustmentRunRepository::Insert(const AdjustmentRun& run) {
  WithColumns(kAdjustmentRunColumns, run, [this](const auto&... column) {
    tx_.Enqueue(sql::kInsertAdjustmentRun, tx_.tenant(), column...);
  });
}

void AdjustmentRunRepository::SaveStep(AdjustmentRun& run, absl::Time now) {
  run.updated_at = now;
  tx_.Enqueue(sql::kUpdateAdjustmentRun,
              tx_.tenant(),
              run.id,
              run.version,
              static_cast<int>(run.state),
              run.step_on,
              run.step_by,
              run.last_contract,
              run.waiting,
              run.not_undone,
              now);
  run.version += 1;
}

}  // namespace vinculo::contract
