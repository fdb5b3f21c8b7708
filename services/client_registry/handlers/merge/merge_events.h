#pragma once
#include "common/db/tx.h"
#include "services/client_registry/domain/amend.h"
#include "services/client_registry/domain/merge/merge.h"

namespace vinculo::client_registry {

// Both clients tell of it, each as it is now.
void PublishMerged(db::Tx& tx,
                   const Merge& merge,
                   const Amendment& survivor,
                   const Client& absorbed);
void PublishMergeUndone(db::Tx& tx,
                        const Merge& merge,
                        const Amendment& survivor,
                        const Client& absorbed);

}  // namespace vinculo::client_registry
