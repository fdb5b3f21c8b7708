#pragma once
#include <optional>
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "common/brazil/reading.h"
#include "common/brazil/uf.h"

namespace vinculo::brazil {

// CEP, the postal code of the Correios (docs/brazil.md section 3): 8 digits, kept as text because
// of its leading zeros; it has no check digit.
class PostalCode {
 public:
  // A violation of "postal_code": POSTAL_CODE_MALFORMED.
  static absl::StatusOr<PostalCode> Parse(absl::string_view text,
                                          Reading reading = Reading::kLoose);

  const std::string& digits() const { return digits_; }  // "01310200"
  std::string Formatted() const;                         // "01310-200"
  // The state in whose range of the Correios the code lies. For a warning when it differs from the
  // state given, never for an error: in practice the state is typed wrong as often.
  std::optional<Uf> UfHint() const;

  bool operator==(const PostalCode&) const = default;

 private:
  explicit PostalCode(absl::string_view digits) : digits_(digits) {}
  std::string digits_;
};

}  // namespace vinculo::brazil
