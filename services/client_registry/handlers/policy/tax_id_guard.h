#pragma once
// Writing a client whose document somebody may have already.

#include <optional>
#include <string>

#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/rpc/call.h"
#include "services/client_registry/deps.h"
#include "services/client_registry/domain/policy/duplicate.h"
#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/storage/client_repository.h"
#include "vinculo/client_registry/v1/client_service.pb.h"

namespace vinculo::client_registry {

struct TaxIdQuestion {
  std::string tax_id;
  Uuid client;
  DuplicateTaxId mode = DuplicateTaxId::kRefuse;
  bool overridden = false;
  bool may_see_names = false;
};

struct TaxIdAnswer {
  TaxIdHold hold = TaxIdHold::kHolder;
  std::optional<EarlierRecord> earlier;  // the one to name
  bool warn = false;
};

// Who has the document, and whether the client may have it too: ALREADY_EXISTS DUPLICATE_TAX_ID.
// The client itself and those merged into it are no duplicates.
Task<TaxIdAnswer> AskTaxId(db::Tx& tx, TaxIdQuestion question);

// The reason as it is kept; empty where none was given. One that says nothing is refused
// (TEXT_REQUIRED), and any without the permission: PERMISSION_DENIED DUPLICATE_NOT_PERMITTED.
absl::StatusOr<std::string> CheckedDuplicateReason(const rpc::Call& call,
                                                   const std::string& duplicate_reason);
bool MaySeeNames(const rpc::Call& call);

// What the answer says of an accepted duplicate.
v1::FieldWarning DuplicateWarning(const EarlierRecord& earlier);

// Queued: a changed client, and who becomes the holder of a document that it gives up.
void SaveGuarded(db::Tx& tx, const Client& before, const Client& after, TaxIdHold hold);

// A document is looked at only when the guard says that somebody has it, so that a create needs no
// read before it. `write(tx, look)` returns Task<v1::Client>; with `look` it asks AskTaxId.
template <class F>
Task<v1::Client> WriteGuarded(rpc::Call& call, const Deps& deps, F write) {
  constexpr int kLooksMax = 5;
  for (int looks = 0;; ++looks) {
    const bool look = looks > 0;
    const auto once = [&write, look](db::Tx& tx) { return write(tx, look); };
    absl::StatusOr<v1::Client> written = co_await deps.db.WriteOnce(call, once);
    const bool taken = errors::ReasonOf(written.status()) == kTaxIdContended;
    if (!taken || looks == kLooksMax) co_return written;
  }
}

}  // namespace vinculo::client_registry
