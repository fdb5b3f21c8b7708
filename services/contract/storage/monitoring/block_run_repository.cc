#include "services/contract/storage/monitoring/block_run_repository.h"

#include "services/contract/domain/monitoring/reasons.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/monitoring/block_run_columns.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {

const filter::Schema& BlockRunFields() {
  using filter::Field;
  static const filter::Schema schema(Field::Uuid("name", "run_id"),
                                     {Field::Day("business_date", "business_date").Orderable(),
                                      Field::Enum("mode", "mode", {{"APPLY", 1}, {"PREVIEW", 2}}),
                                      Field::Bool("by_hand", "by_hand"),
                                      Field::Bool("finished", "(finished_at IS NOT NULL)"),
                                      Field::Timestamp("start_time", "started_at").Orderable()});
  return schema;
}

const filter::Schema& BlockRunChangeFields() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("contract", "contract_id"),
      {Field::ResourceName("contract", "contract_id", kContracts).Orderable(),
       Field::Enum("access_before", "before", {{"NORMAL", 1}, {"REDUCED", 2}, {"BLOCKED", 3}}),
       Field::Enum("access_after", "after", {{"NORMAL", 1}, {"REDUCED", 2}, {"BLOCKED", 3}})});
  return schema;
}

Task<BlockRun> BlockRunRepository::Get(Uuid id) {
  return GetRecord(tx_, sql::kGetBlockRun, id, "blockRun", kBlockRuns, &BlockRunFromRow<db::Row>);
}

Task<RecordPage<BlockRun>> BlockRunRepository::List(const filter::ListQuery& query) {
  return ListRecords(tx_, sql::kListBlockRuns, query, &BlockRunFromRow<db::Row>);
}

Task<RecordPage<BlockRunChange>> BlockRunRepository::ListChanges(Uuid run,
                                                                 const filter::ListQuery& query) {
  const filter::ListSql list =
      query.Sql(sql::kListBlockRunChanges.text, db::Params::Of(tx_.tenant(), run));
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.QueryText(list.text, list.params));
  RecordPage<BlockRunChange> page;
  for (int i = 0; i < query.RowsOnPage(rows); ++i) {
    page.records.push_back(BlockRunChangeFromRow(rows[i]));
  }
  page.next_page_token = query.NextPageToken(rows);
  co_return page;
}

void BlockRunRepository::Insert(const BlockRun& run) {
  tx_.OnConstraint("block_runs_one_at_work",
                   errors::FailedPrecondition(kBlockRunAtWork,
                                              "another block run of the tenant is at work: ask "
                                              "again once it is finished"));
  tx_.Enqueue(sql::kInsertBlockRun,
              tx_.tenant(),
              run.id,
              run.business_date,
              run.mode == BlockRunMode::kApply ? 1 : 2,
              run.by_hand,
              run.started_at);
}

}  // namespace vinculo::contract
