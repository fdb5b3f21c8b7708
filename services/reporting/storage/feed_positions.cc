#include "services/reporting/storage/feed_positions.h"

#include <pqxx/pqxx>

#include "common/db/sql_time.h"
#include "common/db/text_array.h"
#include "common/db/text_row.h"
#include "services/reporting/storage/sql.h"

namespace vinculo::reporting {

Task<std::vector<SourcePosition>> ListFeedPositions(db::Tx& tx, int tenant_bucket) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx.Query(sql::kListFeedPositions, kConsumer, tenant_bucket));
  std::vector<SourcePosition> positions;
  for (const db::Row row : rows) {
    positions.push_back({row.String(0), row.Int(1), row.Int(2), row.GetTime(3), row.String(4)});
  }
  co_return positions;
}

std::optional<std::string> FindSourceBehind(pqxx::transaction_base& tx,
                                            const std::string& consumer,
                                            const std::vector<std::string>& sources,
                                            absl::Time until) {
  db::TextArray wanted;
  for (const std::string& source : sources) wanted.Add(source);
  const pqxx::result behind =
      tx.exec_params(sql::kFindSourceBehind.text, consumer, wanted.ToString(), db::SqlTime(until));
  if (behind.empty()) return std::nullopt;
  return db::TextRow(behind[0]).String(0);
}

}  // namespace vinculo::reporting
