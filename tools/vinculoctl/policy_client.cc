#include "tools/vinculoctl/policy_client.h"

#include <utility>

#include "vinculo/client_registry/v1/policy_service.grpc.pb.h"
#include "vinculo/contract/v1/policy_service.grpc.pb.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::parameters::v1;

template <class Service>
class ClientOf final : public PolicyClient {
 public:
  ClientOf(const Connection& connection, const std::string& address)
      : connection_(connection), stub_(Service::NewStub(connection.Open(address))) {}

  grpc::Status Describe(pb::DescribeParametersResponse* response) override {
    return stub_->DescribeParameters(connection_.Context().get(), {}, response);
  }
  grpc::Status Get(const pb::GetPolicyRequest& request, pb::Policy* policy) override {
    return stub_->GetPolicy(connection_.Context().get(), request, policy);
  }
  grpc::Status Update(const pb::UpdatePolicyRequest& request, pb::Policy* policy) override {
    return stub_->UpdatePolicy(connection_.Context().get(), request, policy);
  }

 private:
  const Connection& connection_;
  std::unique_ptr<typename Service::Stub> stub_;
};

}  // namespace

std::unique_ptr<PolicyClient> PolicyClientOf(const Connection& connection,
                                             const std::string& service) {
  if (service == "contract") {
    return std::make_unique<ClientOf<contract::v1::PolicyService>>(connection, connection.contract);
  }
  return std::make_unique<ClientOf<client_registry::v1::PolicyService>>(connection,
                                                                        connection.client_registry);
}

}  // namespace vinculo::ctl
