#include "services/contract/handlers/termination/listed_contract.h"

#include <utility>

#include "common/base/status_macros.h"
#include "services/contract/domain/terms/axis_transitions.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/receivables/receivable_repository.h"

namespace vinculo::contract {

Task<std::vector<Receivable>> OpenReceivablesOf(db::Tx& tx, Contract contract) {
  ReceivableRepository receivables(tx);
  CO_ASSIGN_OR_RETURN(std::vector<Receivable> owed, co_await receivables.Open(contract.client));
  std::erase_if(owed, [&contract](const Receivable& one) { return one.contract != contract.id; });
  co_return owed;
}

absl::StatusOr<Contract> WithListing(Contract contract, CreditListing to) {
  RETURN_IF_ERROR(CheckMoves(contract.credit_listing, to));
  contract.credit_listing = to;
  return contract;
}

void PostListing(db::Tx& tx,
                 Contract& contract,
                 const std::string& detail,
                 const absl::TimeZone& zone) {
  const absl::Time now = tx.call().now();
  ContractRepository(tx).Save(contract, now);
  Publish(
      tx,
      ChangeOf(contract, {.cause = ContractChange::kCreditListing, .detail = detail}, now, zone));
}

}  // namespace vinculo::contract
