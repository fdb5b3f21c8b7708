#pragma once
#include <string>
#include <vector>

#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"
#include "common/imports/revert_blocks.h"

namespace vinculo::client_registry {

struct ExternalId {
  Uuid client;
  std::string external_id;
};

enum class ContactKind { kTaxId = 1, kEmail = 2, kPhone = 3 };

// A document or contact that a client has.
struct Contact {
  ContactKind kind = ContactKind::kTaxId;
  std::string value;
  Uuid client;
  std::string external_id;
};

// A client as it was before an import changed it.
struct ImportChange {
  Uuid client;
  int64_t version = 0;  // at which the import left it
  std::string before;   // a serialized message
};

// Clients that an import had made, and their documents.
struct TakenOut {
  std::vector<Uuid> clients;
  std::vector<std::string> tax_ids;
};

// What imports wrote of the unit of work's tenant, and what they meet in the registry.
class ImportedClients {
 public:
  explicit ImportedClients(db::Tx& tx) : tx_(tx) {}

  Task<std::vector<ExternalId>> Find(const std::vector<std::string>& external_ids);
  Task<std::vector<ExternalId>> FindForUpdate(const std::vector<std::string>& external_ids);
  Task<std::vector<Contact>> FindContacts(const std::vector<std::string>& tax_ids,
                                          const std::vector<std::string>& email_keys,
                                          const std::vector<std::string>& phones);

  // Queued: the clients that a chunk made, of the lines after `after_line`.
  void AddMade(Uuid import_id, int64_t after_line, const std::vector<Uuid>& clients);
  // Queued.
  void AddChange(Uuid import_id, const ImportChange& change);

  Task<imports::RevertBlocks> FindBlocks(Uuid import_id);
  Task<std::vector<int64_t>> ListChunks(Uuid import_id);
  Task<TakenOut> DeleteMade(Uuid import_id, int64_t after_line);
  Task<std::vector<ImportChange>> ListChanges(Uuid import_id, Uuid after_client, int limit);
  // Queued: how clients were before the import, kept for taking it back.
  void Forget(Uuid import_id);

 private:
  Task<std::vector<ExternalId>> Find(const db::Statement& statement,
                                     const std::vector<std::string>& external_ids);

  db::Tx& tx_;
};

}  // namespace vinculo::client_registry
