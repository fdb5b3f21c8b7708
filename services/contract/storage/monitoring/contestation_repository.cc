#include "services/contract/storage/monitoring/contestation_repository.h"

#include "services/contract/domain/monitoring/reasons.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/monitoring/contestation_columns.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {

const filter::Schema& ContestationFields() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("name", "contestation_id"),
      {Field::ResourceName("contract", "contract_id", kContracts),
       Field::ResourceName("receivable", "receivable_id", kReceivables),
       Field::Enum("state", "state", {{"OPEN", 1}, {"REJECTED", 2}, {"UPHELD", 3}}),
       Field::Day("open_date", "opened_on"),
       Field::Day("answer_by_date", "answer_by").Orderable(),
       Field::Day("answer_date", "answered_on").Nullable(),
       Field::Timestamp("create_time", "created_at").Orderable()});
  return schema;
}

Task<Contestation> ContestationRepository::Get(Uuid id) {
  return GetRecord(tx_,
                   tx_.locking() ? sql::kGetContestationForUpdate : sql::kGetContestation,
                   id,
                   "contestation",
                   kContestations,
                   &ContestationFromRow<db::Row>);
}

Task<RecordPage<Contestation>> ContestationRepository::List(const filter::ListQuery& query) {
  return ListRecords(tx_, sql::kListContestations, query, &ContestationFromRow<db::Row>);
}

void ContestationRepository::Insert(const Contestation& contestation) {
  tx_.OnConstraint("contestations_one_open",
                   errors::FailedPrecondition(
                       kContestationOpen,
                       "the receivable is contested already",
                       {{"receivable", FormatName(kReceivables, contestation.receivable)}}));
  WithColumns(kContestationColumns, contestation, [this](const auto&... column) {
    tx_.Enqueue(sql::kInsertContestation, tx_.tenant(), column...);
  });
}

void ContestationRepository::Save(Contestation& contestation, absl::Time now) {
  contestation.updated_at = now;
  WithColumns(kContestationColumns, contestation, [this](const auto&... column) {
    tx_.Enqueue(sql::kUpdateContestation, tx_.tenant(), column...);
  });
  contestation.version += 1;
}

}  // namespace vinculo::contract
