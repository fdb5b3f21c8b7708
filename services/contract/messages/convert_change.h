#pragma once
// C-24, C-44. Between messages and domain values of changes of contracts.

#include "services/contract/domain/pricing/change_outcome.h"
#include "services/contract/domain/pricing/change_record.h"
#include "vinculo/contract/v1/change.pb.h"

namespace vinculo::contract {

v1::ChangeOutcome ToProto(const ChangeOutcome& outcome);
v1::Change ToProto(const ChangeRecord& change);

}  // namespace vinculo::contract
