#pragma once
// Merges of clients.

#include <string>
#include <vector>

#include "tools/vinculoctl/connection.h"

namespace vinculo::ctl {

struct MergeOptions {
  std::string survivor;  // "clients/{uuid}" or the uuid
  std::string absorbed;
  std::vector<std::string> take;
  std::string reason;
  bool yes = false;  // without asking
  std::string undo;  // "merges/{uuid}" or the uuid: undo this one instead
};

// Shows what would happen, asks, and merges what was shown.
int MergeClients(const Connection& connection, const MergeOptions& options);

}  // namespace vinculo::ctl
