// What contracts say of a client that is anonymised, and why they were changed, blocked,
// paused, renewed and ended; the contracts, and what reports count of them, stay.

#include "tests/e2e/subject_story.h"
#include "vinculo/contract/v1/access_block_service.grpc.pb.h"
#include "vinculo/contract/v1/change_service.grpc.pb.h"
#include "vinculo/contract/v1/pause_service.grpc.pb.h"
#include "vinculo/contract/v1/renewal_service.grpc.pb.h"
#include "vinculo/fidelity/v1/alert_service.grpc.pb.h"
#include "vinculo/jobs/v1/job_service.grpc.pb.h"

namespace vinculo::e2e {
namespace {

namespace contracts = ::vinculo::contract::v1;

constexpr char kContract[] = "contract";

class AnonymizedContracts : public SubjectStory {
 protected:
  AnonymizedContracts() : SubjectStory(ContractMarks()) {}

  std::string Mark(const std::string& field) const {
    return SubjectStory::Mark("vinculo.contract.v1." + field);
  }

  void Describe(const std::string& contract) {
    contracts::UpdateContractRequest update;
    update.mutable_contract()->set_name(contract);
    update.mutable_contract()->set_description(Mark("Contract.description"));
    update.mutable_contract()->set_inclusion_reason(Mark("Contract.inclusion_reason"));
    update.mutable_update_mask()->add_paths("description");
    update.mutable_update_mask()->add_paths("inclusion_reason");
    Call(kContract, &contracts::ContractService::Stub::UpdateContract, update);
  }
  // Of this one only the reasons of its changes say anything of the client.
  void ChangePlainly(const contracts::Contract& contract) {
    contracts::ChangeBillingRequest billing;
    billing.set_name(contract.name());
    billing.set_billing(contracts::NOT_CHARGING);
    billing.set_reason(Mark("ChangeBillingRequest.reason"));
    Call(kContract, &contracts::ContractService::Stub::ChangeBilling, billing);
    contracts::ChangeCreditListingRequest listing;
    listing.set_name(contract.name());
    listing.set_credit_listing(contracts::NOTICE_SENT);
    listing.set_reason(Mark("ChangeCreditListingRequest.reason"));
    Call(kContract, &contracts::ContractService::Stub::ChangeCreditListing, listing);
    contracts::ChangeFinancialBaseDateRequest base;
    base.set_name(contract.name());
    *base.mutable_financial_base_date() = contract.activation_date();
    base.set_reason(Mark("ChangeFinancialBaseDateRequest.reason"));
    Call(kContract, &contracts::ContractService::Stub::ChangeFinancialBaseDate, base);
  }
  void BlockAndLift(const std::string& contract) {
    contracts::CreateAccessBlockRequest create;
    create.mutable_access_block()->set_contract(contract);
    create.mutable_access_block()->set_level(contracts::BLOCKED);
    create.mutable_access_block()->set_reason(Mark("AccessBlock.reason"));
    contracts::LiftAccessBlockRequest lift;
    lift.set_name(
        Call(kContract, &contracts::AccessBlockService::Stub::CreateAccessBlock, create).name());
    lift.set_reason(Mark("AccessBlock.lift_reason"));
    Call(kContract, &contracts::AccessBlockService::Stub::LiftAccessBlock, lift);
  }
  void PauseAndResume(const std::string& contract) {
    contracts::CreatePauseRequest create;
    create.mutable_pause()->set_contract(contract);
    create.mutable_pause()->set_reason(Mark("Pause.reason"));
    contracts::ResumePauseRequest resume;
    resume.set_name(Call(kContract, &contracts::PauseService::Stub::CreatePause, create).name());
    Call(kContract, &contracts::PauseService::Stub::ResumePause, resume);
  }
  // A change of how the contract is charged, for a day to come.
  void ChangeAndUndo(const std::string& contract) {
    contracts::PreviewChangeRequest preview;
    contracts::ChangeRequest& change = *preview.mutable_change();
    change.set_contract(contract);
    change.mutable_effective_date()->set_year(2099);
    change.mutable_effective_date()->set_month(1);
    change.mutable_effective_date()->set_day(5);
    change.set_charge_type(contracts::PIX);
    change.set_reason(Mark("Change.reason"));
    contracts::ApplyChangeRequest apply;
    apply.set_preview_token(
        Call(kContract, &contracts::ChangeService::Stub::PreviewChange, preview).preview_token());
    *apply.mutable_change() = change;
    contracts::UndoChangeRequest undo;
    undo.set_name(Call(kContract, &contracts::ChangeService::Stub::ApplyChange, apply).name());
    undo.set_reason(Mark("Change.undo_reason"));
    Call(kContract, &contracts::ChangeService::Stub::UndoChange, undo);
  }
  void Renew(const std::string& contract) {
    contracts::RenewContractRequest renew;
    renew.set_name(contract);
    renew.set_loyalty_months(1);
    renew.set_reason(Mark("Renewal.reason"));
    Call(kContract, &contracts::RenewalService::Stub::RenewContract, renew);
  }
  void End(const std::string& contract) {
    contracts::EndContractRequest end;
    end.set_name(contract);
    end.set_kind(contracts::CANCELLED);
    end.set_reason(Mark("Contract.end_reason"));
    Call(kContract, &contracts::ContractService::Stub::EndContract, end);
  }
  void FireAlert() {
    fidelity::v1::CreateAlertRuleRequest rule;
    rule.mutable_alert_rule()->set_display_name("Fim da fidelidade");
    rule.mutable_alert_rule()->set_trigger(fidelity::v1::LOYALTY_TERM_ENDS);
    rule.mutable_alert_rule()->set_days_before(40);
    Call("fidelity", &fidelity::v1::AlertService::Stub::CreateAlertRule, rule);
    fidelity::v1::AlertService::Stub alerts(suite_.Channel("fidelity"));
    jobs::v1::JobService::Stub jobs(suite_.Channel("fidelity"));
    fidelity::v1::ListAlertsResponse fired;
    EXPECT_TRUE(Eventually(30, [&] {
      jobs::v1::RunDailyCycleResponse cycle;
      return jobs.RunDailyCycle(Context().get(), {}, &cycle).ok() &&
             alerts.ListAlerts(Context().get(), {}, &fired).ok() && fired.alerts_size() > 0 &&
             !fired.alerts(0).client_display_name().empty();
    })) << fired.DebugString();
  }
};

TEST_F(AnonymizedContracts, LoseTheirWordsAndCountAsBefore) {
  const client_registry::v1::Client subject = NewClient("Zefirinda Quaresmal");
  // Weeks ago: its first term has begun, and a pause does not move its end too far to be renewed.
  const contracts::Contract contract = NewContract(subject.name(), "FIBRA", Today() - 20, 1);
  Describe(contract.name());
  const contracts::Contract plain = NewContract(subject.name(), "RADIO", Today());
  ChangePlainly(plain);
  End(plain.name());
  BlockAndLift(contract.name());
  PauseAndResume(contract.name());
  ChangeAndUndo(contract.name());
  FireAlert();
  Renew(contract.name());
  End(contract.name());
  const Told before = Reports();
  ExpectRows(before, {"P-05", "P-11", "P-15", "P-17"});
  ExpectMarked();
  Anonymize(subject, {"--despite-obligations", "cobranças baixadas"});
  ExpectForgotten();
  EXPECT_EQ(Reports(), before);
}

}  // namespace
}  // namespace vinculo::e2e
