#include "services/client_registry/domain/search_score.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "absl/strings/match.h"
#include "services/client_registry/domain/name_hashes.h"

namespace vinculo::client_registry {
namespace {

constexpr double kSameSound = 0.95;
constexpr double kBeginning = 0.85;
constexpr size_t kBeginningLettersMin = 3;
// Of the score, the share of the words searched; the rest is how much of the name they cover.
constexpr double kWordsShare = 0.85;
// Letters compared; what follows in a longer word is not.
constexpr size_t kComparedLettersMax = 31;

struct Word {
  absl::string_view text;
  std::string sound;
};

std::vector<Word> WordsOf(absl::string_view name_key) {
  std::vector<Word> words;
  for (const absl::string_view word : NameWords(name_key)) words.push_back({word, SoundOf(word)});
  return words;
}

// Letters to insert, leave out, replace, or swap with their neighbour (optimal string alignment).
int EditDistance(absl::string_view a, absl::string_view b) {
  a = a.substr(0, kComparedLettersMax);
  b = b.substr(0, kComparedLettersMax);
  using Row = std::array<int, kComparedLettersMax + 1>;
  Row before_last{}, last{}, row{};
  for (size_t j = 0; j <= b.size(); ++j) last[j] = static_cast<int>(j);
  for (size_t i = 1; i <= a.size(); ++i) {
    row[0] = static_cast<int>(i);
    for (size_t j = 1; j <= b.size(); ++j) {
      const int replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    before_last = last;
    last = row;
  }
  return last[b.size()];
}

double WordScore(const Word& searched, const Word& word) {
  if (searched.text == word.text) return 1;
  if (searched.sound == word.sound) return kSameSound;
  const size_t longer = std::max(searched.sound.size(), word.sound.size());
  const size_t shorter = std::min(searched.sound.size(), word.sound.size());
  const bool beginning =
      searched.text.size() >= kBeginningLettersMin &&
      (absl::StartsWith(word.text, searched.text) || absl::StartsWith(word.sound, searched.sound));
  if (beginning) return kBeginning;
  if (shorter * 2 < longer) return 0;
  const double different = EditDistance(searched.sound, word.sound);
  return kSameSound * (1 - different / static_cast<double>(longer));
}

double Score(const std::vector<Word>& searched, const std::vector<Word>& name) {
  if (searched.empty() || name.empty()) return 0;
  double scored_letters = 0;
  double letters = 0;
  for (const Word& word : searched) {
    double best = 0;
    for (const Word& candidate : name) best = std::max(best, WordScore(word, candidate));
    scored_letters += best * static_cast<double>(word.text.size());
    letters += static_cast<double>(word.text.size());
  }
  const double covered =
      std::min(1.0, static_cast<double>(searched.size()) / static_cast<double>(name.size()));
  return kScoreNameMax * (kWordsShare * scored_letters / letters + (1 - kWordsShare) * covered);
}

}  // namespace

double NameScore(absl::string_view searched, absl::string_view name) {
  return Score(WordsOf(searched), WordsOf(name));
}

std::vector<ScoredClient> BestNames(absl::string_view searched,
                                    std::vector<NamedClient> candidates,
                                    size_t limit) {
  std::sort(candidates.begin(), candidates.end(), [](const NamedClient& a, const NamedClient& b) {
    return std::tie(a.name_key, a.id) < std::tie(b.name_key, b.id);
  });
  const std::vector<Word> words = WordsOf(searched);
  std::vector<ScoredClient> best;
  for (const NamedClient& candidate : candidates) {
    if (!best.empty() && best.back().id == candidate.id) continue;
    const double score = Score(words, WordsOf(candidate.name_key));
    if (score >= kScoreMin) best.push_back({candidate.id, score});
  }
  std::stable_sort(best.begin(), best.end(), [](const ScoredClient& a, const ScoredClient& b) {
    return a.score > b.score;
  });
  if (best.size() > limit) best.resize(limit);
  return best;
}

}  // namespace vinculo::client_registry
