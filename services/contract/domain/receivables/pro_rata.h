#pragma once
// C-40. What a part of a billing period costs (brazil.md section 8). The whole period costs its
// price, whatever its length. A part of it costs the price times its days, both included, divided
// by the days that the period counts as; rounded half up, once.

#include <cstdint>

#include "common/base/day.h"
#include "common/base/money.h"
#include "services/contract/domain/plan.h"

namespace vinculo::contract {

// How a part of a period is measured. The numbers are those of the tables.
enum class ProRataConvention : int16_t {
  kThirtyDays = 1,  // every month counts as 30 days
  kActualDays = 2,  // the period counts as the days that it has
  // Periods begin on the day of month of the financial base date instead of the billing day, so
  // that the first one is whole; a part, such as the last one of an ended contract, is measured by
  // actual days.
  kFinancialBase = 3,
};

// The days [first, last].
struct DaySpan {
  Day first;
  Day last;

  int days() const { return last - first + 1; }
  bool Holds(Day day) const { return first <= day && day <= last; }
  bool operator==(const DaySpan&) const = default;
};

// `days` of the `of` days that a period counts as; equal for the whole period.
struct ProRataShare {
  int days = 1;
  int of = 1;

  bool operator==(const ProRataShare&) const = default;
};

// The share of a period of so many months that has `charged` of its days, 0 to whole.days(). Never
// more than the whole: 30 of the 31 days of October are the whole month by kThirtyDays.
ProRataShare ShareOf(DaySpan whole, int charged, int months, ProRataConvention convention);

// Half up (brazil.md section 6).
Money ProRata(Money price, ProRataShare share);

}  // namespace vinculo::contract
