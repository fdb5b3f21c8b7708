#include "services/contract/handlers/terms/charge_given_back.h"

#include <algorithm>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "common/base/resource_name.h"
#include "services/contract/domain/policy/receivables_parameters.h"
#include "services/contract/domain/pricing/change_charge.h"
#include "services/contract/domain/pricing/change_record.h"
#include "services/contract/domain/pricing/price_at.h"
#include "services/contract/domain/pricing/promised_credit.h"
#include "services/contract/domain/pricing/timeline_value.h"
#include "services/contract/domain/receivables/given_back_days.h"
#include "services/contract/handlers/receivables/own_charge.h"
#include "services/contract/messages/receivable_messages.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/pricing/price_timeline_repository.h"
#include "services/contract/storage/pricing/settled_change_repository.h"
#include "services/contract/storage/receivables/charged_shares.h"
#include "services/contract/storage/receivables/receivable_repository.h"
#include "services/contract/storage/receivables/returned_days_repository.h"

namespace vinculo::contract {
namespace {

constexpr char kDifference[] = "Acerto de alteração por dias de uso que voltaram";

struct NewDifference {
  Contract contract;
  Uuid change;
  Money cost;
  Day issues_on;
  Day today;
};

// What a change charges for days that come back, as a receivable to be issued.
Task<Receivable> ChargeOf(db::Tx& tx,
                          NewDifference difference,
                          const parameters::Values& values,
                          Uuid charge) {
  const std::string change = FormatName(kChanges, difference.change);
  const Uuid id = MakeUuidFromName(charge, change);
  NewCharge asked = ChargeBeside(
      difference.contract, difference.cost, difference.issues_on, ChargeParametersOf(values));
  asked.description = kDifference;
  asked.external_id = absl::StrCat(change, "/", id.ToString());
  co_return co_await OwnCharge(tx, id, std::move(asked), LateRatesOf(values), difference.today);
}

// What changes made of the days, as if these had never gone; what waited is promised with that.
Task<void> RaiseChanges(db::Tx& tx,
                        const std::vector<SettledChange>& changes,
                        const FewerUncharged& days,
                        ChargeFacts facts,
                        const parameters::Values& values,
                        Uuid charge,
                        ChargedAgain& again) {
  facts.terms.uncharged = days.after;
  Money given = again.pending_before;
  for (const SettledChange& change : changes) {
    RaisedChange raised = Raised(change, facts);
    if (raised.cost == Money() && raised.given_again == Money()) continue;
    given += raised.given_again;
    again.changes.push_back(std::move(raised.change));
    if (raised.cost == Money()) continue;
    const Day first = std::max(days.between->first, change.lines.front().agreed.days.first);
    const NewDifference difference{.contract = days.contract,
                                   .change = change.change,
                                   .cost = raised.cost,
                                   .issues_on = std::max(first, days.today + 1),
                                   .today = days.today};
    CO_ASSIGN_OR_RETURN(Receivable receivable, co_await ChargeOf(tx, difference, values, charge));
    again.differences.push_back(std::move(receivable));
  }
  CreditGiven promised = GivenBack(again.timeline, given, days.today, facts);
  again.promises = std::move(promised.segments);
  again.pending = promised.left;
  co_return absl::OkStatus();
}

}  // namespace

Task<ChargedAgain> ChargeGivenBack(db::Tx& tx,
                                   FewerUncharged days,
                                   const parameters::Values& values,
                                   Uuid charge) {
  const Uuid contract = days.contract.id;
  ChargedAgain again{.contract = contract};
  CO_ASSIGN_OR_RETURN(const PriceTimelineRepository::Charged known,
                      co_await PriceTimelineRepository(tx).GetCharged(contract));
  again.charged_until_on = known.until_on;
  again.pending = again.pending_before = known.pending;
  // None comes back, as of a contract that has ended (days_before_end.h).
  if (!days.between || days.before == days.after) co_return again;
  const PriceTimeline& timeline = again.timeline = known.timeline;
  CO_ASSIGN_OR_RETURN(const std::vector<ChargedShare> charged,
                      co_await ChargedShares(tx, contract, days.between->first));
  const ChargeParameters parameters = ChargeParametersOf(values);
  const std::optional<ChargeFacts> facts =
      FactsOf(days.contract,
              timeline,
              parameters,
              {.until_on = known.until_on, .uncharged = std::move(days.before)});
  if (!facts) co_return again;
  CO_ASSIGN_OR_RETURN(const std::vector<SettledChange> changes,
                      co_await SettledChangeRepository(tx).Find(contract, days.between->first));
  const Money cost =
      CostOf({.terms = facts->terms,
              .convention = parameters.convention,
              .uncharged = days.after,
              .between = *days.between,
              .charged_until_on = known.until_on,
              .charged = charged},
             [&timeline, &changes](Day first) {
               return PriceWithoutPromises(timeline, first) - AddedTo(changes, first);
             });
  CO_RETURN_IF_ERROR(co_await RaiseChanges(tx, changes, days, *facts, values, charge, again));
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

Contract After(const ChargedAgain& again, Contract contract, Day today) {
  if (again.promises.empty()) return contract;
  PriceTimeline timeline = again.timeline;
  timeline.segments.insert(timeline.segments.end(), again.promises.begin(), again.promises.end());
  return PricedOn(std::move(contract), timeline, today);
}

void Post(db::Tx& tx, const ChargedAgain& again, Day today) {
  ReceivableRepository receivables(tx);
  receivables.CheckChargedUntil(again.contract, again.charged_until_on);
  for (const SettledChange& change : again.changes) SettledChangeRepository(tx).Save(change);
  for (const Receivable& difference : again.differences) {
    receivables.Insert(difference);
    Publish(tx, EventOf(difference));
  }
  PriceTimelineRepository timelines(tx);
  timelines.Append(again.contract,
                   again.timeline,
                   again.promises,
                   {.cause_ref = FormatName(kContracts, again.contract),
                    .actor = tx.call().principal().actor,
                    .now = tx.call().now(),
                    .today = today});
  timelines.SavePending(again.contract, again.pending_before, again.pending);
  if (!again.returned) return;
  receivables.Insert(again.returned->charge);
  ReturnedDaysRepository(tx).Insert(*again.returned);
  Publish(tx, EventOf(again.returned->charge));
}

}  // namespace vinculo::contract
