#pragma once
#include "common/base/day.h"
#include "common/db/tx.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/records/evolution.h"
#include "vinculo/client_registry/v1/evolution_service.pb.h"

namespace vinculo::client_registry {

v1::Evolution ToProto(const Evolution& evolution);
// Without a day it is of today. What cannot be read is a violation.
Evolution FromProto(const v1::Evolution& evolution, Day today, errors::FieldViolations& violations);

// Queues EvolutionRecorded.
void PublishRecorded(db::Tx& tx, const Evolution& evolution);

}  // namespace vinculo::client_registry
