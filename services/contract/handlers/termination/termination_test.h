#pragma once
// Contracts that end before their time, as a caller ends them.

#include <string>

#include "common/base/resource_name.h"
#include "services/contract/domain/pricing/reasons.h"
#include "services/contract/domain/termination/reasons.h"
#include "services/contract/handlers/monitoring/monitoring_handlers.h"
#include "services/contract/handlers/receivables/receivables_test.h"
#include "services/contract/handlers/termination/fine_handlers.h"
#include "services/contract/handlers/termination/termination_handlers.h"

namespace vinculo::contract {

class TerminationTest : public ReceivablesTest {
 protected:
  // Five of twelve months ago: R$ 350.00 of the benefit are left today.
  static constexpr Day kActivated{std::chrono::year(2026) / std::chrono::June / 22};

  // Of a debt that was due tomorrow.
  static constexpr Day kNoticed{std::chrono::year(2026) / std::chrono::December / 1};
  static constexpr Day kTerminates{std::chrono::year(2027) / std::chrono::February / 14};

  static pb::FineTerms ByBenefit() {
    pb::FineTerms terms;
    terms.set_method(pb::BENEFIT_PROPORTIONAL);
    return terms;
  }
  static pb::Benefit Installation(int64_t cents = 600'00) {
    pb::Benefit benefit;
    benefit.set_description("Instalação");
    *benefit.mutable_value() = ToProto(Cents(cents));
    return benefit;
  }

  // In force since then, on a plan with a benefit and a fine.
  pb::Contract Bound(Day since = kActivated) {
    if (plan_.name().empty()) {
      plan_ = Plan();
      pb::UpdatePlanRequest request;
      request.mutable_plan()->set_name(plan_.name());
      *request.mutable_plan()->mutable_fine_terms() = ByBenefit();
      *request.mutable_plan()->add_benefits() = Installation();
      absl::StatusOr<pb::Plan> updated = Serve(&UpdatePlan, request);
      EXPECT_THAT(updated, testing::IsOk());
      plan_ = *updated;
    }
    return Active(since);
  }
  pb::Contract Read(const std::string& name) {
    pb::GetContractRequest request;
    request.set_name(name);
    absl::StatusOr<pb::Contract> contract = Serve(&GetContract, request);
    EXPECT_THAT(contract, testing::IsOk());
    return *contract;
  }

  absl::StatusOr<pb::FineMemo> Quote(const std::string& contract, Day leaves_on) {
    pb::QuoteFineRequest request;
    request.set_contract(contract);
    *request.mutable_end_date() = ToProto(leaves_on);
    return Serve(&QuoteFine, request);
  }

  static pb::Cancellation Leaving(const std::string& contract) {
    pb::Cancellation cancellation;
    cancellation.set_contract(contract);
    cancellation.set_reason("Mudança");
    return cancellation;
  }
  absl::StatusOr<pb::PreviewCancelResponse> Preview(const pb::Cancellation& cancellation) {
    pb::PreviewCancelRequest request;
    *request.mutable_cancellation() = cancellation;
    return Serve(&PreviewCancel, request);
  }
  absl::StatusOr<pb::Termination> Apply(const pb::Cancellation& cancellation,
                                        const std::string& token) {
    pb::ApplyCancelRequest request;
    *request.mutable_cancellation() = cancellation;
    request.set_preview_token(token);
    return Serve(&ApplyCancel, request);
  }
  // Previewed and applied.
  absl::StatusOr<pb::Termination> Leave(const pb::Cancellation& cancellation) {
    const absl::StatusOr<pb::PreviewCancelResponse> preview = Preview(cancellation);
    if (!preview.ok()) return preview.status();
    return Apply(cancellation, preview->preview_token());
  }
  absl::StatusOr<pb::Termination> Withdraw(const std::string& contract, bool off_premises = true) {
    pb::WithdrawContractRequest request;
    request.set_contract(contract);
    request.set_off_premises(off_premises);
    return Serve(&WithdrawContract, request);
  }
  // R$ 99.90 of the contract, due tomorrow.
  std::string DebtOf(const pb::Contract& contract) {
    pb::CreateReceivableRequest debt = OneOff(99'90, kToday + 1);
    debt.mutable_receivable()->set_contract(contract.name());
    return Serve(&CreateReceivable, debt)->name();
  }
  void Notice(const std::string& receivable, Day delivered, pb::DebtNotice::Kind kind) {
    pb::CreateDebtNoticeRequest request;
    pb::DebtNotice& notice = *request.mutable_debt_notice();
    notice.set_receivable(receivable);
    notice.set_kind(kind);
    *notice.mutable_delivered_date() = ToProto(delivered);
    notice.set_channel(pb::DebtNotice::EMAIL);
    notice.set_evidence("message 17");
    EXPECT_THAT(Serve(&CreateDebtNotice, request), testing::IsOk());
  }
  absl::StatusOr<pb::Termination> EndForDebt(const std::string& contract) {
    pb::TerminateForDebtRequest request;
    request.set_contract(contract);
    request.set_reason("Inadimplência");
    return Serve(&TerminateForDebt, request);
  }
};

}  // namespace vinculo::contract
