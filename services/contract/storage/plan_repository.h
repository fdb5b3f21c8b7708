#pragma once
// The sales plans of the caller's tenant.

#include <optional>
#include <string>
#include <vector>

#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/db/params.h"
#include "common/db/statement.h"
#include "common/db/tx.h"
#include "common/filter/list_query.h"
#include "common/filter/schema.h"
#include "services/contract/domain/plan.h"

namespace vinculo::contract {

inline constexpr char kPlans[] = "plans/";

Plan PlanFromRow(const db::Row& row);

// What ListPlans filters and orders by.
const filter::Schema& PlanFields();
// ListPlanVersions orders by the version.
const filter::Schema& PlanVersionFields();

class PlanRepository {
 public:
  explicit PlanRepository(db::Tx& tx) : tx_(tx) {}

  // NOT_FOUND.
  Task<Plan> Get(Uuid id);
  // Locked when the unit of work runs under locks.
  Task<Plan> GetForUpdate(Uuid id);
  // FAILED_PRECONDITION PLAN_UNKNOWN: for a plan that another resource names.
  Task<Plan> GetNamed(Uuid id);
  // As it was sold in one of its versions; absent where there is none.
  Task<std::optional<Plan>> FindVersion(Uuid id, int64_t version);
  // Those that exist, by id or by code.
  Task<std::vector<Plan>> Find(const std::vector<Uuid>& ids, const std::vector<std::string>& codes);
  struct Page {
    std::vector<Plan> plans;
    std::string next_page_token;  // empty on the last page
  };
  Task<Page> List(const filter::ListQuery& query);
  // Of one plan; empty for a plan that does not exist.
  Task<Page> ListVersions(Uuid id, const filter::ListQuery& query);

  // ALREADY_EXISTS PLAN_CODE_TAKEN comes with the commit.
  void Insert(const Plan& plan);
  // Writes the plan as its next version, here too; ABORTED when another write was faster.
  void Save(Plan& plan, absl::Time now);

 private:
  Task<Plan> One(const db::Statement& statement, Uuid id);
  Task<Page> PageOf(const filter::ListQuery& query, const db::Statement& statement, db::Params own);

  db::Tx& tx_;
};

}  // namespace vinculo::contract
