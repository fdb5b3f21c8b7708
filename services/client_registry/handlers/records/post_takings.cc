#include "services/client_registry/handlers/records/post_takings.h"

#include <algorithm>

#include "common/base/check.h"
#include "services/client_registry/handlers/records/convert_client_credit.h"
#include "services/client_registry/storage/records/client_credit_repository.h"

namespace vinculo::client_registry {

void PostTakings(db::Tx& tx,
                 const ClientCreditUse& use,
                 CreditEntryKind kind,
                 Day on,
                 std::vector<ClientCredit> credits) {
  ClientCreditRepository repository(tx);
  for (const CreditTaking& taking : use.takings) {
    const auto credit =
        std::find_if(credits.begin(), credits.end(), [&taking](const ClientCredit& one) {
          return one.id == taking.credit;
        });
    VINCULO_CHECK(credit != credits.end());
    const CreditEntry entry =
        Post({.kind = kind,
              .amount = kind == CreditEntryKind::kUse ? -taking.amount : taking.amount,
              .made_on = on,
              .use = use.id,
              .reference = use.reference,
              .reason = use.reverse_reason,
              .actor = tx.call().principal().actor,
              .made_at = tx.call().now()},
             *credit);
    repository.Save(*credit, entry);
    PublishChanged(tx, *credit);
  }
}

}  // namespace vinculo::client_registry
