#include "services/contract/handlers/terms/save_renewal.h"

#include "common/base/resource_name.h"
#include "services/contract/messages/contract_event.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/terms/renewal_repository.h"

namespace vinculo::contract {

void SaveRenewal(
    db::Tx& tx, const Deps& deps, Renewed& renewed, RenewalKind kind, const std::string& reason) {
  const absl::Time now = tx.call().now();
  Renewal& renewal = renewed.renewal;
  renewal.id = deps.ids->Next();
  renewal.kind = kind;
  renewal.actor = tx.call().principal().actor;
  renewal.reason = reason;
  renewal.created_at = now;
  RenewalRepository(tx).Insert(renewal);
  ContractRepository(tx).Save(renewed.contract, now);
  Publish(tx,
          ChangeOf(renewed.contract,
                   {.cause = ContractChange::kRenewed,
                    .detail = FormatName(kRenewalCollection, renewal.id)},
                   now,
                   deps.time_zone));
}

}  // namespace vinculo::contract
