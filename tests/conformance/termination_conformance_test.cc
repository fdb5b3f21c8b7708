#include "absl/strings/str_cat.h"
#include "tests/conformance/contract_service.h"
#include "tests/conformance/resource_conformance.h"
#include "vinculo/contract/v1/credit_listing_service.pb.h"
#include "vinculo/contract/v1/termination_service.pb.h"

namespace vinculo::conformance {
namespace {

namespace v1 = ::vinculo::contract::v1;

// A contract of which something is overdue.
std::string PlantOwingContract(TestService& service, const Uuid& tenant) {
  const std::string contract = PlantActiveContract(service, tenant);
  service.database().Execute(
      absl::StrCat("INSERT INTO receivables SELECT tenant_id, gen_random_uuid(), 1, client_id, "
                   "contract_id, 2, 3, '', '2026-01-01', '2026-01-10', '2026-01-11', NULL, NULL, "
                   "9990, 1, 1, 0, 9990, 9990, 0, 0, 0, 0, NULL, NULL, '', NULL, NULL, '', now(), "
                   "now() FROM contracts WHERE contract_id = '",
                   contract.substr(contract.find('/') + 1),
                   "'"));
  return contract;
}

// C-29
struct TerminationResource : NoUpdate {
  static constexpr char kService[] = "vinculo.contract.v1.TerminationService";
  static constexpr char kType[] = "Termination";
  static constexpr char kCreate[] = "WithdrawContract";
  static constexpr char kField[] = "termination";
  static constexpr char kCollection[] = "terminations/";
  static constexpr char kOrder[] = "create_time";

  static TestService::Spec Spec() { return ContractSpec(); }

  // Of a contract that has not begun.
  static v1::WithdrawContractRequest CreateRequest(TestService& service,
                                                   const Uuid& tenant,
                                                   int n) {
    v1::WithdrawContractRequest request;
    request.set_contract(PlantContract(service, tenant));
    request.set_off_premises(true);
    request.set_reason(absl::StrCat("Motivo ", n));
    return request;
  }
};

INSTANTIATE_TYPED_TEST_SUITE_P(Termination, ResourceConformance, TerminationResource);

// C-29
struct CreditNoticeResource : NoUpdate {
  static constexpr char kService[] = "vinculo.contract.v1.CreditListingService";
  static constexpr char kType[] = "CreditNotice";
  static constexpr char kField[] = "credit_notice";
  static constexpr char kCollection[] = "creditNotices/";
  static constexpr char kOrder[] = "create_time";

  static TestService::Spec Spec() { return ContractSpec(); }

  static v1::CreateCreditNoticeRequest CreateRequest(TestService& service,
                                                     const Uuid& tenant,
                                                     int n) {
    v1::CreateCreditNoticeRequest request;
    request.mutable_credit_notice()->set_contract(PlantOwingContract(service, tenant));
    request.mutable_credit_notice()->set_channel(n % 2 == 0 ? v1::CreditNotice::LETTER
                                                            : v1::CreditNotice::EMAIL);
    return request;
  }
};

INSTANTIATE_TYPED_TEST_SUITE_P(CreditNotice, ResourceConformance, CreditNoticeResource);

// C-29
struct CreditListingResource : NoUpdate {
  static constexpr char kService[] = "vinculo.contract.v1.CreditListingService";
  static constexpr char kType[] = "CreditListing";
  static constexpr char kField[] = "credit_listing";
  static constexpr char kCollection[] = "creditListings/";
  static constexpr char kOrder[] = "create_time";

  static TestService::Spec Spec() { return ContractSpec(); }

  // The notice by letter went out long ago.
  static v1::CreateCreditListingRequest CreateRequest(TestService& service,
                                                      const Uuid& tenant,
                                                      int n) {
    const std::string contract = PlantOwingContract(service, tenant);
    const std::string id = contract.substr(contract.find('/') + 1);
    service.database().Execute(
        absl::StrCat("UPDATE contracts SET credit_listing = 2 WHERE contract_id = '",
                     id,
                     "'; INSERT INTO credit_notices SELECT tenant_id, gen_random_uuid(), 1, "
                     "contract_id, 1, '2026-02-01', NULL, '', 9990, '2026-01-10', now(), now() "
                     "FROM contracts WHERE contract_id = '",
                     id,
                     "'; INSERT INTO credit_notice_receivables SELECT tenant_id, notice_id, "
                     "receivable_id FROM credit_notices JOIN receivables USING (tenant_id, "
                     "contract_id) WHERE contract_id = '",
                     id,
                     "'"));
    v1::CreateCreditListingRequest request;
    request.mutable_credit_listing()->set_contract(contract);
    request.mutable_credit_listing()->set_bureau(absl::StrCat("Birô ", n));
    return request;
  }
};

INSTANTIATE_TYPED_TEST_SUITE_P(CreditListing, ResourceConformance, CreditListingResource);

}  // namespace
}  // namespace vinculo::conformance
