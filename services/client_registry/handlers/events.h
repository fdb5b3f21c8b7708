#pragma once
// The facts of this service, as the feed carries them.

#include <cstdint>
#include <string>
#include <vector>

#include "common/base/uuid.h"
#include "common/db/tx.h"
#include "services/client_registry/domain/client.h"

namespace vinculo::client_registry {

// `reason`: why, where the caller had to say.
void PublishCreated(db::Tx& tx, const Client& client, const std::string& reason = "");
void PublishUpdated(db::Tx& tx,
                    const Client& client,
                    const std::vector<std::string>& changed,
                    const std::string& reason = "");
void PublishArchived(db::Tx& tx, const Client& client);
void PublishUnarchived(db::Tx& tx, const Client& client);
// The client as it was; the event has the version after it.
void PublishDeleted(db::Tx& tx, const Client& client);

// In events of at most 500 clients; gives the number of the last one. Events of an import are
// numbered on from `events_before`.
int64_t PublishImported(db::Tx& tx,
                        const Uuid& import_id,
                        int64_t events_before,
                        const std::vector<const Client*>& clients);

// The clients that a reverted import took back; numbered as above.
int64_t PublishRemoved(db::Tx& tx,
                       const Uuid& import_id,
                       int64_t events_before,
                       const std::vector<Uuid>& clients);

}  // namespace vinculo::client_registry
