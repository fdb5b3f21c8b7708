#pragma once
// C-22. What a price index made of one month, as it was written down.

#include <cstdint>
#include <string>
#include <vector>

#include "absl/time/time.h"
#include "absl/types/span.h"
#include "common/base/day.h"
#include "common/base/uuid.h"
#include "common/errors/errors.h"
#include "services/contract/domain/adjustment/accumulated_index.h"

namespace vinculo::contract {

inline constexpr char kPriceIndexRates[] = "priceIndexRates/";
inline constexpr int kIndexRatesMax = 500;

struct PriceIndexRate {
  Uuid id;
  int64_t version = 1;
  PriceIndex index = PriceIndex::kIgpM;
  Day month_on;  // the first day of the month
  Rate rate;
  std::string actor;
  absl::Time created_at;
  absl::Time updated_at;
};

inline IndexMonth IndexMonthOf(Day day) { return {day.ymd().year(), day.ymd().month()}; }
inline Day FirstDayOf(IndexMonth month) { return Day(month / 1); }

// Adds what is wrong with rates that are to be kept, fields named "rates[3].rate_ppm":
// RATE_OUT_OF_RANGE, INDEX_MONTH_IN_FUTURE (a month is known once it is over), INDEX_MONTH_TWICE,
// DATE_INVALID, LIST_TOO_LONG.
void CheckIndexRates(absl::Span<const PriceIndexRate> rates,
                     Day today,
                     errors::FieldViolations* violations);

}  // namespace vinculo::contract
