#include "common/brazil/person_name.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <utility>

namespace vinculo::brazil {
namespace {

// One code point of UTF-8; U+FFFD where there is none.
class CodePoints {
 public:
  explicit CodePoints(absl::string_view text)
      : text_(reinterpret_cast<const uint8_t*>(text.data())),
        size_(static_cast<int32_t>(text.size())) {}
  bool Next(UChar32* code_point) {
    if (at_ >= size_) return false;
    U8_NEXT_OR_FFFD(text_, at_, size_, *code_point);
    return true;
  }

 private:
  const uint8_t* text_;
  int32_t size_;
  int32_t at_ = 0;
};

void Append(UChar32 code_point, std::string& out) {
  if (code_point < 0x80) {
    out.push_back(static_cast<char>(code_point));
    return;
  }
  std::array<uint8_t, U8_MAX_LENGTH> bytes;
  int32_t size = 0;
  U8_APPEND_UNSAFE(bytes.data(), size, code_point);
  out.append(reinterpret_cast<const char*>(bytes.data()), size);
}

// Below U+0300 nothing combines: such text is in NFC already. Its lead bytes are below 0xCC.
bool MayCombine(absl::string_view text) {
  return std::any_of(
      text.begin(), text.end(), [](char c) { return static_cast<uint8_t>(c) >= 0xCC; });
}

std::string Normalized(const icu::Normalizer2* form, absl::string_view text) {
  UErrorCode error = U_ZERO_ERROR;
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  form->normalizeUTF8(
      0, icu::StringPiece(text.data(), static_cast<int32_t>(text.size())), sink, nullptr, error);
  return out;
}

std::string ToNfc(absl::string_view text) {
  UErrorCode error = U_ZERO_ERROR;
  static const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(error);
  return Normalized(nfc, text);
}

std::string ToNfd(absl::string_view text) {
  UErrorCode error = U_ZERO_ERROR;
  static const icu::Normalizer2* const nfd = icu::Normalizer2::getNFDInstance(error);
  return Normalized(nfd, text);
}

constexpr bool IsAscii(UChar32 c) { return c < 0x80; }

// Names are mostly ASCII: asking Unicode's tables about every letter would triple the time of an
// import's row.
bool IsInvisible(UChar32 c) {
  if (IsAscii(c)) return c < ' ' || c == 0x7F;
  const int8_t type = u_charType(c);
  return type == U_CONTROL_CHAR || type == U_FORMAT_CHAR;
}

bool IsSpace(UChar32 c) {
  return IsAscii(c) ? c == ' ' || (c >= '\t' && c <= '\r') : u_isUWhiteSpace(c);
}

bool JoinsWords(UChar32 c) {
  return c == '\'' || c == '.' || c == 0x2019 || c == 0x2018 || c == 0x00B4 || c == '`';
}

constexpr char kParts = ' ';  // a sign that parts words
constexpr char kJoins = 0;    // a sign that vanishes

// The key of each ASCII character.
constexpr std::array<char, 128> kAsciiKeys = [] {
  std::array<char, 128> keys{};
  for (int c = 0; c < 128; ++c) keys[c] = kParts;
  for (int c = 'A'; c <= 'Z'; ++c) keys[c] = static_cast<char>(c);
  for (int c = 'a'; c <= 'z'; ++c) keys[c] = static_cast<char>(c - 'a' + 'A');
  for (int c = '0'; c <= '9'; ++c) keys[c] = static_cast<char>(c);
  keys['\''] = keys['.'] = keys['`'] = kJoins;
  return keys;
}();

// The keys of U+00C0 to U+00FF, the accented letters of Portuguese among them; 0 where it is not
// one letter.
constexpr char kLatinKeys[] =
    "AAAAAA\0CEEEEIIII\0NOOOOO\0\0UUUUY\0\0"
    "AAAAAA\0CEEEEIIII\0NOOOOO\0\0UUUUY\0Y";
static_assert(sizeof(kLatinKeys) == 65);

// Writes words with one space between them.
class KeyWriter {
 public:
  explicit KeyWriter(size_t capacity) { key_.reserve(capacity); }
  void Letter(char c) {
    Gap();
    key_.push_back(c);
  }
  void Letter(UChar32 c) {
    Gap();
    Append(c, key_);
  }
  void Part() { gap_ = true; }
  std::string Take() { return std::move(key_); }

