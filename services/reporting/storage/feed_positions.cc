#include "services/reporting/storage/feed_positions.h"

#include "services/reporting/storage/sql.h"

namespace vinculo::reporting {

Task<std::vector<SourcePosition>> ListFeedPositions(db::Tx& tx, int tenant_bucket) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx.Query(sql::kListFeedPositions, kConsumer, tenant_bucket));
  std::vector<SourcePosition> positions;
  for (const db::Row row : rows) {
    positions.push_back({row.String(0), row.Int(1), row.Int(2), row.GetTime(3)});
  }
  co_return positions;
}

}  // namespace vinculo::reporting
