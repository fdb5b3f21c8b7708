#include "common/rpc/convert.h"

#include "common/testing/matchers/matchers.h"

namespace vinculo {
namespace {

using ::vinculo::testing::HasViolation;
using ::vinculo::testing::IsOkAndHolds;

google::type::Date Date(int year, int month, int day) {
  google::type::Date date;
  date.set_year(year);
  date.set_month(month);
  date.set_day(day);
  return date;
}

google::type::Money Amount(const char* currency, int64_t units, int32_t nanos) {
  google::type::Money money;
  money.set_currency_code(currency);
  money.set_units(units);
  money.set_nanos(nanos);
  return money;
}

google::protobuf::Timestamp Instant(int64_t seconds, int32_t nanos) {
  google::protobuf::Timestamp timestamp;
  timestamp.set_seconds(seconds);
  timestamp.set_nanos(nanos);
  return timestamp;
}

TEST(ConvertDay, ReadsDaysOfTheCalendar) {
  EXPECT_THAT(FromProto("d", Date(2024, 2, 29)), IsOkAndHolds(*Day::FromCivil(2024, 2, 29)));
  for (const auto& bad : {Date(2023, 2, 29),
                          Date(0, 1, 1),
                          Date(2024, 0, 1),
                          Date(2024, 1, 0),
                          Date(2024, 13, 1),
                          Date(10000, 1, 1),
                          Date(-1, 1, 1)}) {
    EXPECT_THAT(FromProto("client.birth_date", bad),
                HasViolation("client.birth_date", "DATE_INVALID"));
  }
}

TEST(ConvertDay, ComesBack) {
  const Day day = *Day::FromCivil(2026, 1, 31);
  EXPECT_THAT(FromProto("d", ToProto(day)), IsOkAndHolds(day));
}

TEST(ConvertMoney, ReadsWholeCentavos) {
  EXPECT_THAT(FromProto("m", Amount("BRL", 99, 900'000'000)), IsOkAndHolds(Cents(99'90)));
  EXPECT_THAT(FromProto("m", Amount("", 1, 0)), IsOkAndHolds(Cents(1'00)));
  EXPECT_THAT(FromProto("m", Amount("BRL", 0, -10'000'000)), IsOkAndHolds(Cents(-1)));
  EXPECT_THAT(FromProto("m", Amount("BRL", -5, -500'000'000)), IsOkAndHolds(Cents(-5'50)));
}

TEST(ConvertMoney, RefusesEverythingElse) {
  EXPECT_THAT(FromProto("m", Amount("USD", 1, 0)), HasViolation("m", "CURRENCY_NOT_SUPPORTED"));
  for (const auto& bad : {Amount("BRL", 1, -10'000'000),
                          Amount("BRL", -1, 10'000'000),
                          Amount("BRL", 0, 1),
                          Amount("BRL", 0, 9'999'999),
                          Amount("BRL", 0, 1'000'000'000),
                          Amount("BRL", 10'000'000'000'001, 0),
                          Amount("BRL", INT64_MIN, 0)}) {
    EXPECT_THAT(FromProto("m", bad), HasViolation("m", "MONEY_INVALID"));
  }
}

TEST(ConvertMoney, ComesBack) {
  for (const int64_t cents : {0, 1, -1, 99, -100, 12345, -98765}) {
    EXPECT_THAT(FromProto("m", ToProto(Cents(cents))), IsOkAndHolds(Cents(cents)));
  }
}

TEST(ConvertTime, ReadsInstantsOfTheYearsOneTo9999) {
  EXPECT_THAT(FromProto("t", Instant(1, 500)),
              IsOkAndHolds(absl::FromUnixSeconds(1) + absl::Nanoseconds(500)));
  EXPECT_TRUE(FromProto("t", Instant(-62135596800, 0)).ok());
  EXPECT_TRUE(FromProto("t", Instant(253402300799, 999'999'999)).ok());
  for (const auto& bad : {Instant(-62135596801, 0),
                          Instant(253402300800, 0),
                          Instant(0, -1),
                          Instant(0, 1'000'000'000)}) {
    EXPECT_THAT(FromProto("t", bad), HasViolation("t", "TIMESTAMP_INVALID"));
  }
}

TEST(ConvertTime, ComesBackBeforeTheEpochToo) {
  for (const absl::Time time :
       {absl::FromUnixNanos(-1), absl::FromUnixNanos(1'700'000'000'123'456'789)}) {
    EXPECT_THAT(FromProto("t", ToProto(time)), IsOkAndHolds(time));
  }
}

}  // namespace
}  // namespace vinculo
