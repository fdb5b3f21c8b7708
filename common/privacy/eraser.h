#pragma once
// Empties the change feed and the stored answers of the personal data of anonymised subjects.

#include <atomic>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "common/base/background_loop.h"
#include "common/base/uuid.h"
#include "common/observability/metrics.h"
#include "common/privacy/erasure.h"

namespace pqxx {
class connection_base;
}

namespace vinculo::privacy {

struct EraserOptions {
  // libpq conninfo of the worker role.
  std::string conninfo;
  // Of the service's tables, which are erased once more when all has settled.
  std::vector<Place> places;
  // The full name of the event that tells of the erasure: its reason stays. The reasons of all
  // other events about the subject go.
  std::string erasure_event = {};
  // A call or job that began before the erasure has ended by then.
  absl::Duration settle = absl::Hours(1);
  absl::Duration poll = absl::Seconds(1);
};

// Works on the erasures that are not done yet, of all tenants, and does each a second time when
// what was being written meanwhile has settled: then in the tables, too. It reads the tenant's
// whole feed the first time, what came since the second, in portions, on a connection of its own;
// several processes at once do the same work twice and no harm. What was interrupted begins anew.
class Eraser final : public BackgroundLoop {
 public:
  // `metrics` outlives it.
  Eraser(EraserOptions options, observability::Metrics& metrics);
  ~Eraser() override;

  void Run(const std::atomic<bool>& stop) override;

 private:
  const EraserOptions options_;
  observability::Counter& done_;
  observability::Counter& failures_;
};

// One turn; how many erasures were done, for the first or the second time. Throws pqxx's
// exceptions. A message of a type that this build does not know is an error, and its erasure stays
// open.
absl::StatusOr<int64_t> ErasePending(pqxx::connection_base& connection,
                                     const EraserOptions& options);

}  // namespace vinculo::privacy
