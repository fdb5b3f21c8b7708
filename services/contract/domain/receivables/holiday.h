#pragma once
// brazil.md section 9. A state or municipal holiday of the tenant's own, beside those of the law
// and of the banks: not a business day when a due date rolls to one.

#include <string>

#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/uuid.h"
#include "common/errors/errors.h"

namespace vinculo::contract {

inline constexpr char kHolidays[] = "holidays/";
inline constexpr int kHolidayNameMax = 80;

struct Holiday {
  Uuid id;
  Day on;
  std::string display_name;
  absl::Time created_at;
};

// DATE_INVALID; TEXT_REQUIRED, TEXT_TOO_LONG; HOLIDAY_KNOWN for a Saturday, a Sunday or a holiday
// of the banks, which is no business day already.
void CheckHoliday(const Holiday& holiday, errors::FieldViolations* violations);

}  // namespace vinculo::contract
