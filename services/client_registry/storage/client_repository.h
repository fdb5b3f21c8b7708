#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"
#include "common/filter/list_query.h"
#include "services/client_registry/domain/client.h"
#include "services/client_registry/domain/search_query.h"
#include "services/client_registry/domain/search_score.h"

namespace vinculo::client_registry {

struct ClientPage {
  std::vector<Client> clients;
  std::string next_page_token;  // empty on the last page
};

// Which clients a list is of, beside its filter.
struct ClientChoice {
  bool archived_too = false;
  bool merged_too = false;
  // Month * 100 + day; none: whatever the birthday.
  std::optional<std::vector<int32_t>> birthdays;
};

// What a list may ask for that few clients have; empty where it does not ask for it.
struct ClientLookup {
  std::string tax_id;
  std::string external_id;
  std::string mobile_phone;
  std::string email_key;  // small letters
};

// Of the clients with one document one is its holder; the others share it knowingly. Two
// holders cannot be: the second hears ABORTED TAX_ID_CONTENDED.
enum class TaxIdHold { kHolder, kShared };

// The clients of the unit of work's tenant.
class ClientRepository {
 public:
  explicit ClientRepository(db::Tx& tx) : tx_(tx) {}

  // NOT_FOUND when there is none.
  Task<Client> Get(Uuid id);
  // Locked where the unit of work locks; otherwise Save finds out whether it changed.
  Task<Client> GetForUpdate(Uuid id);
  // Those that exist, in no order.
  Task<std::vector<Client>> GetAll(std::vector<Uuid> ids);

  // Queued. EXTERNAL_ID_TAKEN when another client has it.
  void Insert(const Client& client, TaxIdHold hold = TaxIdHold::kHolder);
  // Queued; the client is at the version after the one that was read.
  // `hold` counts where the document changed.
  void Save(const Client& client, TaxIdHold hold = TaxIdHold::kHolder);

  // Queued: archived or brought back, at the version after the one that was read.
  void SaveArchiving(const Client& client);
  // Names of the tables that refer to the client, sorted.
  Task<std::vector<std::string>> FindReferences(Uuid id);
  // Queued: the client that was read and nothing refers to, and what was derived of it.
  void Delete(const Client& client);

  // Rows of one import in one statement. Those whose external id exists are left out; gives the ids
  // of the others.
  // As holders, those whose document exists are left out too. `row_type` is RowType().
  Task<std::vector<Uuid>> InsertMissing(uint32_t row_type,
                                        absl::Span<const Client> clients,
                                        TaxIdHold hold);
  // How PostgreSQL names the type of a row that InsertMissing sends. It stays the same.
  Task<uint32_t> RowType();
  // How many of the external ids exist.
  Task<int64_t> CountExisting(const std::vector<std::string>& external_ids);

  Task<ClientPage> List(const filter::ListQuery& query, ClientChoice choice);

  // At most `limit` of the clients with the one key that is asked for, in no order; archived and
  // merged ones too.
  Task<std::vector<Client>> FindByKey(ClientLookup key, int limit);
  // Exact document, phone, e-mail or external id.
  Task<std::vector<Client>> FindByContact(const SearchQuery& query, int limit);
  // Whose names begin with the key.
  Task<std::vector<NamedClient>> FindNamesBeginning(const std::string& name_key, int limit);
  // Whose names have a word like each of these; at most kSearchWordsMax words are looked up.
  Task<std::vector<NamedClient>> FindNamesLike(const std::vector<absl::string_view>& words,
                                               int limit);

 private:
  db::Tx& tx_;
};

inline constexpr size_t kSearchWordsMax = 4;

}  // namespace vinculo::client_registry
