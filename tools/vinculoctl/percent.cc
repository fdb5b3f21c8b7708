#include "tools/vinculoctl/percent.h"

#include <cstdlib>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/strip.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {
namespace {

constexpr size_t kPlaces = 4;
constexpr size_t kDigitsMax = 4;  // before the decimal mark
constexpr int32_t kWhole = 10'000;

bool AllDigits(absl::string_view text) {
  for (const char c : text) {
    if (!absl::ascii_isdigit(c)) return false;
  }
  return true;
}

}  // namespace

std::optional<int32_t> ReadPercent(absl::string_view text) {
  text = absl::StripAsciiWhitespace(text);
  absl::ConsumeSuffix(&text, "%");
  text = absl::StripAsciiWhitespace(text);
  const bool negative = absl::ConsumePrefix(&text, "-");
  const size_t mark = text.find_first_of(",.");
  const absl::string_view whole = text.substr(0, mark);
  std::string decimals(mark == absl::string_view::npos ? "" : text.substr(mark + 1));
  if (whole.empty() || whole.size() > kDigitsMax || decimals.size() > kPlaces) return std::nullopt;
  if (!AllDigits(whole) || !AllDigits(decimals)) return std::nullopt;
  decimals.resize(kPlaces, '0');
  int32_t millionths = 0;
  if (!absl::SimpleAtoi(absl::StrCat(whole, decimals), &millionths)) return std::nullopt;
  return negative ? -millionths : millionths;
}

std::string PercentText(int32_t millionths) {
  const int32_t size = std::abs(millionths);
  std::string decimals = absl::StrFormat("%04d", size % kWhole);
  while (decimals.size() > 2 && decimals.back() == '0') decimals.pop_back();
  const char* mark = CurrentLanguage() == Language::kEn ? "." : ",";
  return absl::StrCat(millionths < 0 ? "-" : "", size / kWhole, mark, decimals, " %");
}

}  // namespace vinculo::ctl
