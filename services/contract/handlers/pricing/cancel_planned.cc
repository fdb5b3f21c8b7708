#include "services/contract/handlers/pricing/cancel_planned.h"

#include <utility>

#include "services/contract/domain/receivables/withdraw.h"
#include "services/contract/handlers/receivables/moved_contracts.h"
#include "services/contract/messages/change_event.h"
#include "services/contract/storage/pricing/change_repository.h"
#include "vinculo/contract/v1/change_events.pb.h"

namespace vinculo::contract {

Task<CancelledChanges> CancelPlanned(db::Tx& tx, Contract ended) {
  CancelledChanges cancelled;
  ChangeRepository changes(tx);
  CO_ASSIGN_OR_RETURN(std::vector<ChangeRecord> planned, co_await changes.Planned(ended.id));
  if (planned.empty()) co_return cancelled;
  CO_ASSIGN_OR_RETURN(const std::vector<Uuid> ids, co_await changes.UnissuedCharges(planned));
  ReceivableRepository receivables(tx);
  CO_ASSIGN_OR_RETURN(std::vector<Receivable> charges, co_await receivables.GetAll(ids));
  for (Receivable& charge : charges) {
    CO_ASSIGN_OR_RETURN(Receivable deleted, Deleted(std::move(charge)));
    cancelled.charges.push_back(std::move(deleted));
  }
  for (ChangeRecord& change : planned) {
    cancelled.changes.push_back(CancelledBy(*ended.end_kind, std::move(change), tx.call().now()));
  }
  co_return cancelled;
}

void Post(db::Tx& tx, CancelledChanges cancelled) {
  ChangeRepository(tx).SaveCancelled(cancelled.changes);
  for (const ChangeRecord& change : cancelled.changes) {
    Publish(tx, ChangeEvent<v1::ChangeCancelled>(change, tx.call().now()));
  }
  for (Receivable& charge : cancelled.charges) Post(tx, charge);
}

}  // namespace vinculo::contract
