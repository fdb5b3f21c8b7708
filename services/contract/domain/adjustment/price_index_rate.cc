#include "services/contract/domain/adjustment/price_index_rate.h"

#include <set>
#include <utility>

#include "absl/strings/str_cat.h"
#include "services/contract/domain/adjustment/new_run.h"
#include "services/contract/domain/adjustment/reasons.h"
#include "services/contract/domain/field_checks.h"

namespace vinculo::contract {

void CheckIndexRates(absl::Span<const PriceIndexRate> rates,
                     Day today,
                     errors::FieldViolations* violations) {
  CheckListSize("rates", rates.size(), kIndexRatesMax, violations);
  std::set<std::pair<PriceIndex, Day>> seen;
  for (size_t i = 0; i < rates.size(); ++i) {
    const PriceIndexRate& rate = rates[i];
    const std::string field = absl::StrCat("rates[", i, "]");
    CheckRate(field + ".rate_ppm", rate.rate, violations);
    CheckDay(field + ".month", rate.month_on, violations);
    if (LastOfMonth(rate.month_on) >= today) {
      violations->Add(field + ".month", kIndexMonthInFuture, "the month is not over yet");
    }
    if (!seen.emplace(rate.index, rate.month_on).second) {
      violations->Add(field + ".month", kIndexMonthTwice, "another row has this index and month");
    }
  }
}

}  // namespace vinculo::contract
