#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "absl/strings/string_view.h"

namespace vinculo::ctl {

// "0,42", "-0.18", "4.3712" or "4,37 %" in millionths: 4200, -1800, 43712, 43700. At most four
// decimal places; absent for anything else.
std::optional<int32_t> ReadPercent(absl::string_view text);

// "4.37 %", in the language of this process "4,37 %".
std::string PercentText(int32_t millionths);

}  // namespace vinculo::ctl
