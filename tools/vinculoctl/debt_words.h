#pragma once
// C-25 to C-28. What monitoring says of a contract, in the words of people and the language of this
// process.

#include <string>

#include "vinculo/contract/v1/block_run_service.pb.h"
#include "vinculo/contract/v1/release_service.pb.h"

namespace vinculo::ctl {

std::string Show(contract::v1::Access access);
std::string Show(contract::v1::AccessReason reason);
std::string Show(contract::v1::DebtStep step);
std::string Show(contract::v1::ClearedBy cleared_by);
// "telecom (RGC), version 2"; empty where no policy is named.
std::string Show(contract::v1::DebtPolicy::Code code, int version);
std::string Show(contract::v1::BlockRun::Mode mode);
std::string Show(contract::v1::Release::Kind kind);
std::string Show(contract::v1::Release::Promise promise);
std::string Show(contract::v1::ReleaseBarrier::Kind barrier);

// An access state, a line for each thing that it says.
std::string AccessStateText(const contract::v1::AccessState& state);

}  // namespace vinculo::ctl
