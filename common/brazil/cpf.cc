#include "common/brazil/cpf.h"

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "common/brazil/document_characters.h"
#include "common/brazil/reasons.h"
#include "common/errors/errors.h"

namespace vinculo::brazil {
namespace {

constexpr size_t kCpfLength = 11;

bool AllDigits(absl::string_view text) {
  for (const char c : text) {
    if (!absl::ascii_isdigit(static_cast<unsigned char>(c))) return false;
  }
  return true;
}

bool HasCpfMask(absl::string_view text) {
  return text.size() == 14 && text[3] == '.' && text[7] == '.' && text[11] == '-';
}

char CpfCheckDigit(absl::string_view digits) {
  int sum = 0;
  int weight = static_cast<int>(digits.size()) + 1;
  for (const char c : digits) sum += (c - '0') * weight--;
  const int remainder = sum % 11;
  return static_cast<char>(remainder < 2 ? '0' : '0' + 11 - remainder);
}

}  // namespace

absl::StatusOr<Cpf> Cpf::Parse(absl::string_view text, Reading reading) {
  const DocumentCharacters stripped = StripDocument(text);
  const absl::string_view digits = stripped.view();
  const bool right_form =
      reading == Reading::kLoose || text.size() == kCpfLength || HasCpfMask(text);
  if (stripped.foreign || stripped.size != kCpfLength || !AllDigits(digits) || !right_form) {
    return errors::InvalidField("tax_id", kTaxIdMalformed, "a CPF has 11 digits: 111.444.777-35");
  }
  if (IsOneRepeatedCharacter(digits) || digits[9] != CpfCheckDigit(digits.substr(0, 9)) ||
      digits[10] != CpfCheckDigit(digits.substr(0, 10))) {
    return errors::InvalidField(
        "tax_id", kTaxIdCheckDigits, "the check digits of the CPF are wrong: read it again");
  }
  return Cpf(digits);
}

std::string Cpf::Formatted() const {
  const absl::string_view d = digits_;
  return absl::StrCat(d.substr(0, 3), ".", d.substr(3, 3), ".", d.substr(6, 3), "-", d.substr(9));
}

std::string Cpf::Masked() const {
  const absl::string_view d = digits_;
  return absl::StrCat("***.", d.substr(3, 3), ".", d.substr(6, 3), "-**");
}

}  // namespace vinculo::brazil
