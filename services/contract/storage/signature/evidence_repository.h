#pragma once
// C-21. The evidence of signature requests: only ever more of it.

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"
#include "services/contract/domain/signature/evidence.h"

namespace vinculo::contract {

// 64 hexadecimal digits.
std::string Sha256Hex(absl::string_view bytes);

// The entry as the next after `last`: numbered and chained.
EvidenceEntry Chained(const EvidenceEntry& last, const Uuid& request, EvidenceEntry entry);

class EvidenceRepository {
 public:
  explicit EvidenceRepository(db::Tx& tx) : tx_(tx) {}

  // Number and chain hash of the last entry; of a request without any, those of none.
  Task<EvidenceEntry> Last(Uuid request);
  Task<std::vector<EvidenceEntry>> List(Uuid request);
  // Queued.
  void Insert(const Uuid& request, const EvidenceEntry& entry);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::contract
