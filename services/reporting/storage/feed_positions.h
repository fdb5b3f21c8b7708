#pragma once
#include <optional>
#include <string>
#include <vector>

#include "absl/time/time.h"
#include "common/base/task.h"
#include "common/db/tx.h"

namespace pqxx {
class transaction_base;
}

namespace vinculo::reporting {

// The name under which this service follows the feeds of others.
inline constexpr char kConsumer[] = "reporting";

// How far the read model has followed one service.
struct SourcePosition {
  std::string source;
  // Over all buckets.
  int64_t position = 0;
  // In the tenant's bucket: as long as it and the projection stay, the tenant's rows do.
  int64_t tenant_position = 0;
  // Everything that the source committed before this instant is applied; InfinitePast: nothing yet,
  // or not all that is kept now (ADR 17).
  absl::Time complete_until;
  // What is kept of it; empty while that is not complete. With it the tenant's rows change, too.
  std::string projection;
};

// In the snapshot of `tx`, in the order of the sources' names.
Task<std::vector<SourcePosition>> ListFeedPositions(db::Tx& tx, int tenant_bucket);

// One of these sources of which not everything that it committed before `until` is applied. Throws
// pqxx's exceptions.
std::optional<std::string> FindSourceBehind(pqxx::transaction_base& tx,
                                            const std::string& consumer,
                                            const std::vector<std::string>& sources,
                                            absl::Time until);

}  // namespace vinculo::reporting
