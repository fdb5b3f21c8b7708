#include "services/contract/handlers/terms/charge_given_back.h"

#include <algorithm>
#include <utility>

#include "services/contract/domain/policy/receivables_parameters.h"
#include "services/contract/domain/pricing/change_charge.h"
#include "services/contract/domain/pricing/price_at.h"
#include "services/contract/domain/pricing/promised_credit.h"
#include "services/contract/domain/receivables/given_back_days.h"
#include "services/contract/handlers/receivables/own_charge.h"
#include "services/contract/messages/receivable_messages.h"
#include "services/contract/storage/pricing/price_timeline_repository.h"
#include "services/contract/storage/receivables/charged_shares.h"
#include "services/contract/storage/receivables/receivable_repository.h"
#include "services/contract/storage/receivables/returned_days_repository.h"

namespace vinculo::contract {

Task<ChargedAgain> ChargeGivenBack(db::Tx& tx,
                                   FewerUncharged days,
                                   const parameters::Values& values,
                                   Uuid charge) {
  const Uuid contract = days.contract.id;
  ChargedAgain again{.contract = contract};
  CO_ASSIGN_OR_RETURN(const PriceTimelineRepository::Charged known,
                      co_await PriceTimelineRepository(tx).GetCharged(contract));
  again.charged_until_on = known.until_on;
  if (!days.between) co_return again;
  const PriceTimeline& timeline = known.timeline;
  CO_ASSIGN_OR_RETURN(const std::vector<ChargedShare> charged,
                      co_await ChargedShares(tx, contract, days.between->first));
  const ChargeParameters parameters = ChargeParametersOf(values);
  const std::optional<ChargeFacts> facts =
      FactsOf(days.contract,
              timeline,
              parameters,
              {.until_on = known.until_on, .uncharged = std::move(days.before)});
  if (!facts) co_return again;
  const Money cost = CostOf({.terms = facts->terms,
                             .convention = parameters.convention,
                             .uncharged = days.after,
                             .between = *days.between,
                             .charged_until_on = known.until_on,
                             .charged = charged},
                            [&timeline](Day day) { return PriceWithoutPromises(timeline, day); });
  if (cost == Money()) co_return again;
  const Day issue = std::max(days.between->first, days.today + 1);
  NewCharge asked = ChargeBeside(days.contract, cost, issue, parameters);
  asked.description = std::move(days.description);
  asked.external_id = std::move(days.external_id);
  CO_ASSIGN_OR_RETURN(
      Receivable receivable,
      co_await OwnCharge(tx, charge, std::move(asked), LateRatesOf(values), days.today));
  again.returned = Returned(std::move(receivable), *days.between, days.after, *known.until_on);
  co_return again;
}

void Post(db::Tx& tx, const ChargedAgain& again) {
  ReceivableRepository receivables(tx);
  receivables.CheckChargedUntil(again.contract, again.charged_until_on);
  if (!again.returned) return;
  receivables.Insert(again.returned->charge);
  ReturnedDaysRepository(tx).Insert(*again.returned);
  Publish(tx, EventOf(again.returned->charge));
}

}  // namespace vinculo::contract
