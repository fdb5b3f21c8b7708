#pragma once
#include <string>

#include "absl/strings/string_view.h"
#include "common/base/task.h"
#include "common/db/tx.h"
#include "services/client_registry/domain/login/login_attempts.h"

namespace vinculo::client_registry {

// What is counted. The numbers are stored.
enum class AttemptKind : int16_t { kName = 1, kSource = 2, kReset = 3 };

// Attempts with a name or from a source. Stored are hashes of both: people type passwords into the
// wrong field.
class LoginAttemptRepository {
 public:
  explicit LoginAttemptRepository(db::Tx& tx) : tx_(tx) {}

  // Locked until the transaction ends. Only on a connection of one's own.
  Task<LoginAttempts> GetForUpdate(AttemptKind kind, std::string key);
  Task<LoginAttempts> Get(AttemptKind kind, std::string key);

  // Queued.
  void Save(AttemptKind kind, absl::string_view key, const LoginAttempts& attempts);
  // Of a name: those with passwords, and those for another password.
  void Clear(absl::string_view login_key);
  void GiveBack(absl::string_view source);
  // Some of those that count no more.
  void ForgetOld(absl::Time before);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::client_registry
