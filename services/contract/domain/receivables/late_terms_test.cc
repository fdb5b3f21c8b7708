#include "services/contract/domain/receivables/late_terms.h"

#include <gtest/gtest.h>

namespace vinculo::contract {
namespace {

using namespace std::chrono;           // NOLINT: months
using namespace std::chrono_literals;  // NOLINT: 2026y

// 25 January is a holiday of Sao Paulo alone, and a Monday in 2027.
constexpr Day kDue{2027y / January / 25};

Receivable Of(std::optional<Uuid> contract) {
  return {.contract = contract, .due_on = kDue, .amount = Cents(100'00), .open = Cents(100'00)};
}

TEST(RuleC40LateTerms, AreOfTheUnitThatChoseItsOwn) {
  const LateTerms terms{.of_contracts = {{Uuid({1}), LateRates{.fine_basis_points = 100}}}};
  EXPECT_EQ(terms.ChargesOf(Of(std::nullopt), kDue + 10).fine, Cents(2'00));
  EXPECT_EQ(terms.ChargesOf(Of(Uuid({2})), kDue + 10).fine, Cents(2'00));
  EXPECT_EQ(terms.ChargesOf(Of(Uuid({1})), kDue + 10).fine, Cents(1'00));
}

TEST(RuleC40LateTerms, TakeAHolidayOfTheTenantForGraceAlone) {
  const LateTerms nobodys;
  EXPECT_EQ(nobodys.ChargesOf(Of(std::nullopt), kDue + 1).days_late, 1);
  const LateTerms terms{.calendar = brazil::BusinessCalendar(brazil::HolidaySet::kBank, {kDue})};
  EXPECT_EQ(terms.ChargesOf(Of(std::nullopt), kDue + 1), LateCharges()) << "the next business day";
  EXPECT_EQ(terms.ChargesOf(Of(std::nullopt), kDue + 2).days_late, 2) << "from the due date itself";
}

}  // namespace
}  // namespace vinculo::contract
