#include "services/contract/storage/pricing/change_repository.h"

#include <cstdint>
#include <optional>

#include "common/base/resource_name.h"
#include "common/db/params.h"
#include "common/errors/errors.h"
#include "services/contract/storage/pricing/change_row.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {

const filter::Schema& ChangeFields() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("name", "change_id"),
      {Field::ResourceName("contract", "contract_id", "contracts/"),
       Field::Enum(
           "kind",
           "kind",
           {{"CONTRACT_CHANGE", 1}, {"PRICE_OVERRIDE_GRANTED", 2}, {"DISCOUNT_GRANTED", 3}}),
       Field::Enum(
           "code", "code", {{"UP", 1}, {"SC", 2}, {"DW", 3}, {"UV", 4}, {"DV", 5}, {"AV", 6}}),
       Field::Enum(
           "state",
           "(CASE WHEN undone_at IS NOT NULL THEN 3 WHEN cancelled_at IS NOT NULL THEN 4 WHEN "
           "begun_at IS NOT NULL THEN 2 ELSE 1 END)",
           {{"PLANNED", 1}, {"BEGUN", 2}, {"UNDONE", 3}, {"CHANGE_CANCELLED", 4}}),
       Field::Day("effective_date", "effective_on").Orderable(),
       Field::Day("until_date", "until_on").Nullable(),
       Field::Text("actor", "actor"),
       Field::Timestamp("create_time", "created_at").Orderable()});
  return schema;
}

Task<ChangeRecord> ChangeRepository::Get(Uuid id) { return One(sql::kGetContractChange, id); }

Task<ChangeRecord> ChangeRepository::GetForUpdate(Uuid id) {
  return One(tx_.locking() ? sql::kGetContractChangeForUpdate : sql::kGetContractChange, id);
}

Task<ChangeRecord> ChangeRepository::One(const db::Statement& statement, Uuid id) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.Query(statement, tx_.tenant(), id));
  if (rows.empty()) co_return errors::ResourceNotFound("change", FormatName(kChanges, id));
  co_return ChangeFromRow(rows[0]);
}

Task<std::vector<ChangeRecord>> ChangeRepository::Planned(Uuid contract) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kListPlannedChanges, tx_.tenant(), contract));
  std::vector<ChangeRecord> changes;
  for (const db::Row row : rows) changes.push_back(ChangeFromRow(row));
  co_return changes;
}

Task<ChangeRepository::Page> ChangeRepository::List(const filter::ListQuery& query) {
  const filter::ListSql list =
      query.Sql(sql::kListContractChanges.text, db::Params::Of(tx_.tenant()));
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.QueryText(list.text, list.params));
  Page page;
  for (int i = 0; i < query.RowsOnPage(rows); ++i) page.changes.push_back(ChangeFromRow(rows[i]));
  page.next_page_token = query.NextPageToken(rows);
  co_return page;
}

void ChangeRepository::Insert(const ChangeRecord& change) {
  const ContractAlteration& alteration = change.alteration;
  tx_.Enqueue(sql::kInsertContractChange,
              tx_.tenant(),
              change.id,
              change.version,
              change.contract,
              static_cast<int>(change.kind),
              static_cast<int>(change.code),
              change.effective_on,
              change.until_on,
              alteration.billing_day,
              alteration.charge_type
                  ? std::optional<int32_t>(static_cast<int32_t>(*alteration.charge_type))
                  : std::nullopt,
              static_cast<int>(alteration.loyalty_effect),
              alteration.plan_loyalty_months,
              db::Bytes{change.outcome},
              change.reason,
              change.actor,
              change.created_at,
              change.begun_at,
              change.undone_at,
              change.undo_reason);
}

Task<std::vector<Uuid>> ChangeRepository::UnissuedCharges(
    const std::vector<ChangeRecord>& changes) {
  std::vector<std::string> names;
  for (const ChangeRecord& change : changes) names.push_back(FormatName(kChanges, change.id));
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kFindUnissuedCharges, tx_.tenant(), names));
  std::vector<Uuid> charges;
  for (const db::Row row : rows) charges.push_back(row.GetUuid(0));
  co_return charges;
}

void ChangeRepository::SaveCancelled(std::vector<ChangeRecord>& changes) {
  if (changes.empty()) return;
  std::vector<Uuid> ids;
  for (ChangeRecord& change : changes) {
    ids.push_back(change.id);
    change.version += 1;
  }
  tx_.Enqueue(sql::kCancelChanges,
              tx_.tenant(),
              ids,
              changes.front().cancelled_at,
              static_cast<int>(*changes.front().cancel_cause));
}

void ChangeRepository::SaveUndone(ChangeRecord& change) {
  tx_.Enqueue(sql::kUpdateUndoneChange,
              tx_.tenant(),
              change.id,
              change.version,
              change.undone_at,
              change.undo_reason);
  change.version += 1;
}

}  // namespace vinculo::contract
