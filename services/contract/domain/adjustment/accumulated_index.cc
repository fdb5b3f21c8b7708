#include "services/contract/domain/adjustment/accumulated_index.h"

#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "common/errors/errors.h"
#include "services/contract/domain/adjustment/reasons.h"

namespace vinculo::contract {
namespace {

// Factors are kept to 24 places, so that twelve roundings stay far below the millionth.
constexpr __int128 kPlaces = __int128{1'000'000'000'000} * 1'000'000'000'000;

__int128 RoundedQuotient(__int128 numerator, __int128 denominator) {
  return (numerator + denominator / 2) / denominator;
}

}  // namespace

absl::string_view ToString(PriceIndex index) {
  switch (index) {
    case PriceIndex::kIgpM:
      return "IGP_M";
    case PriceIndex::kIpca:
      return "IPCA";
    case PriceIndex::kIst:
      return "IST";
  }
  return "UNKNOWN";
}

std::string ToString(IndexMonth month) {
  return absl::StrFormat(
      "%04d-%02d", static_cast<int>(month.year()), static_cast<unsigned>(month.month()));
}

IndexMonth FirstAccumulated(IndexMonth last) {
  return last - std::chrono::months(kMonthsAccumulated - 1);
}

absl::StatusOr<Rate> AccumulatedRate(PriceIndex index,
                                     const std::map<IndexMonth, Rate>& rates,
                                     IndexMonth last) {
  std::vector<std::string> missing;
  __int128 factor = kPlaces;
  for (int i = 0; i < kMonthsAccumulated; ++i) {
    const IndexMonth month = FirstAccumulated(last) + std::chrono::months(i);
    const auto rate = rates.find(month);
    if (rate == rates.end()) {
      missing.push_back(ToString(month));
      continue;
    }
    factor = RoundedQuotient(factor * (kMillionth + rate->second.millionths()), kMillionth);
  }
  if (!missing.empty()) {
    const std::string months = absl::StrJoin(missing, ", ");
    return errors::FailedPrecondition(
        kIndexMonthMissing,
        absl::StrCat("the rates of ", ToString(index), " are not known for ", months),
        {{"index", std::string(ToString(index))}, {"months", months}});
  }
  const __int128 millionths = RoundedQuotient(factor, kPlaces / kMillionth);
  return Rate(static_cast<int64_t>(millionths) - kMillionth);
}

}  // namespace vinculo::contract
