// What a client that is anonymised owed, paid and contested stays as amounts, without a word
// of it.

#include "common/rpc/convert.h"
#include "tests/e2e/subject_story.h"
#include "vinculo/contract/v1/contestation_service.grpc.pb.h"
#include "vinculo/contract/v1/debt_notice_service.grpc.pb.h"
#include "vinculo/contract/v1/payment_service.grpc.pb.h"
#include "vinculo/contract/v1/receivable_service.grpc.pb.h"
#include "vinculo/contract/v1/release_service.grpc.pb.h"

namespace vinculo::e2e {
namespace {

namespace contracts = ::vinculo::contract::v1;

constexpr char kContract[] = "contract";

class AnonymizedDebts : public SubjectStory {
 protected:
  AnonymizedDebts() : SubjectStory(DebtMarks()) {}

  std::string Mark(const std::string& field) const {
    return SubjectStory::Mark("vinculo.contract.v1." + field);
  }
  void Cancel(const std::string& receivable) {
    contracts::CancelReceivableRequest cancel;
    cancel.set_name(receivable);
    cancel.set_reason(Mark("Receivable.cancel_reason"));
    Call(kContract, &contracts::ReceivableService::Stub::CancelReceivable, cancel);
  }

  // A charge, paid and reversed, renegotiated and cancelled: nothing is owed in the end.
  void OweAndPay(const std::string& client) {
    contracts::CreateReceivableRequest create;
    create.mutable_receivable()->mutable_amount()->set_units(10);
    *create.mutable_receivable()->mutable_due_date() = ToProto(*Day::Parse("2099-01-05"));
    create.mutable_receivable()->set_client(client);
    create.mutable_receivable()->set_description(Mark("Receivable.description"));
    const contracts::Receivable receivable =
        Call(kContract, &contracts::ReceivableService::Stub::CreateReceivable, create);
    contracts::RecordPaymentRequest pay;
    pay.mutable_payment()->set_client(client);
    pay.mutable_payment()->set_reference(Mark("Payment.reference"));
    pay.mutable_payment()->mutable_amount()->set_units(10);
    *pay.mutable_payment()->mutable_paid_date() = receivable.issue_date();
    contracts::ReversePaymentRequest reverse;
    reverse.set_name(Call(kContract, &contracts::PaymentService::Stub::RecordPayment, pay).name());
    reverse.set_reason(Mark("Payment.reversal_reason"));
    Call(kContract, &contracts::PaymentService::Stub::ReversePayment, reverse);
    contracts::RenegotiateReceivablesRequest renegotiate;
    renegotiate.add_receivables(receivable.name());
    renegotiate.set_instalments(1);
    *renegotiate.mutable_first_due_date() = create.receivable().due_date();
    renegotiate.set_reason(Mark("Renegotiation.reason"));
    Cancel(Call(kContract, &contracts::ReceivableService::Stub::RenegotiateReceivables, renegotiate)
               .instalments(0));
  }
  // A charge of the contract that is late: noticed, its block lifted for a day, contested,
  // answered, cancelled.
  void NoticeAndRelease(const std::string& contract) {
    const std::string late = NewOldDebt(contract);
    contracts::CreateDebtNoticeRequest notice;
    notice.mutable_debt_notice()->set_receivable(late);
    *notice.mutable_debt_notice()->mutable_delivered_date() = ToProto(Today() - 30);
    notice.mutable_debt_notice()->set_channel(contracts::DebtNotice::LETTER);
    notice.mutable_debt_notice()->set_evidence(Mark("DebtNotice.evidence"));
    Call(kContract, &contracts::DebtNoticeService::Stub::CreateDebtNotice, notice);
    contracts::GrantManualReleaseRequest release;
    release.set_contract(contract);
    release.set_reason(Mark("Release.reason"));
    Call(kContract, &contracts::ReleaseService::Stub::GrantManualRelease, release);
    Contest(late);
    Cancel(late);
  }
  void Contest(const std::string& receivable) {
    contracts::CreateContestationRequest contest;
    contest.mutable_contestation()->set_receivable(receivable);
    contest.mutable_contestation()->set_reason(Mark("Contestation.reason"));
    contracts::AnswerContestationRequest answer;
    answer.set_name(
        Call(kContract, &contracts::ContestationService::Stub::CreateContestation, contest).name());
    answer.set_outcome(contracts::Contestation::UPHELD);
    answer.set_answer(Mark("Contestation.answer"));
    Call(kContract, &contracts::ContestationService::Stub::AnswerContestation, answer);
  }
};

TEST_F(AnonymizedDebts, StayAsAmounts) {
  const client_registry::v1::Client subject = NewClient("Zefirinda Quaresmal");
  const std::string contract = NewContract(subject.name(), "FIBRA", Today() - 60).name();
  OweAndPay(subject.name());
  NoticeAndRelease(contract);
  const std::string amounts =
      "SELECT string_agg(amount_cents || ' ' || open_cents, ', ' ORDER BY receivable_id) FROM "
      "contract.receivables WHERE kind = 2";
  const std::string owed = suite_.Sql(amounts);
  const Told before = Reports();
  ExpectRows(before, {"P-00", "P-15", "P-17", "P-39"});
  ExpectMarked();
  Anonymize(subject, {"--despite-obligations", "o contrato segue sem a pessoa"});
  ExpectForgotten();
  EXPECT_EQ(suite_.Sql(amounts), owed);
  EXPECT_EQ(Reports(), before);
}

}  // namespace
}  // namespace vinculo::e2e
