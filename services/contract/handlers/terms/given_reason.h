#pragma once
#include <string>

#include "common/base/task.h"
#include "common/db/tx.h"
#include "services/contract/domain/terms/reason.h"

namespace vinculo::contract {

// C-13, C-14. What a request says under `field`: the words of the reason that it names, or else its
// own. REASON_UNKNOWN.
Task<GivenReason> ReadReason(db::Tx& tx, std::string text, ReasonKind kind, std::string field);

}  // namespace vinculo::contract
