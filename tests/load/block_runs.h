#pragma once
#include <string>

namespace vinculo::load {

// C-28. StartBlockRun (APPLY) and, by GetBlockRun, until it is finished; prints its own seconds
// from start to finish, the contracts judged and how many accesses changed. Exit code.
int DoBlockRun(const std::string& address);

}  // namespace vinculo::load
