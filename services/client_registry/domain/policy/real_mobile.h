#pragma once
#include "absl/strings/string_view.h"

namespace vinculo::client_registry {

// Whether a mobile number (E.164) is one that somebody may have: not what is typed to get
// past a form. Of a Brazilian number, the eight digits after the area code and the 9 are not all
// the same, and do not count up or down in ones (12345678, 98765432).
bool IsRealMobile(absl::string_view e164);

}  // namespace vinculo::client_registry
