#pragma once
// How a document writes days, amounts and numbers, in its language ("pt-BR" or "en").

#include <optional>
#include <string>

#include "absl/strings/string_view.h"
#include "common/base/day.h"
#include "common/base/money.h"

namespace vinculo::contract {

// "22/11/2026", "2026-11-22"; empty when absent.
std::string WrittenDay(std::optional<Day> day, absl::string_view language);
// "22 de novembro de 2026", "1º de maio de 2026"; "22 November 2026".
std::string WrittenDayInWords(Day day, absl::string_view language);
// "R$ 1.234,56", "R$ 1,234.56".
std::string WrittenMoney(Money money, absl::string_view language);
// "01310-100"; another text as it is.
std::string WrittenPostalCode(absl::string_view digits);
// "111.444.777-35"; another text as it is.
std::string WrittenTaxId(absl::string_view tax_id);

}  // namespace vinculo::contract
