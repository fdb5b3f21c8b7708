#pragma once
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "common/brazil/reading.h"

namespace vinculo::brazil {

// The number of a company in the register of the Receita Federal (docs/brazil.md section 2): 8
// characters of the root, 4 of the establishment's order, 2 check digits. Root and order may hold
// letters, each by itself, in numbers given since July 2026 (IN RFB 2.229/2024, NT COCAD/SUARA/RFB
// 49/2024); older numbers are digits and follow the same arithmetic: modulo 11 over the ASCII code
// minus 48 (A is 17). The numbers of one repeated digit are refused. Characters equal modulo 11 (0
// and F, 3 and I, 9 and O) are interchangeable to the check digits.
class Cnpj {
 public:
  // Violations of "tax_id": TAX_ID_MALFORMED, TAX_ID_CHECK_DIGITS.
  static absl::StatusOr<Cnpj> Parse(absl::string_view text, Reading reading = Reading::kLoose);

  const std::string& characters() const { return characters_; }  // "12ABC34501DE35"
  std::string Formatted() const;                                 // "12.ABC.345/01DE-35"
  // For screens and logs that need not show it whole; a sole trader's number names a person:
  // "**.ABC.345/01DE-**".
  std::string Masked() const;

  bool operator==(const Cnpj&) const = default;

 private:
  explicit Cnpj(absl::string_view characters) : characters_(characters) {}
  std::string characters_;
};

}  // namespace vinculo::brazil
