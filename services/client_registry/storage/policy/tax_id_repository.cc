#include "services/client_registry/storage/policy/tax_id_repository.h"

#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {
namespace {

EarlierRecord FromRow(const db::Row& row) {
  return {.id = row.GetUuid(0),
          .display_name = row.String(1),
          .activity = static_cast<Activity>(row.Int(2)),
          .archived_at = row.FindTime(3),
          .merged_into = row.FindUuid(4),
          .created_at = row.GetTime(5),
          .open_debt = row.Cents(6)};
}

}  // namespace

Task<std::vector<EarlierRecord>> TaxIdRepository::FindRecords(std::string tax_id) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kFindTaxIdRecords, tx_.tenant(), tax_id));
  std::vector<EarlierRecord> records;
  for (const db::Row row : rows) records.push_back(FromRow(row));
  co_return records;
}

Task<RecordsByTaxId> TaxIdRepository::FindRecordsOf(const std::vector<std::string>& tax_ids) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kFindRecordsOfTaxIds, tx_.tenant(), tax_ids));
  RecordsByTaxId found;
  for (const db::Row row : rows) {
    TaxIdRecords& records = found[row.String(7)];
    records.records.push_back(FromRow(row));
    records.external_ids.push_back(row.String(8));
  }
  co_return found;
}

void TaxIdRepository::PassOn(const std::string& tax_id) {
  if (!tax_id.empty()) tx_.Enqueue(sql::kPassOnTaxId, tx_.tenant(), tax_id);
}

void TaxIdRepository::PassOnAll(const std::vector<std::string>& tax_ids) {
  if (!tax_ids.empty()) tx_.Enqueue(sql::kPassOnTaxIds, tx_.tenant(), tax_ids);
}

}  // namespace vinculo::client_registry
