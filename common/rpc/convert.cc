#include "common/rpc/convert.h"

#include "common/errors/errors.h"

namespace vinculo {
namespace {

constexpr int32_t kNanosPerCent = 10'000'000;
constexpr int64_t kUnitsMax = 10'000'000'000'000;
// 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z.
constexpr int64_t kSecondsMin = -62135596800;
constexpr int64_t kSecondsMax = 253402300799;

}  // namespace

absl::StatusOr<Day> FromProto(absl::string_view field, const google::type::Date& date) {
  absl::StatusOr<Day> day = Day::FromCivil(date.year(), date.month(), date.day());
  if (!day.ok()) {
    return errors::InvalidField(
        field, "DATE_INVALID", "must be a day of the calendar, years 1 to 9999");
  }
  return day;
}

google::type::Date ToProto(Day day) {
  google::type::Date date;
  date.set_year(day.year());
  date.set_month(day.month());
  date.set_day(day.day_of_month());
  return date;
}

absl::StatusOr<Money> FromProto(absl::string_view field, const google::type::Money& money) {
  if (!money.currency_code().empty() && money.currency_code() != "BRL") {
    return errors::InvalidField(field, "CURRENCY_NOT_SUPPORTED", "must be in BRL");
  }
  const int64_t units = money.units();
  const int32_t nanos = money.nanos();
  const bool one_sign = (units >= 0 && nanos >= 0) || (units <= 0 && nanos <= 0);
  if (!one_sign || nanos <= -1'000'000'000 || nanos >= 1'000'000'000 ||
      nanos % kNanosPerCent != 0 || units > kUnitsMax || units < -kUnitsMax) {
    return errors::InvalidField(
        field, "MONEY_INVALID", "must be whole centavos, with units and nanos of the same sign");
  }
  return Cents(units * 100 + nanos / kNanosPerCent);
}

google::type::Money ToProto(Money money) {
  google::type::Money proto;
  proto.set_currency_code("BRL");
  proto.set_units(money.cents() / 100);
  proto.set_nanos(static_cast<int32_t>(money.cents() % 100) * kNanosPerCent);
  return proto;
}

absl::StatusOr<absl::Time> FromProto(absl::string_view field,
                                     const google::protobuf::Timestamp& timestamp) {
  if (timestamp.seconds() < kSecondsMin || timestamp.seconds() > kSecondsMax ||
      timestamp.nanos() < 0 || timestamp.nanos() > 999'999'999) {
    return errors::InvalidField(
        field, "TIMESTAMP_INVALID", "must be an instant of the years 1 to 9999");
  }
  return absl::FromUnixSeconds(timestamp.seconds()) + absl::Nanoseconds(timestamp.nanos());
}

google::protobuf::Timestamp ToProto(absl::Time time) {
  google::protobuf::Timestamp timestamp;
  const int64_t seconds = absl::ToUnixSeconds(time);
  timestamp.set_seconds(seconds);
  timestamp.set_nanos(
      static_cast<int32_t>(absl::ToInt64Nanoseconds(time - absl::FromUnixSeconds(seconds))));
  return timestamp;
}

}  // namespace vinculo
