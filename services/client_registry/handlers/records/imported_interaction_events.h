#pragma once
#include <cstdint>
#include <vector>

#include "common/db/tx.h"
#include "services/client_registry/domain/records/interaction.h"

namespace vinculo::client_registry {

// Queues InteractionsImported of the contacts that an import made, and InteractionsRemoved of
// those that went with it; give the number of the import's last event, which `events_before` counts
// on from.
int64_t PublishImported(db::Tx& tx,
                        const Uuid& import_id,
                        int64_t events_before,
                        const std::vector<const Interaction*>& interactions);
int64_t PublishInteractionsRemoved(db::Tx& tx,
                                   const Uuid& import_id,
                                   int64_t events_before,
                                   const std::vector<Uuid>& interactions);

}  // namespace vinculo::client_registry
