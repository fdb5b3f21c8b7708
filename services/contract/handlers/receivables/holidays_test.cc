// C-40 through the RPCs: holidays of the tenant's own, and rates of a unit. Today is 2026-11-22.

#include "services/contract/handlers/receivables/holiday_handlers.h"
#include "services/contract/handlers/receivables/receivables_test.h"

namespace vinculo::contract {
namespace {

using absl::StatusCode;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

// A Monday; 25 January is a holiday of the city of Sao Paulo.
constexpr Day kCityDay{std::chrono::year(2027) / std::chrono::January / 25};

class HolidaysTest : public ReceivablesTest {
 protected:
  absl::StatusOr<pb::Holiday> Make(Day day, const std::string& name = "Aniversário da cidade") {
    pb::CreateHolidayRequest request;
    *request.mutable_holiday()->mutable_date() = ToProto(day);
    request.mutable_holiday()->set_display_name(name);
    return Serve(&CreateHoliday, request);
  }
  pb::ReceivableQuote Quote(const pb::Receivable& receivable, Day day) {
    pb::QuoteReceivableRequest request;
    request.set_name(receivable.name());
    *request.mutable_pay_date() = ToProto(day);
    absl::StatusOr<pb::ReceivableQuote> quote = Serve(&QuoteReceivable, request);
    EXPECT_THAT(quote, IsOk());
    return *quote;
  }
};

using RuleC40Holidays = HolidaysTest;
using RuleC40UnitRates = HolidaysTest;

TEST_F(RuleC40Holidays, AreMadeListedAndDeleted) {
  const absl::StatusOr<pb::Holiday> made = Make(kCityDay);
  ASSERT_THAT(made, IsOk());
  EXPECT_THAT(Make(kCityDay), IsError(StatusCode::kAlreadyExists, kHolidayTaken));
  EXPECT_THAT(Make(kCityDay - 1), HasViolation("holiday.date", kHolidayKnown));
  pb::ListHolidaysRequest list;
  list.set_filter("date >= 2027-01-01 AND date <= 2027-12-31");
  const absl::StatusOr<pb::ListHolidaysResponse> page = Serve(&ListHolidays, list);
  ASSERT_THAT(page, IsOk());
  ASSERT_EQ(page->holidays_size(), 1);
  EXPECT_EQ(page->holidays(0).DebugString(), made->DebugString());
  pb::GetHolidayRequest get;
  get.set_name(made->name());
  EXPECT_EQ(Serve(&GetHoliday, get)->DebugString(), made->DebugString());
  pb::DeleteHolidayRequest remove;
  remove.set_name(made->name());
  ASSERT_THAT(Serve(&DeleteHoliday, remove), IsOk());
  EXPECT_THAT(Serve(&DeleteHoliday, remove), IsError(StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
  EXPECT_THAT(Make(kCityDay), IsOk());
  EXPECT_EQ(EventsOf(made->name()), "HolidayCreated HolidayDeleted");
}

// Due on the holiday: on the next business day it costs nothing more; later, from the due date.
TEST_F(RuleC40Holidays, GiveGraceToWhatIsDueOnThem) {
  const pb::Receivable before = Owed(100'00, kCityDay);
  ASSERT_THAT(Make(kCityDay), IsOk());
  const pb::Receivable after = Owed(100'00, kCityDay);
  EXPECT_EQ(DayOf(Quote(after, kToday).on_time_until_date()), kCityDay + 1);
  EXPECT_EQ(DayOf(after.due_date()), kCityDay) << "the due date stays";
  EXPECT_EQ(MoneyOf(Quote(after, kCityDay + 1).total_amount()), Cents(100'00));
  EXPECT_EQ(Quote(after, kCityDay + 2).days_late(), 2);
  EXPECT_EQ(MoneyOf(Quote(before, kCityDay + 1).total_amount()), Cents(100'00));
  Now(kCityDay + 1);
  const pb::Payment paid = Pay(PayingFor(after.name(), 100'00, kCityDay + 1));
  EXPECT_EQ(MoneyOf(paid.allocations(0).late_fine()), Cents(0));
  EXPECT_EQ(Get(after.name()).state(), pb::RECEIVABLE_PAID);
}

TEST_F(RuleC40UnitRates, AreThoseOfTheContractsUnit) {
  const pb::Contract contract = Active();
  database_.Execute("UPDATE contracts SET unit = 'Filial'");
  Choose("late_fine_basis_points", 100, "Filial");
  Choose("late_grace_days", 3, "Filial");
  pb::CreateReceivableRequest request = OneOff(100'00, kToday + 1);
  request.mutable_receivable()->clear_client();
  request.mutable_receivable()->set_contract(contract.name());
  const absl::StatusOr<pb::Receivable> filial = Serve(&CreateReceivable, request);
  ASSERT_THAT(filial, IsOk());
  const pb::Receivable tenant = Owed(100'00, kToday + 1);
  EXPECT_EQ(DayOf(Quote(*filial, kToday).on_time_until_date()), kToday + 4);
  EXPECT_EQ(DayOf(Quote(tenant, kToday).on_time_until_date()), kToday + 1);
  EXPECT_EQ(MoneyOf(Quote(*filial, kToday + 11).late_fine()), Cents(1'00));
  EXPECT_EQ(MoneyOf(Quote(tenant, kToday + 11).late_fine()), Cents(2'00));
  Now(kToday + 11);
  const pb::Payment paid = Pay(Paying(300'00, kToday + 11));
  ASSERT_EQ(paid.allocations_size(), 2);
  EXPECT_EQ(MoneyOf(paid.allocations(0).late_fine()) + MoneyOf(paid.allocations(1).late_fine()),
            Cents(3'00));
  ExpectLedgersSum();
}

}  // namespace
}  // namespace vinculo::contract
