#include "services/contract/domain/signature/written.h"

#include <array>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "common/brazil/tax_id.h"
#include "services/contract/domain/signature/document_template.h"

namespace vinculo::contract {
namespace {

constexpr std::array kMonths = {"janeiro",
                                "fevereiro",
                                "março",
                                "abril",
                                "maio",
                                "junho",
                                "julho",
                                "agosto",
                                "setembro",
                                "outubro",
                                "novembro",
                                "dezembro"};
constexpr std::array kMonthsEnglish = {"January",
                                       "February",
                                       "March",
                                       "April",
                                       "May",
                                       "June",
                                       "July",
                                       "August",
                                       "September",
                                       "October",
                                       "November",
                                       "December"};

}  // namespace

std::string WrittenDay(std::optional<Day> day, absl::string_view language) {
  if (!day) return "";
  if (language == kEnglish) return day->ToString();
  return absl::StrFormat("%02d/%02d/%04d", day->day_of_month(), day->month(), day->year());
}

std::string WrittenDayInWords(Day day, absl::string_view language) {
  if (language == kEnglish) {
    return absl::StrCat(day.day_of_month(), " ", kMonthsEnglish[day.month() - 1], " ", day.year());
  }
  return absl::StrCat(day.day_of_month(),
                      day.day_of_month() == 1 ? "º de " : " de ",
                      kMonths[day.month() - 1],
                      " de ",
                      day.year());
}

std::string WrittenMoney(Money money, absl::string_view language) {
  std::string text = money.ToBrazilian();
  if (language != kEnglish) return text;
  for (char& c : text) {
    if (c == '.') {
      c = ',';
    } else if (c == ',') {
      c = '.';
    }
  }
  return text;
}

std::string WrittenPostalCode(absl::string_view digits) {
  if (digits.size() != 8) return std::string(digits);
  return absl::StrCat(digits.substr(0, 5), "-", digits.substr(5));
}

std::string WrittenTaxId(absl::string_view tax_id) {
  const absl::StatusOr<brazil::TaxId> parsed = brazil::TaxId::Parse(tax_id);
  return parsed.ok() ? parsed->Formatted() : std::string(tax_id);
}

}  // namespace vinculo::contract
