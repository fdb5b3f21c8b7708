#include "services/contract/storage/terms/access_block_repository.h"

#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {

const filter::Schema& AccessBlockFields() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("name", "block_id"),
      {Field::ResourceName("name", "block_id", kAccessBlockCollection),
       Field::ResourceName("contract", "contract_id", kContracts),
       Field::Enum(
           "source",
           "source",
           {{"MANUAL", 1}, {"DEBT", 2}, {"FRAUD", 3}, {"CLIENT_REQUEST", 4}, {"LEGAL_ORDER", 5}}),
       Field::Enum("level", "level", {{"REDUCED", 2}, {"BLOCKED", 3}}),
       Field::Enum("lifter", "lifter", {{"STAFF", 1}, {"SUPERVISOR", 2}, {"SYSTEM", 3}}),
       Field::Day("since_date", "since_on").Orderable(),
       Field::Day("until_date", "until_on").Nullable(),
       Field::Day("end_date", "ended_on").Nullable(),
       Field::Bool("open", "(ended_on IS NULL)"),
       Field::Timestamp("create_time", "created_at").Orderable()});
  return schema;
}

Task<AccessBlock> AccessBlockRepository::Get(Uuid id) {
  return GetRecord(tx_,
                   tx_.locking() ? sql::kGetAccessBlockForUpdate : sql::kGetAccessBlock,
                   id,
                   "accessBlock",
                   kAccessBlockCollection,
                   &AccessBlockFromRow<db::Row>);
}

Task<std::vector<AccessBlock>> AccessBlockRepository::FindOpen(Uuid contract) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kFindOpenAccessBlocks, tx_.tenant(), contract));
  co_return RecordsOf(rows, &AccessBlockFromRow<db::Row>);
}

Task<RecordPage<AccessBlock>> AccessBlockRepository::List(const filter::ListQuery& query) {
  return ListRecords(tx_, sql::kListAccessBlocks, query, &AccessBlockFromRow<db::Row>);
}

void AccessBlockRepository::Insert(const AccessBlock& block) {
  tx_.Enqueue(sql::kInsertAccessBlock,
              tx_.tenant(),
              block.id,
              block.version,
              block.contract,
              static_cast<int>(block.source),
              static_cast<int>(block.level),
              block.reason,
              block.since,
              block.until,
              static_cast<int>(block.lifter),
              block.ended_on,
              block.lifted_by,
              block.lift_reason,
              block.created_at,
              block.updated_at);
}

void AccessBlockRepository::SaveLifted(AccessBlock& block, absl::Time now) {
  tx_.Enqueue(sql::kEndAccessBlock,
              tx_.tenant(),
              block.id,
              block.version,
              block.ended_on,
              block.lifted_by,
              block.lift_reason,
              now);
  block.version += 1;
  block.updated_at = now;
}

}  // namespace vinculo::contract
