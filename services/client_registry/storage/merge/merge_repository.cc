#include "services/client_registry/storage/merge/merge_repository.h"

#include "absl/strings/str_cat.h"
#include "common/base/resource_name.h"
#include "common/errors/errors.h"
#include "services/client_registry/storage/merge/client_places.h"
#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {
namespace {

StoredMerge FromRow(const db::Row& row) {
  return {.merge = {.id = row.GetUuid(0),
                    .survivor = row.GetUuid(2),
                    .absorbed = row.GetUuid(3),
                    .reason = row.String(4),
                    .merged_at = row.GetTime(5),
                    .actor = row.String(6),
                    .changed_fields = row.Strings(7),
                    .undone_at = row.FindTime(8),
                    .undone_by = row.String(9),
                    .undo_reason = row.String(10)},
          .survivor_before = row.String(11),
          .survivor_after = row.String(12)};
}

}  // namespace

const filter::Schema& MergeListSchema() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("name", "merge_id"),
      {Field::ResourceName("name", "merge_id", kMergeCollection),
       Field::ResourceName("survivor", "survivor_id", kClientCollection),
       Field::ResourceName("absorbed", "absorbed_id", kClientCollection),
       Field::Text("actor", "merged_by"),
       Field::Timestamp("merge_time", "merged_at").Orderable(),
       Field::Timestamp("undo_time", "undone_at").Nullable()});
  return schema;
}

Task<StoredMerge> MergeRepository::GetForUpdate(Uuid id) {
  const db::Statement& statement =
      tx_.locking() ? sql::kGetClientMergeForUpdate : sql::kGetClientMerge;
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.Query(statement, tx_.tenant(), id));
  if (rows.empty()) co_return errors::ResourceNotFound("merge", FormatName(kMergeCollection, id));
  co_return FromRow(rows[0]);
}

Task<MergePage> MergeRepository::List(const filter::ListQuery& query) {
  const filter::ListSql list = query.Sql(sql::kListClientMerges.text, db::Params::Of(tx_.tenant()));
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.QueryText(list.text, list.params));
  MergePage page;
  for (int i = 0; i < query.RowsOnPage(rows); ++i) page.merges.push_back(FromRow(rows[i]).merge);
  page.next_page_token = query.NextPageToken(rows);
  co_return page;
}

void MergeRepository::Insert(const StoredMerge& stored) {
  const Merge& merge = stored.merge;
  tx_.Enqueue(sql::kInsertClientMerge,
              tx_.tenant(),
              merge.id,
              merge.survivor,
              merge.absorbed,
              merge.reason,
              merge.merged_at,
              merge.actor,
              merge.changed_fields,
              db::Bytes{stored.survivor_before},
              db::Bytes{stored.survivor_after});
}

void MergeRepository::SaveUndone(const Merge& merge) {
  tx_.Enqueue(sql::kSaveClientMergeUndone,
              tx_.tenant(),
              merge.id,
              merge.undone_at,
              merge.undone_by,
              merge.undo_reason);
}

void MergeRepository::SaveMergedInto(const Client& client) {
  tx_.Enqueue(sql::kSaveMergedInto,
              tx_.tenant(),
              client.id,
              client.version - 1,
              client.updated_at,
              client.merged_into);
}

Task<ClientMoney> MergeRepository::MoneyOf(Uuid client) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kGetClientMoney, tx_.tenant(), client));
  const ClientMoney money{.contracts = rows[0].Int(0), .open_debt = rows[0].Cents(1)};
  co_return money;
}

Task<std::vector<PlaceRows>> MergeRepository::CountRows(Uuid client) {
  std::vector<PlaceRows> counts;
  for (const MovedPlace& place : MovedPlaces()) {
    CO_ASSIGN_OR_RETURN(
        const db::Rows rows,
        co_await tx_.Query(sql::kCountClientRows, tx_.tenant(), place.table, place.column, client));
    if (rows[0].Int(0) == 0) continue;
    counts.push_back({absl::StrCat(place.table, ".", place.column), rows[0].Int(0)});
  }
  co_return counts;
}

Task<void> MergeRepository::MoveRows(const Merge& merge) {
  for (const MovedPlace& place : MovedPlaces()) {
    CO_RETURN_IF_ERROR((co_await tx_.Query(sql::kMoveClientRows,
                                           tx_.tenant(),
                                           merge.id,
                                           place.table,
                                           place.column,
                                           place.key,
                                           place.once,
                                           merge.absorbed,
                                           merge.survivor))
                           .status());
  }
  co_return absl::OkStatus();
}

Task<void> MergeRepository::ReturnRows(const Merge& merge) {
  for (const MovedPlace& place : MovedPlaces()) {
    CO_RETURN_IF_ERROR((co_await tx_.Query(sql::kReturnClientRows,
                                           tx_.tenant(),
                                           merge.id,
                                           place.table,
                                           place.column,
                                           place.key,
                                           merge.survivor,
                                           merge.absorbed))
                           .status());
  }
  tx_.Enqueue(sql::kDeleteClientMergeMoves, tx_.tenant(), merge.id);
  co_return absl::OkStatus();
}

Task<Uuid> MergeRepository::Resolve(Uuid client) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kResolveClient, tx_.tenant(), client));
  if (rows.empty()) {
    co_return errors::ResourceNotFound("client", FormatName(kClientCollection, client));
  }
  co_return rows[0].GetUuid(0);
}

}  // namespace vinculo::client_registry
