#pragma once
#include <optional>
#include <string>

#include "absl/strings/string_view.h"
#include "common/brazil/phone.h"

namespace vinculo::brazil {

struct PlannedNumber {
  std::string e164;
  PhoneType type = PhoneType::kOther;
};

// Asks libphonenumber about a number as dialled in Brazil or beginning with +. Nothing where no
// plan has the number. Thread-safe; 10 to 45 microseconds, and the numbering plans are loaded at
// the first call.
std::optional<PlannedNumber> FindInNumberingPlans(absl::string_view text);

// A Brazilian number as written in Brazil, others in their international form. `e164` comes from
// this folder.
std::string FormatByNumberingPlan(const std::string& e164);

}  // namespace vinculo::brazil
