#include "services/contract/domain/field_checks.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "services/contract/domain/reasons.h"

namespace vinculo::contract {
namespace {

int CharactersOf(absl::string_view utf8) {
  return static_cast<int>(
      std::count_if(utf8.begin(), utf8.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

}  // namespace

void CheckText(absl::string_view field,
               absl::string_view text,
               int max,
               errors::FieldViolations* violations) {
  if (CharactersOf(text) > max) {
    violations->Add(field, kTextTooLong, absl::StrCat("give at most ", max, " characters"));
  }
}

void CheckRequiredText(absl::string_view field,
                       absl::string_view text,
                       int max,
                       errors::FieldViolations* violations) {
  if (text.empty()) {
    violations->Add(field, kTextRequired, absl::StrCat("give 1 to ", max, " characters"));
  }
  CheckText(field, text, max, violations);
}

void CheckPrice(absl::string_view field, Money price, errors::FieldViolations* violations) {
  if (price < Money() || price > kPriceMax) {
    violations->Add(
        field, kPriceInvalid, absl::StrCat("give a price from 0 to BRL ", kPriceMax.ToString()));
  }
}

void CheckMonths(absl::string_view field,
                 int months,
                 int max,
                 errors::FieldViolations* violations) {
  if (months < 0 || months > max) {
    violations->Add(field, kMonthsOutOfRange, absl::StrCat("give 0 to ", max, " months"));
  }
}

void CheckBillingDay(absl::string_view field, int day, errors::FieldViolations* violations) {
  if (day < 1 || day > kBillingDayMax) {
    violations->Add(field, kBillingDayNotAllowed, "give a day of the month, 1 to 31");
  }
}

void CheckDay(absl::string_view field, Day day, errors::FieldViolations* violations) {
  if (day < kFirstDay || day > kLastDay) {
    violations->Add(
        field,
        kDateInvalid,
        absl::StrCat("give a day from ", kFirstDay.ToString(), " to ", kLastDay.ToString()));
  }
}

void CheckListSize(absl::string_view field,
                   size_t size,
                   int max,
                   errors::FieldViolations* violations) {
  if (size > static_cast<size_t>(max)) {
    violations->Add(field, kListTooLong, absl::StrCat("give at most ", max, " elements"));
  }
}

}  // namespace vinculo::contract
