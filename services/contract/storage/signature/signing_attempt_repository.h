#pragma once
#include <optional>
#include <string>

#include "absl/time/time.h"
#include "common/base/task.h"
#include "common/db/tx.h"

namespace vinculo::contract {

// C-21. Unknown links that were tried from one place. Stored are hashes of the places.
class SigningAttemptRepository {
 public:
  explicit SigningAttemptRepository(db::Tx& tx) : tx_(tx) {}

  struct Attempts {
    int64_t failures = 0;
    std::optional<absl::Time> failed_at;
  };
  Task<Attempts> Get(std::string source);
  // Locked until the transaction ends. Only on a connection of one's own.
  Task<Attempts> GetForUpdate(std::string source, absl::Time now);
  // Queued.
  void Save(const std::string& source, int64_t failures, absl::Time failed_at);
  // Queued: some of those that count no more.
  void ForgetOld(absl::Time before);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::contract
