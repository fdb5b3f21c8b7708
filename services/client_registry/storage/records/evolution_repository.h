#pragma once
#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/filter/schema.h"
#include "services/client_registry/domain/records/evolution.h"
#include "services/client_registry/storage/records/record_rows.h"

namespace vinculo::client_registry {

// What ListEvolutions filters and orders by.
const filter::Schema& EvolutionListSchema();

// The evolutions of the unit of work's tenant.
class EvolutionRepository {
 public:
  explicit EvolutionRepository(db::Tx& tx) : tx_(tx) {}

  // NOT_FOUND when there is none.
  Task<Evolution> Get(Uuid id);
  Task<RecordPage<Evolution>> List(const filter::ListQuery& query, bool corrected_too);

  // Queued. EVOLUTION_CORRECTED when it corrects one that another has corrected meanwhile.
  void Insert(const Evolution& evolution);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::client_registry
