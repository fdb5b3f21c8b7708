#include "services/reporting/handlers/page_start.h"

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "common/base/status_macros.h"

namespace vinculo::reporting {
namespace {

bool ReadNumber(const std::optional<std::string>& text, int64_t* number) {
  return text.has_value() && absl::SimpleAtoi(*text, number);
}

}  // namespace

// The place's values, the number of rows, the sums.
std::string SealPage(const filter::PageTokens& tokens,
                     const filter::ListScope& scope,
                     const PageStart& start) {
  filter::OrderValues values = start.place;
  values.push_back(absl::StrCat(start.totals.rows));
  for (const int64_t sum : start.totals.sums) values.push_back(absl::StrCat(sum));
  return tokens.Seal(scope, values);
}

absl::StatusOr<PageStart> OpenPage(const filter::PageTokens& tokens,
                                   const filter::ListScope& scope,
                                   const ReportRun& run,
                                   absl::string_view token) {
  ASSIGN_OR_RETURN(filter::OrderValues values, tokens.Open(scope, token));
  const size_t place_size = run.order.size();
  PageStart start;
  if (values.size() <= place_size || !ReadNumber(values[place_size], &start.totals.rows)) {
    return filter::PageTokenInvalid();
  }
  for (size_t i = place_size + 1; i < values.size(); ++i) {
    if (!ReadNumber(values[i], &start.totals.sums.emplace_back())) {
      return filter::PageTokenInvalid();
    }
  }
  values.resize(place_size);
  start.place = std::move(values);
  return start;
}

}  // namespace vinculo::reporting
