#include "services/contract/storage/terms/pause_repository.h"

#include "absl/strings/str_join.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {

const filter::Schema& PauseFields() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("name", "pause_id"),
      {Field::ResourceName("name", "pause_id", kPauseCollection),
       Field::ResourceName("contract", "contract_id", kContracts),
       Field::Enum(
           "state", "state", {{"PLANNED", 1}, {"RUNNING", 2}, {"OVER", 3}, {"CANCELLED", 4}}),
       Field::Day("first_date", "from_on").Orderable(),
       Field::Day("last_date", "until_on"),
       Field::Timestamp("create_time", "created_at").Orderable()});
  return schema;
}

Task<Pause> PauseRepository::Get(Uuid id) {
  return GetRecord(tx_,
                   tx_.locking() ? sql::kGetPauseForUpdate : sql::kGetPause,
                   id,
                   "pause",
                   kPauseCollection,
                   &PauseFromRow<db::Row>);
}

Task<std::vector<Pause>> PauseRepository::Find(Uuid contract) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kFindPauses, tx_.tenant(), contract));
  co_return RecordsOf(rows, &PauseFromRow<db::Row>);
}

Task<RecordPage<Pause>> PauseRepository::List(const filter::ListQuery& query) {
  return ListRecords(tx_, sql::kListPauses, query, &PauseFromRow<db::Row>);
}

void PauseRepository::Insert(const Pause& pause) {
  tx_.Enqueue(sql::kInsertPause,
              tx_.tenant(),
              pause.id,
              pause.version,
              pause.contract,
              static_cast<int>(pause.state),
              pause.from,
              pause.until,
              absl::StrJoin(ToWords(pause.stops), ","),
              pause.reason,
              pause.created_at,
              pause.updated_at,
              pause.moved.end,
              pause.moved.expiration);
}

void PauseRepository::Save(Pause& pause, absl::Time now) {
  tx_.Enqueue(sql::kUpdatePause,
              tx_.tenant(),
              pause.id,
              pause.version,
              static_cast<int>(pause.state),
              pause.until,
              now);
  pause.version += 1;
  pause.updated_at = now;
}

}  // namespace vinculo::contract
