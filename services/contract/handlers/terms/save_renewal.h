#pragma once
#include <string>

#include "common/db/tx.h"
#include "services/contract/deps.h"
#include "services/contract/domain/terms/renewal.h"

namespace vinculo::contract {

// C-32. Queues the renewed contract, its line in the history and its event; the contract's version
// counts up.
void SaveRenewal(
    db::Tx& tx, const Deps& deps, Renewed& renewed, RenewalKind kind, const std::string& reason);

}  // namespace vinculo::contract
