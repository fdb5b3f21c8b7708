#include "services/contract/storage/monitoring/release_repository.h"

#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/monitoring/release_columns.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {

const filter::Schema& ReleaseFields() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("name", "release_id"),
      {Field::ResourceName("contract", "contract_id", kContracts),
       Field::Enum("kind", "kind", {{"TRUST_UNLOCK", 1}, {"TEMPORARY", 2}, {"MANUAL", 3}}),
       Field::Enum("origin", "origin", {{"STAFF", 1}, {"CLIENT", 2}}),
       Field::Enum(
           "promise",
           "promise",
           {{"PROMISE_NONE", 1}, {"PROMISE_OPEN", 2}, {"PROMISE_KEPT", 3}, {"PROMISE_BROKEN", 4}}),
       Field::Day("start_date", "since_on").Orderable(),
       Field::Day("last_date", "until_on"),
       Field::Day("end_date", "ended_on").Nullable(),
       Field::Bool("interval_lifted", "interval_lifted"),
       Field::Text("actor", "actor"),
       Field::Timestamp("create_time", "created_at").Orderable()});
  return schema;
}

Task<Release> ReleaseRepository::Get(Uuid id) {
  return GetRecord(tx_,
                   tx_.locking() ? sql::kGetReleaseForUpdate : sql::kGetRelease,
                   id,
                   "release",
                   kReleases,
                   &ReleaseFromRow<db::Row>);
}

Task<RecordPage<Release>> ReleaseRepository::List(const filter::ListQuery& query) {
  return ListRecords(tx_, sql::kListReleases, query, &ReleaseFromRow<db::Row>);
}

void ReleaseRepository::Insert(const Release& release) {
  WithColumns(kReleaseColumns, release, [this](const auto&... column) {
    tx_.Enqueue(sql::kInsertRelease, tx_.tenant(), column...);
  });
}

void ReleaseRepository::Save(Release& release, absl::Time now) {
  release.updated_at = now;
  WithColumns(kReleaseColumns, release, [this](const auto&... column) {
    tx_.Enqueue(sql::kUpdateRelease, tx_.tenant(), column...);
  });
  release.version += 1;
}

}  // namespace vinculo::contract
