#pragma once
// The PolicyService of one service: each that has parameters serves the same calls.

#include <memory>
#include <string>

#include "grpcpp/support/status.h"
#include "tools/vinculoctl/connection.h"
#include "vinculo/parameters/v1/policy.pb.h"

namespace vinculo::ctl {

class PolicyClient {
 public:
  virtual ~PolicyClient() = default;
  virtual grpc::Status Describe(parameters::v1::DescribeParametersResponse* response) = 0;
  virtual grpc::Status Get(const parameters::v1::GetPolicyRequest& request,
                           parameters::v1::Policy* policy) = 0;
  virtual grpc::Status Update(const parameters::v1::UpdatePolicyRequest& request,
                              parameters::v1::Policy* policy) = 0;
};

// `service`: "client_registry" or "contract". The connection outlives the client.
std::unique_ptr<PolicyClient> PolicyClientOf(const Connection& connection,
                                             const std::string& service);

}  // namespace vinculo::ctl
