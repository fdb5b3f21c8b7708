// What adjustments, fines, terminations, refunds and credit bureaus say of a client that is
// anonymised goes; the amounts stay, and so does what was applied.

#include "common/rpc/convert.h"
#include "tests/e2e/subject_story.h"
#include "vinculo/contract/v1/adjustment_service.grpc.pb.h"
#include "vinculo/contract/v1/credit_listing_service.grpc.pb.h"
#include "vinculo/contract/v1/fine_service.grpc.pb.h"
#include "vinculo/contract/v1/payment_service.grpc.pb.h"
#include "vinculo/contract/v1/receivable_service.grpc.pb.h"
#include "vinculo/contract/v1/termination_service.grpc.pb.h"
#include "vinculo/jobs/v1/job_service.grpc.pb.h"

namespace vinculo::e2e {
namespace {

namespace contracts = ::vinculo::contract::v1;
using contracts::AdjustmentRun;
using Adjustments = contracts::AdjustmentService::Stub;
using Credit = contracts::CreditListingService::Stub;
using Receivables = contracts::ReceivableService::Stub;
using Terminations = contracts::TerminationService::Stub;

constexpr char kContract[] = "contract";

class AnonymizedEndings : public SubjectStory {
 protected:
  AnonymizedEndings() : SubjectStory(EndingMarks()) {}

  std::string Mark(const std::string& field) const {
    return SubjectStory::Mark("vinculo.contract.v1." + field);
  }

