#pragma once
#include "absl/strings/string_view.h"

namespace vinculo::csv {

// Which of ; tab | and , separates the columns of the file that begins with `sample`: the one that
// most of its first lines have as often as the first line, outside quotes; then the one that is
// most frequent. A comma where there is none.
char DetectSeparator(absl::string_view sample);

}  // namespace vinculo::csv
