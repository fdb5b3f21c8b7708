// What a client that is anonymised owed, paid and contested stays as amounts, without a word
// of it.

#include "common/rpc/convert.h"
#include "tests/e2e/subject_story.h"
#include "vinculo/contract/v1/contestation_service.grpc.pb.h"
#include "vinculo/contract/v1/debt_notice_service.grpc.pb.h"
#include "vinculo/contract/v1/payment_service.grpc.pb.h"
#include "vinculo/contract/v1/receivable_service.grpc.pb.h"

namespace vinculo::e2e {
namespace {

namespace contracts = ::vinculo::contract::v1;

constexpr char kContract[] = "contract";

std::string IdOf(const std::string& name) { return name.substr(name.find('/') + 1); }

class AnonymizedDebts : public SubjectStory {
 protected:
  AnonymizedDebts() : SubjectStory(DebtMarks()) {}

  std::string Mark(const std::string& field) const {
    return SubjectStory::Mark("vinculo.contract.v1." + field);
  }
  static contracts::CreateReceivableRequest TenReais() {
    contracts::CreateReceivableRequest create;
    create.mutable_receivable()->mutable_amount()->set_units(10);
    *create.mutable_receivable()->mutable_due_date() = ToProto(*Day::Parse("2099-01-05"));
    return create;
  }
  void Cancel(const std::string& receivable) {
    contracts::CancelReceivableRequest cancel;
    cancel.set_name(receivable);
    cancel.set_reason(Mark("Receivable.cancel_reason"));
    Call(kContract, &contracts::ReceivableService::Stub::CancelReceivable, cancel);
  }

  // A charge, paid and reversed, renegotiated and cancelled: nothing is owed in the end.
  void OweAndPay(const std::string& client) {
    contracts::CreateReceivableRequest create = TenReais();
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
  // A charge of the contract that is late: noticed, contested, answered, cancelled.
  void Contest(const std::string& contract) {
    contracts::CreateReceivableRequest create = TenReais();
    create.mutable_receivable()->set_contract(contract);
    const std::string late =
        Call(kContract, &contracts::ReceivableService::Stub::CreateReceivable, create).name();
    suite_.Sql(
        absl::StrCat("UPDATE contract.receivables SET overdue_from_on = current_date - 3 WHERE "
                     "receivable_id = '",
                     IdOf(late),
                     "'"));
    contracts::CreateDebtNoticeRequest notice;
    notice.mutable_debt_notice()->set_receivable(late);
    notice.mutable_debt_notice()->set_channel(contracts::DebtNotice::LETTER);
    notice.mutable_debt_notice()->set_evidence(Mark("DebtNotice.evidence"));
    Call(kContract, &contracts::DebtNoticeService::Stub::CreateDebtNotice, notice);
    contracts::CreateContestationRequest contest;
    contest.mutable_contestation()->set_receivable(late);
    contest.mutable_contestation()->set_reason(Mark("Contestation.reason"));
    contracts::AnswerContestationRequest answer;
    answer.set_name(
        Call(kContract, &contracts::ContestationService::Stub::CreateContestation, contest).name());
    answer.set_outcome(contracts::Contestation::UPHELD);
    answer.set_answer(Mark("Contestation.answer"));
    Call(kContract, &contracts::ContestationService::Stub::AnswerContestation, answer);
    Cancel(late);
  }
  // Its debt would have to be older than this test.
  void PlantRelease(const std::string& contract) {
    suite_.Sql(absl::StrCat(
        "INSERT INTO contract.releases SELECT tenant_id, gen_random_uuid(), 1, contract_id, 3, 1, "
        "current_date, current_date, current_date, 0, 1, NULL, false, 'users/1', '",
        Mark("Release.reason"),
        "', now(), now() FROM contract.contracts WHERE contract_id = '",
        IdOf(contract),
        "'"));
  }
};

TEST_F(AnonymizedDebts, StayAsAmounts) {
  const client_registry::v1::Client subject = NewClient("Zefirinda Quaresmal");
  const std::string contract = NewContract(subject.name(), "FIBRA", Today()).name();
  OweAndPay(subject.name());
  Contest(contract);
  PlantRelease(contract);
  const std::string amounts =
      "SELECT string_agg(amount_cents || ' ' || open_cents, ', ' ORDER BY receivable_id) FROM "
      "contract.receivables WHERE kind = 2";
  const std::string before = suite_.Sql(amounts);
  ExpectMarked();
  Anonymize(subject, {"--despite-obligations", "o contrato segue sem a pessoa"});
  ExpectForgotten();
  EXPECT_EQ(suite_.Sql(amounts), before);
}

}  // namespace
}  // namespace vinculo::e2e
