#include "services/contract/storage/adjustment/adjustment_item_repository.h"

#include "services/contract/domain/adjustment/adjustment_run.h"
#include "services/contract/storage/adjustment/adjustment_item_columns.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {

const filter::Schema& AdjustmentItemFields() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("name", "item_id"),
      {Field::ResourceName("name", "item_id", kAdjustmentItems),
       Field::ResourceName("run", "run_id", kAdjustmentRuns),
       Field::ResourceName("contract", "contract_id", kContracts),
       Field::Enum("state",
                   "state",
                   {{"SIMULATED", 1},
                    {"BARRED", 2},
                    {"NOTIFIED", 3},
                    {"NOTICE_PROVEN", 4},
                    {"APPLIED", 5},
                    {"MOVED", 6},
                    {"UNDONE", 7}}),
       Field::Enum("finding",
                   "finding",
                   {{"NONE", 0},
                    {"TWELVE_MONTHS", 1},
                    {"OUTSIDE_WINDOW", 2},
                    {"ENDS_BEFORE", 3},
                    {"PRICE_UNCHANGED", 4},
                    {"PRICE_LIMIT", 5},
                    {"DAY_PAST", 6},
                    {"NOTICE_TOO_LATE", 7},
                    {"NOTICE_UNPROVEN", 8},
                    {"CONTRACT_ENDED", 9},
                    {"PRICE_MOVED", 10},
                    {"DAY_MOVED", 11},
                    {"LATER_CHANGE", 12},
                    {"CHARGED", 13}}),
       Field::Day("effective_date", "effective_on").Orderable(),
       Field::Day("open_date", "opens_on").Nullable().Orderable(),
       Field::Money("price_before", "price_before_cents"),
       Field::Money("price_after", "price_after_cents"),
       Field::Money("monthly_rise", "monthly_rise_cents").Orderable(),
       Field::Bool("in_loyalty", "in_loyalty"),
       Field::Bool("sign_again", "sign_again"),
       Field::Day("notice_due_date", "notice_due_on").Orderable(),
       Field::Timestamp("create_time", "created_at").Orderable()});
  return schema;
}

Task<AdjustmentItem> AdjustmentItemRepository::Get(Uuid id) {
  return GetRecord(tx_,
                   tx_.locking() ? sql::kGetAdjustmentItemForUpdate : sql::kGetAdjustmentItem,
                   id,
                   "adjustmentItem",
                   kAdjustmentItems,
                   &AdjustmentItemOfClientFromRow<db::Row>);
}

Task<RecordPage<AdjustmentItem>> AdjustmentItemRepository::List(const filter::ListQuery& query) {
  return ListRecords(
      tx_, sql::kListAdjustmentItems, query, &AdjustmentItemOfClientFromRow<db::Row>);
}

void AdjustmentItemRepository::SaveNotice(AdjustmentItem& item, absl::Time now) {
  item.updated_at = now;
  tx_.Enqueue(sql::kUpdateAdjustmentItem,
              tx_.tenant(),
              item.id,
              item.version,
              static_cast<int>(item.state),
              static_cast<int>(item.finding),
              item.notice_delivered_on,
              item.notice_channel,
              item.notice_evidence,
              now);
  item.version += 1;
}

}  // namespace vinculo::contract
