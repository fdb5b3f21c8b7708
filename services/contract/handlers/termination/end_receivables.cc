#include "services/contract/handlers/termination/end_receivables.h"

#include <utility>

#include "services/contract/domain/policy/receivables_parameters.h"
#include "services/contract/domain/pricing/change_charge.h"
#include "services/contract/domain/receivables/receivable_state.h"
#include "services/contract/domain/termination/cut_charges.h"
#include "services/contract/domain/termination/promises_at_end.h"
#include "services/contract/messages/contract_event.h"
#include "services/contract/messages/convert_termination.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/pricing/price_timeline_repository.h"
#include "services/contract/storage/pricing/settled_change_repository.h"
#include "services/contract/storage/receivables/receivable_repository.h"
#include "services/contract/storage/receivables/returned_days_repository.h"
#include "services/contract/storage/termination/termination_repository.h"
#include "services/contract/storage/terms/billing_stop_repository.h"

namespace vinculo::contract {
namespace {

CutCharges CutBy(const Contract& ended,
                 const ChargedSoFar& charged,
                 const std::optional<ChargeFacts>& facts,
                 const EndTerms& terms) {
  if (ended.end_kind != EndKind::kTransferred) return CutAtEnd(charged, facts, terms);
  return CutAtTransfer(charged, facts, terms, ended.paid_until_on);
}

std::vector<Uuid> IdsOf(const std::vector<Receivable>& receivables) {
  std::vector<Uuid> ids;
  ids.reserve(receivables.size());
  for (const Receivable& one : receivables) ids.push_back(one.id);
  return ids;
}

}  // namespace

Task<CutReceivables> CutAfterEnd(db::Tx& tx, EndToCut end, const parameters::Values& values) {
  const Contract& ended = end.ended;
  CutReceivables cut;
  if (!ended.ends_on) co_return cut;
  CO_ASSIGN_OR_RETURN(const PriceTimelineRepository::Charged charged,
                      co_await PriceTimelineRepository(tx).GetCharged(ended.id));
  cut.charged_until_on = charged.until_on;
  cut.pending = charged.pending;
  const EndingOf ending{ended.client, ended.id, ended.ends_on};
  CO_ASSIGN_OR_RETURN(const ChargedSoFar before,
                      co_await TerminationRepository(tx).EndingCharges(ending, IdsOf(end.apart)));
  CO_ASSIGN_OR_RETURN(std::vector<DaySpan> uncharged, co_await UnchargedDaysOf(tx, ended.id));
  const EndTerms terms{.ends_on = *ended.ends_on,
                       .period_months = MonthsOf(ended.billing_period),
                       .convention = ChargeParametersOf(values).convention,
                       .uncharged = std::move(uncharged),
                       .today = end.today,
                       .reason = ended.end_reason};
  const std::optional<ChargeFacts> facts =
      FactsOf(ended,
              charged.timeline,
              ChargeParametersOf(values),
              {.until_on = charged.until_on, .uncharged = terms.uncharged});
  CutCharges charges = CutBy(ended, before, facts, terms);
  cut.paid_on = charges.paid_on;
  cut.changes = std::move(charges.changes);
  for (const EndedReceivable& one : charges.changed) {
    CO_RETURN_IF_ERROR(co_await Free(tx, one.before.id, one.refund, cut.freed));
    cut.changed.push_back(one.after);
  }
  CO_ASSIGN_OR_RETURN(const std::vector<ReturnedDays> returned,
                      co_await ReturnedDaysRepository(tx).FindAtEnd(ended.id, *ended.ends_on));
  const Money promised = facts ? PromisedAtEnd(charged.timeline,
                                               *facts,
                                               {.ended = charges.changed,
                                                .still_paid = charges.still_paid,
                                                .returned = returned,
                                                .pending = cut.pending,
                                                .taken_back = charges.taken_back})
                               : cut.pending;
  if (promised > Money()) {
    cut.refund = Refund{.id = end.refund,
                        .contract = ended.id,
                        .client = ended.client,
                        .amount = promised,
                        .created_at = tx.call().now(),
                        .updated_at = tx.call().now()};
  }
  if (cut.changed.empty()) co_return cut;
  CO_ASSIGN_OR_RETURN(cut.moved, co_await MovePaidUntil(tx, cut.changed));
  co_return cut;
}

void PostEnded(db::Tx& tx, const Deps& deps, Contract& ended, std::vector<MovedContract> moved) {
  for (MovedContract& one : moved) {
    if (one.contract.id != ended.id) continue;
    ended.paid_until_on = one.contract.paid_until_on;
    one.moved = false;  // it is saved here
  }
  ContractRepository(tx).Save(ended, tx.call().now());
  Publish(tx, EventOf(ended, tx.call().now(), deps.time_zone));
  Post(tx, deps, std::move(moved));
}

void PostEnded(db::Tx& tx, const Deps& deps, Contract& ended, CutReceivables cut) {
  PostEnded(tx, deps, ended, std::move(cut.moved));
  ReceivableRepository(tx).CheckChargedUntil(ended.id, cut.charged_until_on);
  PriceTimelineRepository(tx).SavePending(ended.id, cut.pending, Money());
  for (Receivable& receivable : cut.changed) Post(tx, receivable, ended.end_reason);
  Post(tx, std::move(cut.freed));
  for (const SettledChange& change : cut.changes) SettledChangeRepository(tx).Save(change);
  if (!cut.refund) return;
  TerminationRepository(tx).Insert(*cut.refund);
  Publish(tx, EventOf(*cut.refund));
}

}  // namespace vinculo::contract
