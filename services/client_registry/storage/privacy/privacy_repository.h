#pragma once
#include <vector>

#include "common/base/task.h"
#include "common/db/tx.h"
#include "services/client_registry/domain/documents/document.h"
#include "services/client_registry/domain/privacy/obligations.h"

namespace vinculo::client_registry {

// What anonymising and exporting a subject need of the unit of work's tenant, beside the client
// itself.
class PrivacyRepository {
 public:
  explicit PrivacyRepository(db::Tx& tx) : tx_(tx) {}

  // All clients that were merged into this one.
  Task<std::vector<Uuid>> FindAbsorbed(Uuid client);
  Task<Obligations> GetObligations(const std::vector<Uuid>& clients);
  Task<std::vector<Document>> ListDocuments(const std::vector<Uuid>& clients);

  // Queued, after ClientRepository::Save of the same client.
  void SaveAnonymized(const Client& client);
  // Queued: what imports say of the client, as it was.
  void EraseImportFindings(const Client& before);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::client_registry
