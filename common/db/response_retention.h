#pragma once
// Forgets the answers to requests once nobody may count on them any more (WriteOnce keeps one for
// each request_id).

#include <atomic>
#include <cstdint>
#include <string>

#include "absl/time/time.h"
#include "common/base/background_loop.h"
#include "common/base/clock.h"
#include "common/observability/metrics.h"

namespace pqxx {
class connection_base;
}

namespace vinculo::db {

struct ResponseRetentionOptions {
  // libpq conninfo of the worker role.
  std::string conninfo;
  // --request_id_days
  absl::Duration keep = absl::Hours(24 * 30);
  absl::Duration poll = absl::Hours(1);
};

class ResponseRetention final : public BackgroundLoop {
 public:
  // `clock` and `metrics` outlive it.
  ResponseRetention(ResponseRetentionOptions options,
                    const Clock& clock,
                    observability::Metrics& metrics);
  ~ResponseRetention() override;

  // Forgets what is old by this machine's clock and by the database's: one that leaps ahead
  // deletes nothing.
  void Run(const std::atomic<bool>& stop) override;

 private:
  const ResponseRetentionOptions options_;
  const Clock& clock_;
  observability::Counter& deleted_;
  observability::Counter& failures_;
};

// Deletes every tenant's answers from before `before`, at most `batch` in a transaction, until
// `stop`; returns how many. Safe beside itself in other processes. Throws pqxx's exceptions.
int64_t PurgeResponses(pqxx::connection_base& connection,
                       absl::Time before,
                       int batch,
                       const std::atomic<bool>& stop);

}  // namespace vinculo::db
