#pragma once
// Days and amounts of the demo portfolio as the API has them.

#include <cstdint>

#include "common/base/day.h"
#include "google/type/date.pb.h"
#include "google/type/money.pb.h"

namespace vinculo::ctl::demo {

inline void SetDate(Day day, google::type::Date* date) {
  date->set_year(day.year());
  date->set_month(day.month());
  date->set_day(day.day_of_month());
}

// Of a date that SetDate wrote.
inline Day ToDay(const google::type::Date& date) {
  return *Day::FromCivil(date.year(), date.month(), date.day());
}

inline void SetMoney(int64_t cents, google::type::Money* money) {
  money->set_currency_code("BRL");
  money->set_units(cents / 100);
  money->set_nanos(static_cast<int32_t>(cents % 100 * 10'000'000));
}

inline int64_t ToCents(const google::type::Money& money) {
  return money.units() * 100 + money.nanos() / 10'000'000;
}

}  // namespace vinculo::ctl::demo
