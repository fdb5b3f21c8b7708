#include "tests/conformance/contract_service.h"
#include "tests/conformance/resource_conformance.h"
#include "vinculo/contract/v1/debt_policy_service.pb.h"

namespace vinculo::conformance {
namespace {

namespace v1 = ::vinculo::contract::v1;

// C-28
struct DebtPolicyResource : NoUpdate {
  static constexpr char kService[] = "vinculo.contract.v1.DebtPolicyService";
  static constexpr char kType[] = "DebtPolicy";
  static constexpr char kTypes[] = "DebtPolicies";
  static constexpr char kField[] = "debt_policy";
  static constexpr char kFields[] = "debt_policies";
  static constexpr char kCollection[] = "debtPolicies/";
  static constexpr char kOrder[] = "valid_from_date";

  static TestService::Spec Spec() { return ContractSpec(); }

  // Each version begins after the one before it.
  static v1::CreateDebtPolicyRequest CreateRequest(TestService&, const Uuid&, int n) {
    v1::CreateDebtPolicyRequest request;
    v1::DebtPolicy& policy = *request.mutable_debt_policy();
    policy.set_display_name("Própria");
    policy.set_counts_from(v1::DebtPolicy::DUE_DATE);
    policy.set_block_after_days(n + 1);
    policy.mutable_valid_from_date()->set_year(2090 + n);
    policy.mutable_valid_from_date()->set_month(1);
    policy.mutable_valid_from_date()->set_day(1);
    return request;
  }
};

INSTANTIATE_TYPED_TEST_SUITE_P(DebtPolicy, ResourceConformance, DebtPolicyResource);

}  // namespace
}  // namespace vinculo::conformance
