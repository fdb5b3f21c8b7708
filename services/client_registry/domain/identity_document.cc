#include "services/client_registry/domain/identity_document.h"

#include <algorithm>
#include <cstddef>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/characters.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

constexpr int kOtherLengthMax = 40;
constexpr absl::string_view kExempt = "ISENTO";

bool IsDigit(char c) { return absl::ascii_isdigit(static_cast<unsigned char>(c)); }
bool IsLetterOrDigit(char c) { return absl::ascii_isalnum(static_cast<unsigned char>(c)); }

absl::Status Malformed(absl::string_view description) {
  return errors::InvalidField("number", kDocumentNumberMalformed, description);
}

std::string WithoutMask(absl::string_view number) {
  std::string bare;
  for (const char c : number) {
    if (absl::StrContains(".-/ ", c)) continue;
    bare.push_back(absl::ascii_toupper(static_cast<unsigned char>(c)));
  }
  return bare;
}

struct Form {
  absl::string_view name;
  size_t length_min;
  size_t length_max;
};

absl::StatusOr<std::string> LettersAndDigits(absl::string_view number, const Form& form) {
  std::string bare = WithoutMask(number);
  if (bare.size() >= form.length_min && bare.size() <= form.length_max &&
      std::all_of(bare.begin(), bare.end(), IsLetterOrDigit)) {
    return bare;
  }
  return Malformed(absl::StrCat("is no ",
                                form.name,
                                ": give ",
                                form.length_min,
                                " to ",
                                form.length_max,
                                " letters and digits"));
}

absl::StatusOr<std::string> Cnh(absl::string_view number) {
  std::string bare = WithoutMask(number);
  if (bare.size() == 11 && std::all_of(bare.begin(), bare.end(), IsDigit)) return bare;
  return Malformed("is no CNH: give its 11 digits");
}

absl::StatusOr<std::string> StateRegistration(absl::string_view number) {
  std::string bare = WithoutMask(number);
  if (bare == kExempt) return bare;
  return LettersAndDigits(number, {"IE (or ISENTO)", 8, 14});
}

absl::StatusOr<std::string> Other(absl::string_view number) {
  const absl::string_view trimmed = absl::StripAsciiWhitespace(number);
  const int length = CharactersIn(trimmed);
  if (length >= 1 && length <= kOtherLengthMax) return std::string(trimmed);
  return Malformed(absl::StrCat("has ", length, " characters: give 1 to ", kOtherLengthMax));
}

}  // namespace

absl::StatusOr<std::string> IdentityDocumentNumber(IdentityDocumentKind kind,
                                                   absl::string_view number) {
  switch (kind) {
    case IdentityDocumentKind::kRg:
      return LettersAndDigits(number, {"RG", 4, 14});
    case IdentityDocumentKind::kCnh:
      return Cnh(number);
    case IdentityDocumentKind::kPassport:
      return LettersAndDigits(number, {"passport", 5, 20});
    case IdentityDocumentKind::kRnm:
      return LettersAndDigits(number, {"RNM", 7, 12});
    case IdentityDocumentKind::kStateRegistration:
      return StateRegistration(number);
    case IdentityDocumentKind::kMunicipalRegistration:
      return LettersAndDigits(number, {"municipal registration", 1, 20});
    default:
      return Other(number);
  }
}

}  // namespace vinculo::client_registry
