#pragma once
// C-12. What a tenant decides: the parameters of a service.

#include <string>
#include <vector>

#include "tools/vinculoctl/connection.h"
#include "vinculo/parameters/v1/policy.pb.h"

namespace vinculo::ctl {

struct PolicyOptions {
  std::string of = "client_registry";  // or "contract"
  std::string unit;
  // key=value: on, off, 60, REFUSE, a,b; "key=" with nothing is the empty set.
  std::vector<std::string> values;
  std::vector<std::string> reset;
  std::string reason;
};

int GetPolicy(const Connection& connection, const PolicyOptions& options);
int DescribePolicy(const Connection& connection, const PolicyOptions& options);
// Without a word of the policy that came of it.
int ChoosePolicy(const Connection& connection,
                 const PolicyOptions& options,
                 parameters::v1::Policy* policy);
int SetPolicy(const Connection& connection, const PolicyOptions& options);

}  // namespace vinculo::ctl
