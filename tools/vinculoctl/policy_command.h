#pragma once
// What a tenant decides about its registry.

#include <string>
#include <vector>

#include "tools/vinculoctl/connection.h"

namespace vinculo::ctl {

struct PolicyOptions {
  std::string unit;
  // key=value: on, off, 60, REFUSE, a,b; "key=" with nothing is the empty set.
  std::vector<std::string> values;
  std::vector<std::string> reset;
  std::string reason;
};

int GetPolicy(const Connection& connection, const PolicyOptions& options);
int DescribePolicy(const Connection& connection);
int SetPolicy(const Connection& connection, const PolicyOptions& options);

}  // namespace vinculo::ctl