  // Until the worker has done what was asked of the run.
  void Await(const std::string& run, AdjustmentRun::State state) {
    contracts::GetAdjustmentRunRequest get;
    get.set_name(run);
    EXPECT_TRUE(Eventually(30, [&] {
      return Call(kContract, &Adjustments::GetAdjustmentRun, get).state() == state;
    })) << AdjustmentRun::State_Name(state);
  }
  // In the month of the contract's anniversary; its client is told, the proof kept, the new price
  // applied.
  void Adjust(const std::string& contract, Day anniversary) {
    contracts::CreateAdjustmentRunRequest create;
    AdjustmentRun& wanted = *create.mutable_adjustment_run();
    wanted.set_rule(AdjustmentRun::ANNIVERSARY);
    *wanted.mutable_first_date() = ToProto(FirstOfMonth(anniversary));
    wanted.set_fixed_rate_ppm(43'700);
    wanted.set_reason("Reajuste anual");
    const std::string run = Call(kContract, &Adjustments::CreateAdjustmentRun, create).name();
    Await(run, AdjustmentRun::SIMULATED);
    contracts::NotifyAdjustmentRunRequest notify;
    notify.set_name(run);
    Call(kContract, &Adjustments::NotifyAdjustmentRun, notify);
    Await(run, AdjustmentRun::NOTIFIED);
    contracts::ListAdjustmentItemsRequest list;
    list.set_filter(absl::StrCat("contract = \"", contract, "\""));
    const auto items = Call(kContract, &Adjustments::ListAdjustmentItems, list);
    ASSERT_EQ(items.adjustment_items_size(), 1);
    contracts::RecordAdjustmentNoticeRequest prove;
    prove.set_name(items.adjustment_items(0).name());
    *prove.mutable_delivery_date() = ToProto(Today());
    prove.set_channel("E_MAIL");
    prove.set_evidence(Mark("AdjustmentItem.notice_evidence"));
    Call(kContract, &Adjustments::RecordAdjustmentNotice, prove);
    contracts::ApplyAdjustmentRunRequest apply;
    apply.set_name(run);
    Call(kContract, &Adjustments::ApplyAdjustmentRun, apply);
    Await(run, AdjustmentRun::APPLIED);
  }
  void ListAtBureau(const std::string& contract) {
    const std::string debt = NewOldDebt(contract);
    contracts::CreateCreditNoticeRequest notify;
    notify.mutable_credit_notice()->set_contract(contract);
    notify.mutable_credit_notice()->set_channel(contracts::CreditNotice::WHATSAPP);
    *notify.mutable_credit_notice()->mutable_send_date() = ToProto(Today() - 30);
    contracts::ProveCreditNoticeRequest prove;
    prove.set_name(Call(kContract, &Credit::CreateCreditNotice, notify).name());
    prove.set_evidence(Mark("CreditNotice.evidence"));
    *prove.mutable_delivery_date() = ToProto(Today() - 30);
    Call(kContract, &Credit::ProveCreditNotice, prove);
    contracts::CreateCreditListingRequest put;
    put.mutable_credit_listing()->set_contract(contract);
    put.mutable_credit_listing()->set_bureau("SPC");
    contracts::EndCreditListingRequest take_off;
    take_off.set_name(Call(kContract, &Credit::CreateCreditListing, put).name());
    take_off.set_reason(Mark("CreditListingRecord.end_reason"));
    Call(kContract, &Credit::EndCreditListing, take_off);
    contracts::CancelReceivableRequest cancel;
    cancel.set_name(debt);
    cancel.set_reason("cobrado em dobro");
    Call(kContract, &Receivables::CancelReceivable, cancel);
  }
  void AgreeOnFine(const std::string& contract) {
    contracts::SetFineTermsRequest set;
    set.mutable_fine_terms()->set_contract(contract);
    set.mutable_fine_terms()->mutable_fine_terms()->set_method(contracts::BENEFIT_PROPORTIONAL);
    contracts::Benefit& benefit = *set.mutable_fine_terms()->add_benefits();
    benefit.set_description("Instalação");
    benefit.mutable_value()->set_currency_code("BRL");
    benefit.mutable_value()->set_units(600);
    set.set_reason(Mark("FineTermsOfContract.reason"));
    Call(kContract, &contracts::FineService::Stub::SetFineTerms, set);
  }
  // Previewed and applied.
  contracts::Termination Leave(const std::string& contract, contracts::FineWaiver waiver) {
    contracts::PreviewCancelRequest preview;
    contracts::Cancellation& leaving = *preview.mutable_cancellation();
    leaving.set_contract(contract);
    leaving.set_reason(Mark("TerminationOutcome.reason"));
    leaving.set_waiver(waiver);
    if (waiver != contracts::FINE_WAIVER_UNSPECIFIED) {
      leaving.set_waiver_evidence(Mark("Termination.waiver_evidence"));
    }
    contracts::ApplyCancelRequest apply;
    apply.set_preview_token(Call(kContract, &Terminations::PreviewCancel, preview).preview_token());
    *apply.mutable_cancellation() = leaving;
    return Call(kContract, &Terminations::ApplyCancel, apply);
  }
  // The period that runs ends in the next days: it is charged, and paid before its client leaves.
  void PayAndLeave(const std::string& client, const std::string& contract) {
    Call(kContract, &jobs::v1::JobService::Stub::RunDailyCycle, jobs::v1::RunDailyCycleRequest());
    contracts::ListReceivablesRequest list;
    list.set_filter(absl::StrCat("kind = RECURRING AND contract = \"", contract, "\""));
    const auto bills = Call(kContract, &Receivables::ListReceivables, list);
    ASSERT_GE(bills.receivables_size(), 1);
    for (const contracts::Receivable& bill : bills.receivables()) {
      contracts::RecordPaymentRequest pay;
      pay.mutable_payment()->set_client(client);
      *pay.mutable_payment()->mutable_amount() = bill.open_amount();
      *pay.mutable_payment()->mutable_paid_date() = ToProto(Today());
      pay.add_allocations()->set_receivable(bill.name());
      Call(kContract, &contracts::PaymentService::Stub::RecordPayment, pay);
    }
    contracts::SettleRefundRequest settle;
    settle.set_name(Leave(contract, contracts::FINE_WAIVER_UNSPECIFIED).refund());
    ASSERT_NE(settle.name(), "");
    settle.set_reference(Mark("Refund.reference"));
    Call(kContract, &Terminations::SettleRefund, settle);
  }
};

TEST_F(AnonymizedEndings, KeepTheirAmountsAndLoseTheirWords) {
  const client_registry::v1::Client subject = NewClient("Zefirinda Quaresmal");
  const Day anniversary = Today() + 45;
  const std::string old =
      NewContract(subject.name(), "ANTIGO", AddMonthsClamped(anniversary, -12), 24).name();
  AgreeOnFine(old);
  Adjust(old, anniversary);
  ListAtBureau(old);
  const contracts::Termination left = Leave(old, contracts::PROVIDER_BREACH);
  PayAndLeave(subject.name(), NewContract(subject.name(), "NOVO", Today() - 25).name());
  const Told before = Reports();
  ExpectRows(before, {"P-05", "P-15", "P-17", "P-37", "P-37R", "P-38"});
  ExpectMarked();
  Anonymize(subject, {"--despite-obligations", "cobranças baixadas"});
  ExpectForgotten();
  EXPECT_EQ(Reports(), before);

  contracts::GetTerminationRequest get;
  get.set_name(left.name());
  contracts::TerminationOutcome as_applied = left.outcome();
  as_applied.clear_reason();
  EXPECT_EQ(Call(kContract, &Terminations::GetTermination, get).outcome().DebugString(),
            as_applied.DebugString());
}

}  // namespace
}  // namespace vinculo::e2e
