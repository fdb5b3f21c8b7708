// P-38, P-39. A fine charged and one waived (C-23, C-29), a promise kept and one broken (C-25),
// figure by figure as a browser reads them.

#include "common/rpc/convert.h"
#include "tests/e2e/report_story.h"
#include "vinculo/contract/v1/fine_service.grpc.pb.h"
#include "vinculo/contract/v1/payment_service.grpc.pb.h"
#include "vinculo/contract/v1/receivable_service.grpc.pb.h"
#include "vinculo/contract/v1/release_service.grpc.pb.h"
#include "vinculo/contract/v1/termination_service.grpc.pb.h"

namespace vinculo::e2e {
namespace {

namespace contracts = ::vinculo::contract::v1;
using Releases = contracts::ReleaseService::Stub;
using Terminations = contracts::TerminationService::Stub;

constexpr char kContract[] = "contract";

class FineAndReleaseReports : public ReportStory {
 protected:
  // 600 reais for what was installed, spread over the term.
  void AgreeOnFine(const std::string& contract) {
    contracts::SetFineTermsRequest set;
    set.mutable_fine_terms()->set_contract(contract);
    set.mutable_fine_terms()->mutable_fine_terms()->set_method(contracts::BENEFIT_PROPORTIONAL);
    contracts::Benefit& benefit = *set.mutable_fine_terms()->add_benefits();
    benefit.set_description("Instalação");
    benefit.mutable_value()->set_currency_code("BRL");
    benefit.mutable_value()->set_units(600);
    set.set_reason("combinado na venda");
    Call(kContract, &contracts::FineService::Stub::SetFineTerms, set);
  }
  void Leave(const std::string& contract, contracts::FineWaiver waiver) {
    contracts::PreviewCancelRequest preview;
    contracts::Cancellation& leaving = *preview.mutable_cancellation();
    leaving.set_contract(contract);
    leaving.set_reason("mudou de cidade");
    leaving.set_waiver(waiver);
    if (waiver != contracts::FINE_WAIVER_UNSPECIFIED) leaving.set_waiver_evidence("chamado 4711");
    contracts::ApplyCancelRequest apply;
    apply.set_preview_token(Call(kContract, &Terminations::PreviewCancel, preview).preview_token());
    *apply.mutable_cancellation() = leaving;
    Call(kContract, &Terminations::ApplyCancel, apply);
  }

  // A contract without a monthly bill, and one of 80 reais that is due tomorrow; its name.
  std::string Owe(const std::string& contract) {
    contracts::ChangeBillingRequest billing;
    billing.set_name(contract);
    billing.set_billing(contracts::NOT_CHARGING);
    billing.set_reason("cobrança avulsa");
    Call(kContract, &contracts::ContractService::Stub::ChangeBilling, billing);
    contracts::CreateReceivableRequest owe;
    owe.mutable_receivable()->set_contract(contract);
    owe.mutable_receivable()->mutable_amount()->set_currency_code("BRL");
    owe.mutable_receivable()->mutable_amount()->set_units(80);
    *owe.mutable_receivable()->mutable_due_date() = ToProto(Today() + 1);
    return Call(kContract, &contracts::ReceivableService::Stub::CreateReceivable, owe).name();
  }
  void Pay(const std::string& client, const std::string& receivable, Day day) {
    contracts::RecordPaymentRequest pay;
    pay.mutable_payment()->set_client(client);
    pay.mutable_payment()->mutable_amount()->set_currency_code("BRL");
    pay.mutable_payment()->mutable_amount()->set_units(100);
    *pay.mutable_payment()->mutable_paid_date() = ToProto(day);
    pay.add_allocations()->set_receivable(receivable);
    Call(kContract, &contracts::PaymentService::Stub::RecordPayment, pay);
  }
};

TEST_F(FineAndReleaseReports, TellFinesThatWereChargedAndWaived) {
  // A month and a half of twelve have passed: eleven are left, a started one whole.
  const std::string bound = NewPlan("FIBRA", 12);
  const std::string charged = SellTo("Davi", bound, Today() - 45);
  const std::string waived = SellTo("Eva", bound, Today() - 45);
  AgreeOnFine(charged);
  AgreeOnFine(waived);
  Leave(charged, contracts::FINE_WAIVER_UNSPECIFIED);
  Leave(waived, contracts::PROVIDER_BREACH);

  ExpectPage(
      {.rows = {"Davi CANCELLED CHARGED 550.00 0.00 FINE_WAIVER_UNSPECIFIED 11",
                "Eva CANCELLED WAIVED 0.00 550.00 PROVIDER_BREACH 11"},
       .totals = "- - - 550.00 550.00 - -"},
      [&] {
        return Read(
            "P-38",
            "client_name",
            {"client_name", "end_kind", "outcome", "fine", "waived", "waiver", "months_left"});
      });
}

TEST_F(FineAndReleaseReports, TellReleasesAndWhetherTheirPromisesWereKept) {
  const Finished chosen =
      suite_.Ctl({"policy", "--of", "contract", "set", "debt_policy=GYM", "--reason", "academia"});
  ASSERT_EQ(chosen.exit_code, 0) << chosen.err;
  const std::string plan = NewPlan("MENSAL");
  const std::string keeper = NewClient("Fabio").name();
  const std::string kept = Sell(keeper, plan, Today()).name();
  const std::string debt = Owe(kept);
  const std::string broken = SellTo("Gil", plan, Today());
  Owe(broken);

  // Due tomorrow, and blocked five days later.
  Advance(8);
  contracts::GrantTrustUnlockRequest grant;
  grant.set_contract(kept);
  grant.set_reason("paga amanhã");
  Call(kContract, &Releases::GrantTrustUnlock, grant);
  contracts::TakeTrustUnlockRequest take;
  take.set_contract(broken);
  Call(kContract, &Releases::TakeTrustUnlock, take);
  const Day day = Today() + 8;
  Pay(keeper, debt, day);
  Advance(5);

  const auto on = [](Day of) { return of.ToString(); };
  ExpectPage(
      {.rows = {absl::StrCat(
                    "Fabio TRUST_UNLOCK STAFF ", on(day), " 80.00 PROMISE_KEPT ", on(day), " 1 0"),
                absl::StrCat("Gil TRUST_UNLOCK CLIENT ",
                             on(day),
                             " 80.00 PROMISE_BROKEN ",
                             on(day + 3),
                             " 1 1")},
       .totals = "- - - - 160.00 - - - -"},
      [&] {
        return Read("P-39",
                    "client_name",
                    {"client_name",
                     "kind",
                     "origin",
                     "starts_on",
                     "debt",
                     "promise",
                     "promise_settled_on",
                     "client_releases",
                     "client_broken"});
      });
}

}  // namespace
}  // namespace vinculo::e2e
