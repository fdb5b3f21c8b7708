#include "services/contract/storage/terms/class_pack_repository.h"

#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {

const filter::Schema& ClassPackFields() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("name", "pack_id"),
      {Field::ResourceName("name", "pack_id", kClassPackCollection),
       Field::ResourceName("contract", "contract_id", kContracts),
       Field::Text("modality", "modality"),
       Field::Int("classes", "classes"),
       Field::Int("used", "used"),
       Field::Int("left", "(classes - used)"),
       Field::Day("start_date", "starts_on"),
       Field::Day("expire_date", "expires_on").Nullable().Orderable(),
       Field::Timestamp("create_time", "created_at").Orderable()});
  return schema;
}

Task<ClassPack> ClassPackRepository::Get(Uuid id) {
  return GetRecord(
      tx_, sql::kGetClassPack, id, "classPack", kClassPackCollection, &ClassPackFromRow<db::Row>);
}

Task<std::vector<ClassPack>> ClassPackRepository::Find(Uuid contract) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kFindClassPacks, tx_.tenant(), contract));
  co_return RecordsOf(rows, &ClassPackFromRow<db::Row>);
}

Task<std::optional<ClassPack>> ClassPackRepository::FindUsed(Uuid contract, std::string presence) {
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(sql::kFindUsedClassPack, tx_.tenant(), contract, presence));
  if (rows.empty()) co_return std::optional<ClassPack>();
  co_return std::optional<ClassPack>(ClassPackFromRow(rows[0]));
}

Task<RecordPage<ClassPack>> ClassPackRepository::List(const filter::ListQuery& query) {
  return ListRecords(tx_, sql::kListClassPacks, query, &ClassPackFromRow<db::Row>);
}

Task<std::vector<PlanGrant>> ClassPackRepository::Grants(std::vector<Uuid> contracts) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kFindPlanGrants, tx_.tenant(), contracts));
  std::vector<PlanGrant> grants;
  for (const db::Row row : rows) {
    grants.push_back({.contract = row.GetUuid(0),
                      .classes = {.classes = static_cast<int>(row.Int(1)),
                                  .validity_days = static_cast<int>(row.Int(2))},
                      .modalities = row.Strings(3)});
  }
  co_return grants;
}

void ClassPackRepository::Insert(const ClassPack& pack) {
  tx_.Enqueue(sql::kInsertClassPack,
              tx_.tenant(),
              pack.id,
              pack.version,
              pack.contract,
              pack.modality,
              pack.classes,
              pack.used,
              pack.starts_on,
              pack.agreed_expires_on,
              pack.expires_on,
              pack.created_at,
              pack.updated_at);
}

void ClassPackRepository::Save(ClassPack& pack, absl::Time now) {
  tx_.Enqueue(sql::kUpdateClassPack,
              tx_.tenant(),
              pack.id,
              pack.version,
              pack.contract,
              pack.used,
              pack.agreed_expires_on,
              pack.expires_on,
              now);
  pack.version += 1;
  pack.updated_at = now;
}

void ClassPackRepository::InsertUse(const ClassPack& pack,
                                    const std::string& presence,
                                    Day day,
                                    absl::Time now) {
  tx_.Enqueue(sql::kInsertClassUse, tx_.tenant(), pack.contract, presence, pack.id, day, now);
}

void ClassPackRepository::DeleteUse(Uuid contract, const std::string& presence) {
  tx_.Enqueue(sql::kDeleteClassUse, tx_.tenant(), contract, presence);
}

void ClassPackRepository::MoveUses(Uuid from_contract, Uuid to_contract) {
  tx_.Enqueue(sql::kMoveClassUses, tx_.tenant(), from_contract, to_contract);
}

}  // namespace vinculo::contract
