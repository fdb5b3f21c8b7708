#include "common/csv/separator.h"

#include <array>
#include <utility>
#include <vector>

namespace vinculo::csv {
namespace {

// The first wins a tie: amounts with a decimal comma make commas as frequent as semicolons.
constexpr absl::string_view kSeparators = ";\t|,";
constexpr size_t kLinesLookedAt = 20;

using Counts = std::array<int, kSeparators.size()>;

// Of each line that is not blank, how often each separator stands outside quotes.
std::vector<Counts> CountByLine(absl::string_view sample) {
  std::vector<Counts> lines;
  Counts counts{};
  bool quoted = false;
  bool blank = true;
  for (const char c : sample) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n' || c == '\r') {
      if (!blank) lines.push_back(counts);
      if (lines.size() == kLinesLookedAt) return lines;
      counts = {};
      blank = true;
      continue;
    }
    blank = false;
    const size_t separator = kSeparators.find(c);
    if (separator != absl::string_view::npos) ++counts[separator];
  }
  // The sample may end within a line: such a line says something only where it is the only one.
  if (lines.empty() && !blank) lines.push_back(counts);
  return lines;
}

}  // namespace

char DetectSeparator(absl::string_view sample) {
  const std::vector<Counts> lines = CountByLine(sample);
  char best = ',';
  std::pair<int, int> best_score = {0, 0};
  for (size_t separator = 0; !lines.empty() && separator < kSeparators.size(); ++separator) {
    const int in_first = lines.front()[separator];
    if (in_first == 0) continue;
    int alike = 0;
    for (const Counts& line : lines) alike += line[separator] == in_first ? 1 : 0;
    const std::pair<int, int> score = {alike, in_first};
    if (score > best_score) {
      best_score = score;
      best = kSeparators[separator];
    }
  }
  return best;
}

}  // namespace vinculo::csv
