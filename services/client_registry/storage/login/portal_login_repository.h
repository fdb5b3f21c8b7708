#pragma once
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"
#include "common/filter/list_query.h"
#include "common/filter/schema.h"
#include "services/client_registry/domain/login/portal_login.h"

namespace vinculo::client_registry {

// "clients/{uuid}/portalLogin".
std::string PortalLoginName(const Uuid& client_id);

// What ListPortalLogins filters and orders by.
const filter::Schema& PortalLoginFields();

// The portal logins of the unit of work's tenant, and their one-time tokens.
class PortalLoginRepository {
 public:
  explicit PortalLoginRepository(db::Tx& tx) : tx_(tx) {}

  // NOT_FOUND when the client has none. Locked where the unit of work locks.
  Task<PortalLogin> Get(Uuid client_id);
  Task<std::optional<PortalLogin>> Find(Uuid client_id);
  // By name, in any case.
  Task<std::optional<PortalLogin>> FindByName(std::string login_key);
  struct Page {
    std::vector<PortalLogin> logins;
    std::string next_page_token;  // empty on the last page
  };
  Task<Page> List(const filter::ListQuery& query);

  // Queued. LOGIN_NAME_TAKEN when another login has the name.
  void Insert(const PortalLogin& login);
  // Queued; the login is at the version after the one that was read.
  void Save(const PortalLogin& login);
  // Queued. The login was used; its hash is replaced by `new_hash` when that is not empty. No
  // version of its own.
  void NoteRightPassword(const PortalLogin& login, absl::Time now, const std::string& new_hash);

  // Queued. The only token from now on.
  void ReplaceTokens(Uuid client_id, absl::string_view token_hash, absl::Time expires_at);
  void DeleteTokens(Uuid client_id);
  // Whose valid token this is.
  Task<std::optional<Uuid>> FindToken(std::string token_hash, absl::Time now);
  // Queued; a conflict when another call was faster.
  void UseToken(absl::string_view token_hash);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::client_registry
