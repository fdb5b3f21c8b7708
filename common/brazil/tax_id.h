#pragma once
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "common/brazil/reading.h"

namespace vinculo::brazil {

enum class TaxIdKind { kCpf, kCnpj };

// A CPF or a CNPJ, told apart by their length (docs/brazil.md sections 1 and 2).
class TaxId {
 public:
  // Violations of "tax_id": TAX_ID_MALFORMED, TAX_ID_CHECK_DIGITS.
  static absl::StatusOr<TaxId> Parse(absl::string_view text, Reading reading = Reading::kLoose);

  TaxIdKind kind() const { return kind_; }
  const std::string& value() const { return value_; }  // 11 or 14 characters, as stored
  std::string Formatted() const;                       // "111.444.777-35", "12.ABC.345/01DE-35"
  std::string Masked() const;                          // "***.444.777-**", "**.ABC.345/01DE-**"

  bool operator==(const TaxId&) const = default;

 private:
  TaxId(TaxIdKind kind, absl::string_view value) : kind_(kind), value_(value) {}
  TaxIdKind kind_;
  std::string value_;
};

struct ImportedTaxId {
  TaxId tax_id;
  // Zeros that a spreadsheet had dropped were put back; the import records it.
  bool padded = false;
};

// For files that passed through a spreadsheet: as TaxId::Parse, loose, and a bare number of 9 or 10
// digits is read as a CPF, one of 12 or 13 as a CNPJ, with its leading zeros put back. Only when
// the check digits then fit.
absl::StatusOr<ImportedTaxId> ParseImportedTaxId(absl::string_view text);

}  // namespace vinculo::brazil
