#include "services/contract/storage/adjustment/price_index_repository.h"

#include <cstdint>

#include "services/contract/storage/adjustment/rate_column.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

constexpr std::tuple kPriceIndexColumns{
    Column{"rate_id", &PriceIndexRate::id},
    Column{"version", &PriceIndexRate::version},
    Column{"index", &PriceIndexRate::index},
    Column{"month_on", &PriceIndexRate::month_on},
    Column{"rate_millionths", &PriceIndexRate::rate},
    Column{"actor", &PriceIndexRate::actor},
    Column{"created_at", &PriceIndexRate::created_at},
    Column{"updated_at", &PriceIndexRate::updated_at},
};

PriceIndexRate FromRow(const db::Row& row) {
  return OwnerOf<PriceIndexRate>(kPriceIndexColumns, row);
}

}  // namespace

const filter::Schema& PriceIndexFields() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("name", "rate_id"),
      {Field::Enum("index", "index", {{"IGP_M", 1}, {"IPCA", 2}, {"IST", 3}}).Orderable(),
       Field::Day("month", "month_on").Orderable(),
       Field::Text("actor", "actor"),
       Field::Timestamp("update_time", "updated_at")});
  return schema;
}

Task<std::map<IndexMonth, Rate>> PriceIndexRepository::FindTwelve(PriceIndex index,
                                                                  IndexMonth last) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kFindPriceIndices,
                                         tx_.tenant(),
                                         static_cast<int>(index),
                                         FirstDayOf(FirstAccumulated(last)),
                                         FirstDayOf(last)));
  std::map<IndexMonth, Rate> rates;
  for (const db::Row row : rows) {
    const PriceIndexRate rate = FromRow(row);
    rates[IndexMonthOf(rate.month_on)] = rate.rate;
  }
  co_return rates;
}

Task<RecordPage<PriceIndexRate>> PriceIndexRepository::List(const filter::ListQuery& query) {
  return ListRecords(tx_, sql::kListPriceIndices, query, &FromRow);
}

void PriceIndexRepository::Put(const std::vector<PriceIndexRate>& rates, absl::Time now) {
  std::vector<Uuid> ids;
  std::vector<int32_t> indices;
  std::vector<Day> months;
  std::vector<int32_t> millionths;
  for (const PriceIndexRate& rate : rates) {
    ids.push_back(rate.id);
    indices.push_back(static_cast<int32_t>(rate.index));
    months.push_back(rate.month_on);
    millionths.push_back(static_cast<int32_t>(rate.rate.millionths()));
  }
  tx_.Enqueue(sql::kPutPriceIndices,
              tx_.tenant(),
              tx_.call().principal().actor,
              now,
              ids,
              indices,
              months,
              millionths);
}

}  // namespace vinculo::contract
