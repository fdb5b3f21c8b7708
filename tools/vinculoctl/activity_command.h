#pragma once
#include <string>

#include "tools/vinculoctl/connection.h"

namespace vinculo::ctl {

struct ActivityOptions {
  std::string client;  // "clients/{uuid}" or the UUID; empty: how many clients stand where
  std::string as_of;   // YYYY-MM-DD; empty: today
};

// Where a client, or all of them, stand on a day.
int ShowActivity(const Connection& connection, const ActivityOptions& options);

}  // namespace vinculo::ctl
