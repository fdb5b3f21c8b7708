#pragma once
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "common/base/task.h"
#include "common/db/tx.h"
#include "services/client_registry/domain/policy/duplicate.h"

namespace vinculo::client_registry {

struct TaxIdRecords {
  std::vector<EarlierRecord> records;
  std::vector<std::string> external_ids;  // theirs
};
using RecordsByTaxId = absl::flat_hash_map<std::string, TaxIdRecords>;

// Who has which document, for the unit of work's tenant.
class TaxIdRepository {
 public:
  explicit TaxIdRepository(db::Tx& tx) : tx_(tx) {}

  // The oldest first, at most 20.
  Task<std::vector<EarlierRecord>> FindRecords(std::string tax_id);
  // Of many documents; an import asks for a piece at a time.
  Task<RecordsByTaxId> FindRecordsOf(const std::vector<std::string>& tax_ids);
  // Queued, after the statement by which a client gives the document up: another who shares it
  // becomes its holder.
  void PassOn(const std::string& tax_id);
  // Likewise of many clients: of a chunk that an import had made.
  void PassOnAll(const std::vector<std::string>& tax_ids);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::client_registry
