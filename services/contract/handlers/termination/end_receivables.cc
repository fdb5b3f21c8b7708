#include "services/contract/handlers/termination/end_receivables.h"

#include <utility>

#include "services/contract/domain/policy/receivables_parameters.h"
#include "services/contract/domain/receivables/receivable_state.h"
#include "services/contract/domain/termination/ended_receivable.h"
#include "services/contract/messages/contract_event.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/termination/termination_repository.h"

namespace vinculo::contract {

Task<CutReceivables> CutAfterEnd(db::Tx& tx,
                                 Contract ended,
                                 Day today,
                                 const parameters::Values& values) {
  CutReceivables cut;
  if (!ended.ends_on) co_return cut;
  const EndingOf ending{ended.client, ended.id, ended.ends_on};
  std::vector<Uuid> none;
  TerminationRepository terminations(tx);
  CO_ASSIGN_OR_RETURN(const std::vector<Receivable> receivables,
                      co_await terminations.EndingReceivables(ending, none));
  const EndTerms terms{.ends_on = *ended.ends_on,
                       .period_months = MonthsOf(ended.billing_period),
                       .convention = ChargeParametersOf(values).convention,
                       .today = today,
                       .reason = ended.end_reason};
  for (const Receivable& receivable : receivables) {
    EndedReceivable one = AtEnd(receivable, terms);
    if (one.changed()) cut.changed.push_back(std::move(one.after));
  }
  if (cut.changed.empty()) co_return cut;
  CO_ASSIGN_OR_RETURN(cut.moved, co_await MovePaidUntil(tx, cut.changed));
  co_return cut;
}

void PostEnded(db::Tx& tx, const Deps& deps, Contract& ended, std::vector<MovedContract> moved) {
  std::vector<MovedContract> others;
  for (MovedContract& one : moved) {
    if (one.contract.id != ended.id) {
      others.push_back(std::move(one));
      continue;
    }
    ended.paid_until_on = one.contract.paid_until_on;
    ReceivableRepository(tx).Touch(ended.id, one.charge);
  }
  ContractRepository(tx).Save(ended, tx.call().now());
  Publish(tx, EventOf(ended, tx.call().now(), deps.time_zone));
  Post(tx, deps, std::move(others));
}

void PostEnded(db::Tx& tx, const Deps& deps, Contract& ended, CutReceivables cut) {
  PostEnded(tx, deps, ended, std::move(cut.moved));
  for (Receivable& receivable : cut.changed) Post(tx, receivable, ended.end_reason);
}

}  // namespace vinculo::contract
