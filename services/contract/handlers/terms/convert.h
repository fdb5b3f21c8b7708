#pragma once
// Between the messages of terms (access blocks, reasons) and their domain values.

#include "absl/status/statusor.h"
#include "common/base/day.h"
#include "common/db/tx.h"
#include "common/errors/errors.h"
#include "services/contract/domain/terms/access_block.h"
#include "services/contract/domain/terms/reason.h"
#include "vinculo/contract/v1/access_block_service.pb.h"
#include "vinculo/contract/v1/reason_service.pb.h"

namespace vinculo::contract {

namespace pb = ::vinculo::contract::v1;

pb::AccessBlock ToProto(const AccessBlock& block);
// Fields are named from the resource. It begins today unless it says otherwise.
AccessBlock FromProto(const pb::AccessBlock& message,
                      Day today,
                      errors::FieldViolations* violations);

pb::Reason ToProto(const Reason& reason);
// Of kind, name, parent and flags; the place in the tree is the caller's.
Reason FromProto(const pb::Reason& message, errors::FieldViolations* violations);
// Queues ReasonChanged.
void PublishChanged(db::Tx& tx, const Reason& reason);

}  // namespace vinculo::contract
