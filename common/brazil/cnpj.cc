#include "common/brazil/cnpj.h"

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "common/brazil/document_characters.h"
#include "common/brazil/reasons.h"
#include "common/errors/errors.h"

namespace vinculo::brazil {
namespace {

constexpr size_t kCnpjLength = 14;
constexpr size_t kCnpjBaseLength = 12;

bool HasCnpjMask(absl::string_view text) {
  return text.size() == 18 && text[2] == '.' && text[6] == '.' && text[10] == '/' &&
         text[15] == '-';
}

bool IsUpper(absl::string_view text) {
  for (const char c : text) {
    if (absl::ascii_islower(static_cast<unsigned char>(c))) return false;
  }
  return true;
}

bool EndsInDigits(absl::string_view characters) {
  return absl::ascii_isdigit(static_cast<unsigned char>(characters[12])) &&
         absl::ascii_isdigit(static_cast<unsigned char>(characters[13]));
}

// Weights from the right: 2 to 9, then 2 again.
char CnpjCheckDigit(absl::string_view characters) {
  int sum = 0;
  int weight = 2;
  for (size_t i = characters.size(); i-- > 0;) {
    sum += (characters[i] - '0') * weight;
    weight = weight == 9 ? 2 : weight + 1;
  }
  const int remainder = sum % 11;
  return static_cast<char>(remainder < 2 ? '0' : '0' + 11 - remainder);
}

}  // namespace

absl::StatusOr<Cnpj> Cnpj::Parse(absl::string_view text, Reading reading) {
  const DocumentCharacters stripped = StripDocument(text);
  const absl::string_view characters = stripped.view();
  const bool right_form = reading == Reading::kLoose ||
                          ((text.size() == kCnpjLength || HasCnpjMask(text)) && IsUpper(text));
  if (stripped.foreign || stripped.size != kCnpjLength || !EndsInDigits(characters) ||
      !right_form) {
    return errors::InvalidField("tax_id",
                                kTaxIdMalformed,
                                "a CNPJ has 12 letters or digits and 2 digits: 12.ABC.345/01DE-35");
  }
  if (IsOneRepeatedCharacter(characters) ||
      characters[12] != CnpjCheckDigit(characters.substr(0, kCnpjBaseLength)) ||
      characters[13] != CnpjCheckDigit(characters.substr(0, kCnpjBaseLength + 1))) {
    return errors::InvalidField(
        "tax_id", kTaxIdCheckDigits, "the check digits of the CNPJ are wrong: read it again");
  }
  return Cnpj(characters);
}

std::string Cnpj::Formatted() const {
  const absl::string_view c = characters_;
  return absl::StrCat(absl::StrCat(c.substr(0, 2), ".", c.substr(2, 3), ".", c.substr(5, 3)),
                      "/",
                      c.substr(8, 4),
                      "-",
                      c.substr(12));
}

std::string Cnpj::Masked() const {
  const absl::string_view c = characters_;
  return absl::StrCat(
      "**.", c.substr(2, 3), ".", c.substr(5, 3), absl::StrCat("/", c.substr(8, 4), "-**"));
}

}  // namespace vinculo::brazil
