#include "services/contract/handlers/receivables/moved_contracts.h"

#include <algorithm>
#include <set>
#include <utility>

#include "common/base/clock.h"
#include "services/contract/messages/receivable_messages.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/monitoring/debt_facts_repository.h"

namespace vinculo::contract {
namespace {

// What of the changed receivables concerns periods: whose, and over which renegotiations.
struct Concerned {
  std::set<Uuid> contracts;
  std::vector<Uuid> renegotiations;
};

Concerned ConcernedBy(const std::vector<Receivable>& changed) {
  Concerned concerned;
  for (const Receivable& receivable : changed) {
    if (receivable.kind == ChargeKind::kRecurring) concerned.contracts.insert(*receivable.contract);
    if (receivable.made_by) concerned.renegotiations.push_back(*receivable.made_by);
  }
  return concerned;
}

// As the unit of work leaves them, with the instalments that it makes.
std::vector<CountedReceivable> AsLeft(std::vector<CountedReceivable> known,
                                      const std::vector<Receivable>& changed) {
  for (const Receivable& receivable : changed) {
    const auto one =
        std::find_if(known.begin(), known.end(), [&receivable](const CountedReceivable& counted) {
          return counted.id == receivable.id;
        });
    if (one != known.end()) {
      *one = Counted(receivable);
    } else if (receivable.made_by) {
      known.push_back(Counted(receivable));
    }
  }
  return known;
}

// C-28. What is owed no more may have blocked its contract: it was late (no zone is ahead of UTC
// here), or is an instalment of what was.
bool MayRestore(const Receivable& receivable, absl::Time now) {
  if (!IsClosed(receivable.state)) return false;
  return receivable.made_by || receivable.overdue_from_on <= CivilDay(now, absl::UTCTimeZone());
}

void AskAgain(db::Tx& tx, const Receivable& receivable) {
  DebtFactsRepository known(tx);
  if (receivable.contract) {
    known.AskAgain(*receivable.contract);
  } else if (receivable.made_by) {
    known.AskAgain(std::vector<Uuid>{receivable.id});
  }
}

// The contracts, once each, with what of them is to stand.
Task<std::vector<MovedContract>> Move(db::Tx& tx,
                                      std::vector<Uuid> ids,
                                      const std::vector<Receivable>& changed) {
  std::vector<MovedContract> moved;
  if (ids.empty()) co_return moved;
  ReceivableRepository receivables(tx);
  CO_ASSIGN_OR_RETURN(PaidAccounts accounts, co_await receivables.AccountsOf(ids));
  CO_ASSIGN_OR_RETURN(std::vector<Contract> contracts, co_await ContractRepository(tx).GetAll(ids));
  // Contracts are locked before their charges, as the recurring run locks them.
  CO_ASSIGN_OR_RETURN(const ContractChargesById charges, co_await receivables.Charges(ids));
  for (Contract& contract : contracts) {
    PaidAccount& account = accounts[contract.id];
    account.receivables = AsLeft(std::move(account.receivables), changed);
    const std::optional<Day> until = PaidUntil(account);
    MovedContract one;
    one.moved = contract.paid_until_on != until;
    const auto charge = charges.find(contract.id);
    if (charge != charges.end()) one.charge = charge->second;
    one.contract = std::move(contract);
    one.contract.paid_until_on = until;
    moved.push_back(std::move(one));
  }
  co_return moved;
}

}  // namespace

Task<std::vector<MovedContract>> MovePaidUntil(db::Tx& tx, std::vector<Receivable> changed) {
  Concerned concerned = ConcernedBy(changed);
  if (!concerned.renegotiations.empty()) {
    CO_ASSIGN_OR_RETURN(
        const std::vector<Uuid> more,
        co_await ReceivableRepository(tx).RenegotiatedContracts(concerned.renegotiations));
    concerned.contracts.insert(more.begin(), more.end());
  }
  co_return co_await Move(tx, {concerned.contracts.begin(), concerned.contracts.end()}, changed);
}

Task<std::vector<MovedContract>> MovePaidUntilOf(db::Tx& tx, std::vector<Uuid> contracts) {
  co_return co_await Move(tx, std::move(contracts), {});
}

void Post(db::Tx& tx, const Deps& deps, std::vector<MovedContract> contracts) {
  const absl::Time now = tx.call().now();
  for (MovedContract& one : contracts) {
    if (!one.moved) continue;
    ContractRepository(tx).Save(one.contract, now);
    Publish(tx, ChangeOf(one.contract, {.cause = ContractChange::kPaidUntil}, now, deps.time_zone));
  }
  for (const MovedContract& one : contracts) {
    ReceivableRepository(tx).Touch(one.contract.id, one.charge);
  }
}

void Post(db::Tx& tx, Receivable& receivable, const std::string& reason) {
  if (MayRestore(receivable, tx.call().now())) AskAgain(tx, receivable);
  ReceivableRepository(tx).Save(receivable, tx.call().now());
  Publish(tx, EventOf(receivable, reason));
}

}  // namespace vinculo::contract
