#include "services/contract/handlers/adjustment/accumulated.h"

#include <map>

#include "services/contract/storage/adjustment/price_index_repository.h"

namespace vinculo::contract {

Task<Rate> Accumulated(db::Tx& tx, PriceIndex index, IndexMonth last) {
  using Rates = std::map<IndexMonth, Rate>;
  PriceIndexRepository indices(tx);
  CO_ASSIGN_OR_RETURN(const Rates rates, co_await indices.FindTwelve(index, last));
  co_return AccumulatedRate(index, rates, last);
}

}  // namespace vinculo::contract
