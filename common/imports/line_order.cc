#include "common/imports/line_order.h"

#include "absl/strings/str_cat.h"
#include "common/errors/errors.h"
#include "common/imports/reasons.h"

namespace vinculo::imports {

absl::StatusOr<bool> LineOrder::Take(int64_t line) {
  if (line <= last_line_) {
    return errors::InvalidField("rows.line",
                                kLineNotAscending,
                                absl::StrCat("line ",
                                             line,
                                             " came after line ",
                                             last_line_,
                                             ": send rows in the order of their lines, from 1"));
  }
  last_line_ = line;
  return line > after_line_;
}

}  // namespace vinculo::imports