 private:
  void Gap() {
    if (gap_ && !key_.empty()) key_.push_back(' ');
    gap_ = false;
  }
  std::string key_;
  bool gap_ = false;
};

// False where the text has characters that need the tables of Unicode.
bool WriteLatinKey(absl::string_view name, KeyWriter& key) {
  for (size_t i = 0; i < name.size(); ++i) {
    const auto byte = static_cast<uint8_t>(name[i]);
    char letter;
    if (byte < 0x80) {
      letter = kAsciiKeys[byte];
    } else {
      if (byte != 0xC3 || i + 1 == name.size()) return false;
      const int low = static_cast<uint8_t>(name[++i]) - 0x80;
      if (low < 0 || low > 0x3F || kLatinKeys[low] == 0) return false;
      letter = kLatinKeys[low];
    }
    if (letter == kParts) {
      key.Part();
    } else if (letter != kJoins) {
      key.Letter(letter);
    }
  }
  return true;
}

void WriteUnicodeKey(absl::string_view name, KeyWriter& key) {
  const std::string decomposed = ToNfd(name);
  CodePoints points(decomposed);
  for (UChar32 c; points.Next(&c);) {
    const int8_t type = u_charType(c);
    const bool mark =
        type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_COMBINING_SPACING_MARK;
    if (c == 0x00DF) {  // sharp s has two letters in upper case
      key.Letter('S');
      key.Letter('S');
    } else if (u_isalnum(c)) {
      key.Letter(u_toupper(c));
    } else if (!mark && !JoinsWords(c) && type != U_FORMAT_CHAR) {
      key.Part();
    }
  }
}

bool IsParticle(absl::string_view word) {
  for (const absl::string_view particle : {"de", "da", "do", "das", "dos", "e"}) {
    if (word == particle) return true;
  }
  return false;
}

std::string ToLower(absl::string_view word) {
  std::string lower;
  lower.reserve(word.size());
  CodePoints points(word);
  for (UChar32 c; points.Next(&c);) Append(u_tolower(c), lower);
  return lower;
}

bool HasMixedCase(absl::string_view word) {
  bool upper_after_first = false;
  bool lower = false;
  bool first = true;
  CodePoints points(word);
  for (UChar32 c; points.Next(&c); first = !u_isalpha(c)) {
    if (u_islower(c)) lower = true;
    if (u_isupper(c) && !first) upper_after_first = true;
  }
  return lower && upper_after_first;
}

// A capital after the beginning and after every sign ("D'Ávila", "Ana-Rita").
std::string Capitalized(absl::string_view word) {
  std::string out;
  out.reserve(word.size());
  bool begins = true;
  CodePoints points(word);
  for (UChar32 c; points.Next(&c);) {
    Append(begins ? u_totitle(c) : u_tolower(c), out);
    begins = !u_isalnum(c) && u_charType(c) != U_NON_SPACING_MARK;
  }
  return out;
}

}  // namespace

std::string NormalizeName(absl::string_view name) {
  CodePoints points(name);
  std::string out;
  out.reserve(name.size());
  bool gap = false;
  for (UChar32 c; points.Next(&c);) {
    if (IsSpace(c)) {
      gap = !out.empty();
    } else if (!IsInvisible(c)) {
      if (gap) out.push_back(' ');
      gap = false;
      Append(c, out);
    }
  }
  // Last: a letter and its mark may have met only now.
  return MayCombine(out) ? ToNfc(out) : out;
}

std::string NameSearchKey(absl::string_view name) {
  KeyWriter key(name.size());
  if (WriteLatinKey(name, key)) return key.Take();
  KeyWriter whole(name.size());
  WriteUnicodeKey(name, whole);
  return whole.Take();
}

std::string NameDisplayCase(absl::string_view name) {
  const std::string normal = NormalizeName(name);
  absl::string_view rest = normal;
  std::string out;
  out.reserve(normal.size());
  while (!rest.empty()) {
    const size_t space = rest.find(' ');
    const absl::string_view word = rest.substr(0, space);
    rest = space == absl::string_view::npos ? absl::string_view() : rest.substr(space + 1);
    const bool between = !out.empty() && !rest.empty();
    if (!out.empty()) out.push_back(' ');
    const std::string lower = ToLower(word);
    if (between && IsParticle(lower)) {
      out += lower;
    } else if (HasMixedCase(word)) {
      out.append(word.data(), word.size());
    } else {
      out += Capitalized(word);
    }
  }
  return out;
}

}  // namespace vinculo::brazil
