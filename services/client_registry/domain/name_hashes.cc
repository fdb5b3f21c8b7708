#include "services/client_registry/domain/name_hashes.h"

#include <algorithm>
#include <array>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"

namespace vinculo::client_registry {
namespace {

constexpr size_t kHashedLettersMax = 8;
// A shorter word with a letter left out is found in half of all names.
constexpr size_t kLettersForgiving = 4;
constexpr size_t kBeginningMin = 3;
constexpr size_t kBeginningMax = 5;
constexpr std::array<absl::string_view, 6> kParticles = {"DE", "DA", "DO", "DAS", "DOS", "E"};

// FNV-1a over the tenant and then the key, folded to 32 bits. Written into rows: never change.
class Hasher {
 public:
  explicit Hasher(const Uuid& tenant) {
    for (const uint8_t byte : tenant.bytes()) Mix(seed_, byte);
  }
  int32_t Hash(absl::string_view key) const {
    uint64_t hash = seed_;
    for (const char c : key) Mix(hash, static_cast<uint8_t>(c));
    return static_cast<int32_t>(static_cast<uint32_t>(hash ^ (hash >> 32)));
  }

 private:
  static void Mix(uint64_t& hash, uint8_t byte) { hash = (hash ^ byte) * 0x100000001b3; }
  uint64_t seed_ = 0xcbf29ce484222325;
};

// The word itself and the word without each of its letters.
void AddForgivingKeys(const Hasher& hasher, absl::string_view sound, std::vector<int32_t>& hashes) {
  const absl::string_view letters = sound.substr(0, kHashedLettersMax);
  hashes.push_back(hasher.Hash(letters));
  if (letters.size() < kLettersForgiving) return;
  for (size_t left_out = 0; left_out < letters.size(); ++left_out) {
    hashes.push_back(
        hasher.Hash(absl::StrCat(letters.substr(0, left_out), letters.substr(left_out + 1))));
  }
}

// The mark keeps "MAR", a whole word, apart from "MAR...", a beginning.
int32_t BeginningHash(const Hasher& hasher, absl::string_view beginning) {
  return hasher.Hash(absl::StrCat(beginning, "*"));
}

// The last letter typed may sound otherwise with the next one (NASC, NASCI): then what comes before
// it counts.
void AddBeginnings(const Hasher& hasher, absl::string_view sound, std::vector<int32_t>& hashes) {
  const bool may_change = absl::StrContains("CGNPQS", sound.back());
  for (const size_t size : {sound.size(), sound.size() - (may_change ? 1 : 0)}) {
    if (size < kBeginningMin || size > kBeginningMax) continue;
    hashes.push_back(BeginningHash(hasher, sound.substr(0, size)));
  }
}

void SortUnique(std::vector<int32_t>& hashes) {
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
}

bool SoftensBefore(char next) { return next == 'E' || next == 'I' || next == 'Y'; }

// The sound that begins at `at`; moves `at` past its letters. 0 for a letter that is not heard.
char NextSound(absl::string_view word, size_t& at) {
  const char letter = word[at];
  const char next = at + 1 < word.size() ? word[at + 1] : '\0';
  const char after_next = at + 2 < word.size() ? word[at + 2] : '\0';
  ++at;
  switch (letter) {
    case 'P':
      if (next != 'H') return 'P';
      ++at;
      return 'F';
    case 'C':
      if (next == 'H') {
        ++at;
        return 'X';
      }
      return SoftensBefore(next) ? 'S' : 'C';
    case 'S':
      if (next == 'H') {
        ++at;
        return 'X';
      }
      if (next == 'C' && SoftensBefore(after_next)) ++at;
      return 'S';
    case 'Q':
      if (next == 'U' && SoftensBefore(after_next)) ++at;
      return 'C';
    case 'G':
      return SoftensBefore(next) ? 'J' : 'G';
    case 'H':
      return '\0';
    case 'K':
      return 'C';
    case 'W':
      return 'V';
    case 'Y':
      return 'I';
    case 'Z':
      return 'S';
    case 'M':
      return next == '\0' ? 'N' : 'M';
    default:
      return letter;
  }
}

}  // namespace

std::vector<absl::string_view> NameWords(absl::string_view name_key) {
  std::vector<absl::string_view> words = absl::StrSplit(name_key, ' ', absl::SkipEmpty());
  std::erase_if(words, [](absl::string_view word) {
    return std::find(kParticles.begin(), kParticles.end(), word) != kParticles.end();
  });
  return words;
}

std::string SoundOf(absl::string_view word) {
  std::string sound;
  for (size_t at = 0; at < word.size();) {
    const char heard = NextSound(word, at);
    const bool doubled = !sound.empty() && sound.back() == heard;
    if (heard != '\0' && !doubled) sound.push_back(heard);
  }
  return sound;
}

std::vector<int32_t> NameHashes(const Uuid& tenant, absl::string_view name_key) {
  const Hasher hasher(tenant);
  std::vector<int32_t> hashes;
  for (const absl::string_view word : NameWords(name_key)) {
    const std::string sound = SoundOf(word);
    AddForgivingKeys(hasher, sound, hashes);
    for (size_t size = kBeginningMin; size <= kBeginningMax && size < sound.size(); ++size) {
      hashes.push_back(BeginningHash(hasher, absl::string_view(sound).substr(0, size)));
    }
  }
  SortUnique(hashes);
  return hashes;
}

std::vector<int32_t> WordHashes(const Uuid& tenant, absl::string_view word, bool may_be_beginning) {
  const Hasher hasher(tenant);
  const std::string sound = SoundOf(word);
  std::vector<int32_t> hashes;
  AddForgivingKeys(hasher, sound, hashes);
  if (may_be_beginning && !sound.empty()) AddBeginnings(hasher, sound, hashes);
  SortUnique(hashes);
  return hashes;
}

}  // namespace vinculo::client_registry
