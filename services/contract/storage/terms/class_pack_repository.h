#pragma once
#include <optional>
#include <string>
#include <vector>

#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/filter/schema.h"
#include "services/contract/domain/terms/class_pack.h"
#include "services/contract/domain/terms/plan_grant.h"
#include "services/contract/storage/record_rows.h"

namespace vinculo::contract {

inline constexpr char kClassPackCollection[] = "classPacks/";

// What ListClassPacks filters and orders by.
const filter::Schema& ClassPackFields();

// Row: db::Row, or db::TextRow in the daily cycle.
template <class Row>
ClassPack ClassPackFromRow(const Row& row) {
  return {.id = row.GetUuid(0),
          .version = row.Int(1),
          .contract = row.GetUuid(2),
          .modality = row.String(3),
          .classes = static_cast<int>(row.Int(4)),
          .used = static_cast<int>(row.Int(5)),
          .starts_on = row.GetDay(6),
          .agreed_expires_on = row.FindDay(7),
          .expires_on = row.FindDay(8),
          .created_at = row.GetTime(9),
          .updated_at = row.GetTime(10)};
}

// C-36. The class packs of the unit of work's tenant.
class ClassPackRepository {
 public:
  explicit ClassPackRepository(db::Tx& tx) : tx_(tx) {}

  // NOT_FOUND.
  Task<ClassPack> Get(Uuid id);
  Task<std::vector<ClassPack>> Find(Uuid contract);
  // The pack of which the presence used a class.
  Task<std::optional<ClassPack>> FindUsed(Uuid contract, std::string presence);
  Task<RecordPage<ClassPack>> List(const filter::ListQuery& query);
  // What comes with the plans of these contracts; those with whose plans nothing comes are left
  // out.
  Task<std::vector<PlanGrant>> Grants(std::vector<Uuid> contracts);

  // Queued.
  void Insert(const ClassPack& pack);
  // Queued; counts the version up, here too.
  void Save(ClassPack& pack, absl::Time now);
  void InsertUse(const ClassPack& pack, const std::string& presence, Day day, absl::Time now);
  void DeleteUse(Uuid contract, const std::string& presence);
  // The presences go along with packs that another contract takes over.
  void MoveUses(Uuid from_contract, Uuid to_contract);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::contract
