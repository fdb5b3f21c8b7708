#include "tests/conformance/contract_service.h"
#include "tests/conformance/resource_conformance.h"
#include "vinculo/contract/v1/contract_service.pb.h"

namespace vinculo::conformance {
namespace {

namespace v1 = ::vinculo::contract::v1;

struct ContractResource {
  static constexpr char kService[] = "vinculo.contract.v1.ContractService";
  static constexpr char kType[] = "Contract";
  static constexpr char kField[] = "contract";
  static constexpr char kCollection[] = "contracts/";
  static constexpr char kPath[] = "description";
  static constexpr char kPatch[] = "description: 'Outro'";
  static constexpr char kOrder[] = "create_time";

  static TestService::Spec Spec() { return ContractSpec(); }

  // The plan and the client are there first.
  static v1::CreateContractRequest CreateRequest(TestService& service, const Uuid& tenant, int n) {
    const std::string id = tenant.ToString();
    service.database().Execute(absl::StrCat(
        "INSERT INTO plans VALUES ('",
        id,
        "', '",
        id,
        "', 1, 'P', 'Plano', 9990, 1, 2, 12, 12, '{}', '{}', now()) ON CONFLICT DO NOTHING"));
    service.database().Execute(absl::StrCat("INSERT INTO client_refs VALUES ('",
                                            id,
                                            "', '",
                                            id,
                                            "', 1, '', 'Ana') ON CONFLICT DO NOTHING"));
    v1::CreateContractRequest request;
    request.mutable_contract()->set_client(absl::StrCat("clients/", id));
    request.mutable_contract()->set_plan(absl::StrCat("plans/", id));
    request.mutable_contract()->set_external_id(absl::StrCat("K-", n));
    return request;
  }
};

INSTANTIATE_TYPED_TEST_SUITE_P(Contract, ResourceConformance, ContractResource);

}  // namespace
}  // namespace vinculo::conformance
