#pragma once
#include <string>

#include "tools/vinculoctl/connection.h"

namespace vinculo::ctl {

// Every client with all that a caller may say of it, as CSV whose columns `import clients` knows:
// an export imported again changes nothing. At constant memory.
int ExportClients(const Connection& connection,
                  const std::string& filter,
                  const std::string& output);

}  // namespace vinculo::ctl
