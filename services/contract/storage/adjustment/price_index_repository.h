#pragma once
// C-22. The price indices of the unit of work's tenant.

#include <map>
#include <vector>

#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/filter/schema.h"
#include "services/contract/domain/adjustment/price_index_rate.h"
#include "services/contract/storage/record_rows.h"

namespace vinculo::contract {

// What ListPriceIndexRates filters and orders by.
const filter::Schema& PriceIndexFields();

class PriceIndexRepository {
 public:
  explicit PriceIndexRepository(db::Tx& tx) : tx_(tx) {}

  // Of the twelve months that end with `last`, those that are known.
  Task<std::map<IndexMonth, Rate>> FindTwelve(PriceIndex index, IndexMonth last);
  Task<RecordPage<PriceIndexRate>> List(const filter::ListQuery& query);

  // Queued. A month that is known takes the new rate.
  void Put(const std::vector<PriceIndexRate>& rates, absl::Time now);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::contract
