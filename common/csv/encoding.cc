#include "common/csv/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include "common/base/check.h"

namespace vinculo::csv {
namespace {

struct Utf8Count {
  int sequences = 0;  // of more than one byte
  int stray = 0;
};

Utf8Count CountUtf8(absl::string_view text) {
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
  const auto size = static_cast<int32_t>(text.size());
  Utf8Count count;
  for (int32_t at = 0; at < size;) {
    if (bytes[at] < 0x80) {
      ++at;
      continue;
    }
    UChar32 code_point;
    U8_NEXT(bytes, at, size, code_point);
    ++(code_point >= 0 ? count.sequences : count.stray);
  }
  return count;
}

bool IsUtf8(absl::string_view text) {
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
  const auto size = static_cast<int32_t>(text.size());
  for (int32_t at = 0; at < size;) {
    UChar32 code_point;
    U8_NEXT(bytes, at, size, code_point);
    if (code_point <= 0) return false;
  }
  return true;
}

// One per thread: a converter keeps state while it works.
UConverter* Windows1252() {
  struct Converter {
    UErrorCode error = U_ZERO_ERROR;
    UConverter* converter = ucnv_open("windows-1252", &error);
    ~Converter() { ucnv_close(converter); }
  };
  thread_local const Converter opened;
  VINCULO_CHECK(U_SUCCESS(opened.error));
  return opened.converter;
}

}  // namespace

std::optional<Encoding> DetectEncoding(absl::string_view text) {
  const Utf8Count count = CountUtf8(text);
  if (count.sequences == 0 && count.stray == 0) return std::nullopt;
  return count.sequences > count.stray ? Encoding::kUtf8 : Encoding::kWindows1252;
}

std::optional<std::string> ToUtf8(absl::string_view text, Encoding encoding) {
  if (encoding == Encoding::kUtf8) {
    if (!IsUtf8(text)) return std::nullopt;
    return std::string(text);
  }
  UErrorCode error = U_ZERO_ERROR;
  const icu::UnicodeString decoded(
      text.data(), static_cast<int32_t>(text.size()), Windows1252(), error);
  if (U_FAILURE(error)) return std::nullopt;
  // The five bytes without a meaning come out as control characters of the same number.
  for (int32_t i = 0; i < decoded.length(); ++i) {
    if (decoded[i] == 0 || (decoded[i] >= 0x80 && decoded[i] <= 0x9F)) return std::nullopt;
  }
  std::string utf8;
  decoded.toUTF8String(utf8);
  return utf8;
}

}  // namespace vinculo::csv
