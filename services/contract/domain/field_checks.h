#pragma once
// The limits of single fields, as the proto comments state them. Each check adds a violation under
// `field` and goes on, so that a caller hears of all bad fields at once.

#include <cstddef>
#include <cstdint>

#include "absl/strings/string_view.h"
#include "common/base/day.h"
#include "common/base/money.h"
#include "common/errors/errors.h"

namespace vinculo::contract {

inline constexpr int kPlanCodeMax = 60;
inline constexpr int kDisplayNameMax = 200;
inline constexpr int kModalitiesMax = 20;
inline constexpr int kModalityMax = 80;
inline constexpr int kDescriptionMax = 500;
inline constexpr int kConsultantMax = 80;
inline constexpr int kUnitMax = 80;
inline constexpr int kReasonMax = 200;
inline constexpr int kExternalIdMax = 100;
inline constexpr int kLoyaltyMonthsMax = 60;
inline constexpr int kTermMonthsMax = 120;
inline constexpr int kBillingDayMax = 31;
inline constexpr Money kPriceMax = Cents(10'000'000'00);
inline constexpr Day kFirstDay{std::chrono::year(1900) / std::chrono::January / 1};
inline constexpr Day kLastDay{std::chrono::year(2199) / std::chrono::December / 31};

// Lengths count characters (code points), not bytes.
void CheckText(absl::string_view field,
               absl::string_view text,
               int max,
               errors::FieldViolations* violations);
void CheckRequiredText(absl::string_view field,
                       absl::string_view text,
                       int max,
                       errors::FieldViolations* violations);
// 0 to kPriceMax.
void CheckPrice(absl::string_view field, Money price, errors::FieldViolations* violations);
// 0 to max.
void CheckMonths(absl::string_view field, int months, int max, errors::FieldViolations* violations);
// C-11. 1 to 31.
void CheckBillingDay(absl::string_view field, int day, errors::FieldViolations* violations);
// From kFirstDay to kLastDay: outside lies a typing mistake.
void CheckDay(absl::string_view field, Day day, errors::FieldViolations* violations);
void CheckListSize(absl::string_view field,
                   size_t size,
                   int max,
                   errors::FieldViolations* violations);

}  // namespace vinculo::contract
