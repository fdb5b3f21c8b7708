#include "services/contract/jobs/pricing/timelines_of.h"

#include <vector>

#include "common/db/binary_param.h"
#include "common/db/text_row.h"
#include "services/contract/storage/pricing/price_segment_row.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {

absl::flat_hash_map<Uuid, PriceTimeline> TimelinesOf(pqxx::transaction_base& tx,
                                                     const Uuid& tenant,
                                                     absl::Span<const Contract> contracts) {
  absl::flat_hash_map<Uuid, PriceTimeline> timelines;
  std::vector<Uuid> ids;
  for (const Contract& contract : contracts) {
    timelines[contract.id].initial = InitialTerms(contract);
    ids.push_back(contract.id);
  }
  for (const pqxx::row& one :
       tx.exec_params(sql::kListTimelines.text, tenant.ToString(), db::BinaryParam(ids))) {
    const db::TextRow row(one);
    AddSegment(row, timelines[row.GetUuid(kPriceSegmentColumns)]);
  }
  return timelines;
}

}  // namespace vinculo::contract
