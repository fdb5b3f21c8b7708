#pragma once
#include <string>

#include "absl/strings/string_view.h"

namespace vinculo::ctl::ixc {

// UTF-8 that some system read as Windows-1252 and wrote as UTF-8 again, mended:
// "CartÃ£o" is "Cartão". Any other text stays as it is.
std::string MendedText(absl::string_view text);

}  // namespace vinculo::ctl::ixc
