#include "services/contract/domain/receivables/holiday.h"

#include "common/testing/matchers/matchers.h"
#include "services/contract/domain/reasons.h"
#include "services/contract/domain/receivables/reasons.h"

namespace vinculo::contract {
namespace {

using testing::HasViolation;
using testing::IsOk;
using namespace std::chrono;           // NOLINT: months
using namespace std::chrono_literals;  // NOLINT: 2026y

absl::Status Check(Day day, const std::string& name) {
  errors::FieldViolations violations;
  CheckHoliday({.on = day, .display_name = name}, &violations);
  return violations.ToStatus();
}

TEST(RuleC40Holiday, IsABusinessDayOfTheBanks) {
  EXPECT_THAT(Check(Day{2027y / January / 25}, "Aniversário de São Paulo"), IsOk());
  EXPECT_THAT(Check(Day{2027y / January / 24}, "Domingo"), HasViolation("date", kHolidayKnown));
  EXPECT_THAT(Check(Day{2026y / November / 20}, "Consciência Negra"),
              HasViolation("date", kHolidayKnown));
  EXPECT_THAT(Check(Day{2026y / February / 17}, "Carnaval"), HasViolation("date", kHolidayKnown));
}

TEST(RuleC40Holiday, HasAName) {
  EXPECT_THAT(Check(Day{2027y / January / 25}, ""), HasViolation("display_name", kTextRequired));
  EXPECT_THAT(Check(Day{2027y / January / 25}, std::string(81, 'x')),
              HasViolation("display_name", kTextTooLong));
}

}  // namespace
}  // namespace vinculo::contract
