#pragma once
#include <optional>
#include <string>

#include "absl/strings/string_view.h"
#include "common/brazil/phone.h"

namespace vinculo::brazil {

struct PlainPhone {
  std::string national;  // area code and number: 10 or 11 digits
  PhoneType type = PhoneType::kFixed;
  bool ninth_digit_added = false;
};

// Reads Brazilian fixed and mobile numbers by the rules of docs/brazil.md section 4, without the
// numbering plans: these are nearly all numbers of an import, and it costs a hundredth of asking
// libphonenumber. Agrees with libphonenumber wherever it answers (phone_test.cc compares them),
// except that it drops any carrier code after the trunk 0, where libphonenumber knows only
// some, and adds the ninth digit on import. No answer where the text is anything else.
std::optional<PlainPhone> ReadPlainPhone(absl::string_view text, PhoneReading reading);

}  // namespace vinculo::brazil
