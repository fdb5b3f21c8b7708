#pragma once
#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/filter/schema.h"
#include "services/contract/domain/terms/reason.h"
#include "services/contract/storage/record_rows.h"

namespace vinculo::contract {

inline constexpr char kReasonCollection[] = "reasons/";

// What ListReasons filters and orders by.
const filter::Schema& ReasonFields();

// C-13, C-14. The reasons of the unit of work's tenant.
class ReasonRepository {
 public:
  explicit ReasonRepository(db::Tx& tx) : tx_(tx) {}

  // NOT_FOUND; locked where the unit of work locks.
  Task<Reason> Get(Uuid id);
  // FAILED_PRECONDITION REASON_UNKNOWN: for a reason that another resource names.
  Task<Reason> GetNamed(Uuid id);
  Task<RecordPage<Reason>> List(const filter::ListQuery& query);

  // Queued. ALREADY_EXISTS REASON_NAME_TAKEN comes with the commit.
  void Insert(const Reason& reason);
  // Queued, with the paths below it; counts the version up, here too.
  void Save(Reason& reason, const std::string& path_before, absl::Time now);

 private:
  void TellNameTaken(const Reason& reason);

  db::Tx& tx_;
};

}  // namespace vinculo::contract
