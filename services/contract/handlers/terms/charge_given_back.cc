#include "services/contract/handlers/terms/charge_given_back.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "common/base/resource_name.h"
#include "services/contract/domain/policy/receivables_parameters.h"
#include "services/contract/domain/pricing/change_charge.h"
#include "services/contract/domain/pricing/price_at.h"
#include "services/contract/domain/receivables/given_back_days.h"
#include "services/contract/handlers/receivables/own_charge.h"
#include "services/contract/messages/receivable_messages.h"
#include "services/contract/storage/pricing/price_timeline_repository.h"
#include "services/contract/storage/receivables/charged_shares.h"
#include "services/contract/storage/receivables/receivable_repository.h"
#include "services/contract/storage/terms/pause_repository.h"

namespace vinculo::contract {

Task<std::optional<Receivable>> ChargeGivenBack(db::Tx& tx,
                                                ShortenedPause pause,
                                                const parameters::Values& values,
                                                Uuid charge) {
  const std::optional<DaySpan> days = DaysGivenBack(pause.before, pause.now);
  if (!days) co_return std::optional<Receivable>();
  const Uuid contract = pause.contract.id;
  PriceTimelineRepository timelines(tx);
  CO_ASSIGN_OR_RETURN(const PriceTimelineRepository::Charged known,
                      co_await timelines.GetCharged(contract));
  const PriceTimeline& timeline = known.timeline;
  CO_ASSIGN_OR_RETURN(const std::vector<ChargedShare> charged,
                      co_await ChargedShares(tx, contract, days->first));
  const ChargeParameters parameters = ChargeParametersOf(values);
  std::optional<ChargeFacts> facts = FactsOf(pause.contract, timeline, parameters, known.until_on);
  if (!facts) co_return std::optional<Receivable>();
  facts->terms.pauses = UnchargedDays(pause.pauses);
  const Money cost = CostOf({.terms = facts->terms,
                             .convention = parameters.convention,
                             .days = *days,
                             .charged_until_on = known.until_on,
                             .charged = charged},
                            [&timeline](Day day) {
                              return PriceAt(timeline.initial, timeline.segments, day).terms.price;
                            });
  if (cost == Money()) co_return std::optional<Receivable>();
  const Day issue = std::max(days->first, pause.today + 1);
  NewCharge asked = ChargeBeside(pause.contract, cost, issue, parameters);
  asked.description = "Dias de uso devolvidos por uma pausa encurtada";
  asked.external_id =
      absl::StrCat(FormatName(kPauseCollection, pause.before.id), "/", days->first.ToString());
  CO_ASSIGN_OR_RETURN(
      Receivable receivable,
      co_await OwnCharge(tx, charge, std::move(asked), LateRatesOf(values), pause.today));
  co_return std::optional<Receivable>(std::move(receivable));
}

void PostCharge(db::Tx& tx, const std::optional<Receivable>& charge) {
  if (!charge) return;
  ReceivableRepository(tx).Insert(*charge);
  Publish(tx, EventOf(*charge));
}

}  // namespace vinculo::contract
