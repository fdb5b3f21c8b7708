#include "services/contract/domain/pricing/change_charge.h"

#include <algorithm>

#include "services/contract/domain/pricing/period_turns.h"

namespace vinculo::contract {

std::optional<ChargeFacts> FactsOf(const Contract& contract,
                                   const PriceTimeline& timeline,
                                   const ChargeParameters& parameters,
                                   std::optional<Day> charged_until_on) {
  if (!contract.financial_base_on || !contract.billing_day ||
      contract.billing == Billing::kNotCharging) {
    return std::nullopt;
  }
  const ChargedContract charged{.id = contract.id,
                                .client = contract.client,
                                .lifecycle = contract.lifecycle,
                                .billing = contract.billing,
                                .price = contract.price,
                                .payment_condition = contract.payment_condition,
                                .billing_day = *contract.billing_day,
                                .financial_base_on = *contract.financial_base_on,
                                .ends_on = contract.ends_on,
                                .auto_renew = contract.auto_renew,
                                .recorded_on = *contract.financial_base_on};
  return ChargeFacts{
      .terms = WithPeriodsOf(timeline, TermsOf(charged)),
      .convention = parameters.convention,
      .charged_until_on = charged_until_on ? charged_until_on : contract.paid_until_on};
}

std::optional<NewCharge> ChargeOf(const ChangeOutcome& outcome,
                                  const std::string& change,
                                  const ChargeParameters& parameters,
                                  Day today) {
  if (outcome.adjustment_total <= Money()) return std::nullopt;
  const Day issue = std::max(outcome.drafted.effective, today + 1);
  NewCharge charge = ChargeBeside(outcome.after, outcome.adjustment_total, issue, parameters);
  charge.description = "Acerto proporcional de alteração do contrato";
  charge.external_id = change;
  return charge;
}

}  // namespace vinculo::contract
