#pragma once
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "common/brazil/reading.h"

namespace vinculo::brazil {

// The number of a person in the register of the Receita Federal (docs/brazil.md section 1): 11
// digits, kept as text because of its leading zeros; the last two are check digits modulo 11
// (weights 10 to 2 and 11 to 2, a remainder below 2 gives 0). The ten numbers of one repeated digit
// fit their check digits and are refused: none was issued. The check digits do not find every
// typing mistake: the remainders 0 and 1 give the same digit.
class Cpf {
 public:
  // Violations of "tax_id": TAX_ID_MALFORMED, TAX_ID_CHECK_DIGITS. No message repeats the number
  // (LGPD).
  static absl::StatusOr<Cpf> Parse(absl::string_view text, Reading reading = Reading::kLoose);

  const std::string& digits() const { return digits_; }  // "11144477735"
  std::string Formatted() const;                         // "111.444.777-35"
  // For screens and logs that need not show it whole (LGPD): "***.444.777-**".
  std::string Masked() const;
  // 123.456.789-09 is well formed, and in practice typed by someone who did not want to give a
  // number.
  bool suspicious() const { return digits_ == "12345678909"; }

  bool operator==(const Cpf&) const = default;

 private:
  explicit Cpf(absl::string_view digits) : digits_(digits) {}
  std::string digits_;
};

}  // namespace vinculo::brazil
