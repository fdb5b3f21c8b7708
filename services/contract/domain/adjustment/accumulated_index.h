#pragma once
// C-22 (Lei 10.192/2001). What a price index made of twelve months: the product of the twelve
// monthly factors, less one, rounded once, half-up, to a millionth. The months that are published
// are taken as they were published, so it may differ from a published accumulated rate by what the
// publisher rounds.

#include <chrono>
#include <map>
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "services/contract/domain/adjustment/rate.h"

namespace vinculo::contract {

// The numbers are those of the API and of the table.
enum class PriceIndex { kIgpM = 1, kIpca = 2, kIst = 3 };

// As in the API: "IGP_M".
absl::string_view ToString(PriceIndex index);

using IndexMonth = std::chrono::year_month;
inline constexpr int kMonthsAccumulated = 12;

// "2026-10".
std::string ToString(IndexMonth month);

// The first of the twelve months that end with `last`.
IndexMonth FirstAccumulated(IndexMonth last);

// FAILED_PRECONDITION INDEX_MONTH_MISSING names every month of the twelve that `rates` lacks.
absl::StatusOr<Rate> AccumulatedRate(PriceIndex index,
                                     const std::map<IndexMonth, Rate>& rates,
                                     IndexMonth last);

}  // namespace vinculo::contract
