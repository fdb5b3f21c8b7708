#include "services/contract/domain/pricing/change_charge.h"

#include <algorithm>

#include "services/contract/domain/pricing/period_turns.h"

namespace vinculo::contract {

std::optional<ChargeFacts> FactsOf(const Contract& contract,
                                   const PriceTimeline& timeline,
                                   const ChargeParameters& parameters,
                                   ChargedDays charged) {
  if (!contract.financial_base_on || !contract.billing_day) return std::nullopt;
  const ChargedContract known{.id = contract.id,
                              .client = contract.client,
                              .lifecycle = contract.lifecycle,
                              .price = contract.price,
                              .payment_condition = contract.payment_condition,
                              .billing_day = *contract.billing_day,
                              .financial_base_on = *contract.financial_base_on,
                              .ends_on = contract.ends_on,
                              .auto_renew = contract.auto_renew,
                              .recorded_on = *contract.financial_base_on,
                              .uncharged = std::move(charged.uncharged)};
  return ChargeFacts{
      .terms = WithPeriodsOf(timeline, TermsOf(known)),
      .convention = parameters.convention,
      .days_ahead = parameters.days_ahead,
      .charged_until_on = charged.until_on ? charged.until_on : contract.paid_until_on};
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
