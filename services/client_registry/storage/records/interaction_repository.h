#pragma once
#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/filter/schema.h"
#include "services/client_registry/domain/records/interaction.h"
#include "services/client_registry/storage/records/record_rows.h"

namespace vinculo::client_registry {

// What ListInteractions filters and orders by.
const filter::Schema& InteractionListSchema();

// The contact log of the unit of work's tenant.
class InteractionRepository {
 public:
  explicit InteractionRepository(db::Tx& tx) : tx_(tx) {}

  // NOT_FOUND when there is none.
  Task<Interaction> Get(Uuid id);
  // Locked where the unit of work locks; otherwise Save finds out whether it changed.
  Task<Interaction> GetForUpdate(Uuid id);
  Task<RecordPage<Interaction>> List(const filter::ListQuery& query);

  // Queued. EXTERNAL_ID_TAKEN when another has the external id.
  void Insert(const Interaction& interaction);
  // Queued; the interaction is at the version after the one that was read.
  void Save(const Interaction& interaction);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::client_registry
