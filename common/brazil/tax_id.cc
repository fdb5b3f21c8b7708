#include "common/brazil/tax_id.h"

#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "common/base/status_macros.h"
#include "common/brazil/cnpj.h"
#include "common/brazil/cpf.h"
#include "common/brazil/document_characters.h"
#include "common/brazil/reasons.h"
#include "common/errors/errors.h"

namespace vinculo::brazil {
namespace {

constexpr size_t kCpfSize = 11;
constexpr size_t kCnpjSize = 14;

// The number as it was before the spreadsheet; empty where nothing was lost.
std::string WithLostZeros(absl::string_view text) {
  const absl::string_view number = absl::StripAsciiWhitespace(text);
  for (const char c : number) {
    if (!absl::ascii_isdigit(static_cast<unsigned char>(c))) return "";
  }
  switch (number.size()) {
    case 9:
    case 10:
      return absl::StrCat(std::string(kCpfSize - number.size(), '0'), number);
    case 12:
    case 13:
      return absl::StrCat(std::string(kCnpjSize - number.size(), '0'), number);
    default:
      return "";
  }
}

}  // namespace

absl::StatusOr<TaxId> TaxId::Parse(absl::string_view text, Reading reading) {
  const DocumentCharacters stripped = StripDocument(text);
  if (!stripped.foreign && stripped.size == kCpfSize) {
    ASSIGN_OR_RETURN(const Cpf cpf, Cpf::Parse(text, reading));
    return TaxId(TaxIdKind::kCpf, cpf.digits());
  }
  if (!stripped.foreign && stripped.size == kCnpjSize) {
    ASSIGN_OR_RETURN(const Cnpj cnpj, Cnpj::Parse(text, reading));
    return TaxId(TaxIdKind::kCnpj, cnpj.characters());
  }
  return errors::InvalidField(
      "tax_id", kTaxIdMalformed, "give a CPF of 11 digits or a CNPJ of 14 characters");
}

std::string TaxId::Formatted() const {
  return kind_ == TaxIdKind::kCpf ? Cpf::Parse(value_)->Formatted()
                                  : Cnpj::Parse(value_)->Formatted();
}

std::string TaxId::Masked() const {
  return kind_ == TaxIdKind::kCpf ? Cpf::Parse(value_)->Masked() : Cnpj::Parse(value_)->Masked();
}

absl::StatusOr<ImportedTaxId> ParseImportedTaxId(absl::string_view text) {
  const std::string restored = WithLostZeros(text);
  ASSIGN_OR_RETURN(TaxId tax_id,
                   TaxId::Parse(restored.empty() ? text : absl::string_view(restored)));
  return ImportedTaxId{std::move(tax_id), !restored.empty()};
}

}  // namespace vinculo::brazil
