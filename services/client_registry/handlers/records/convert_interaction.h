#pragma once
#include "common/db/tx.h"
#include "common/errors/errors.h"
#include "common/rpc/call.h"
#include "services/client_registry/domain/records/interaction.h"
#include "vinculo/client_registry/v1/interaction_service.pb.h"

namespace vinculo::client_registry {

v1::Interaction ToProto(const Interaction& interaction);
// Without a time it is now, without a member of staff the caller's. What cannot be read is a
// violation.
InteractionFields FromProto(const v1::Interaction& interaction,
                            const rpc::Call& call,
                            errors::FieldViolations& violations);

// Queues InteractionChanged, which holds when the contact was.
void PublishChanged(db::Tx& tx, const Interaction& interaction);

}  // namespace vinculo::client_registry
