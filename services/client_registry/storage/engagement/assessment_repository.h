#pragma once
#include <string>
#include <vector>

#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"
#include "common/filter/list_query.h"
#include "services/client_registry/domain/engagement/assessment.h"
#include "services/client_registry/storage/engagement/listed_clients.h"

namespace vinculo::client_registry {

// What ListAssessments filters and orders by.
const filter::Schema& AssessmentListSchema();

struct AssessmentPage {
  std::vector<Assessment> assessments;
  std::string next_page_token;
};

struct UnassessedAsked {
  bool never_assessed = false;
  Day as_of;
  bool include_aggregators = false;
};

// The assessments of the unit of work's tenant.
class AssessmentRepository {
 public:
  explicit AssessmentRepository(db::Tx& tx) : tx_(tx) {}

  Task<Assessment> Get(Uuid id);
  // Locks it where the unit of work holds locks.
  Task<Assessment> GetForUpdate(Uuid id);
  Task<AssessmentPage> List(const filter::ListQuery& query);
  Task<ListedClientPage> ListUnassessed(const UnassessedAsked& asked,
                                        const filter::ListQuery& query);

  // Queued.
  void Insert(const Assessment& assessment);
  void Save(const Assessment& assessment);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::client_registry
