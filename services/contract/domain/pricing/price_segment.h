#pragma once
// C-42. The stretches of a contract's price timeline. Segments are only ever added; an undo is a
// segment, too, that names the one it takes back.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/money.h"
#include "common/base/uuid.h"
#include "services/contract/domain/plan.h"

namespace vinculo::contract {

// What a contract costs and on which plan, at one moment.
struct PriceTerms {
  Money price;  // per billing period
  BillingPeriod billing_period = BillingPeriod::kMonthly;
  Uuid plan;
  int64_t plan_version = 1;

  bool operator==(const PriceTerms&) const = default;
};

// Why a segment was added. The numbers are those of the API and of the table.
enum class PriceCause {
  kPlanChange = 1,
  kOverride = 2,
  kDiscount = 3,
  kAdjustment = 4,
  kTenureDiscount = 5,
  kFreeUpgrade = 6,
  kRenewal = 7,
  kUndo = 8,
  kGivenBack = 9,
};

// As in the API: "PLAN_CHANGE".
absl::string_view ToString(PriceCause cause);

struct PriceSegment {
  int ordinal = 0;           // 1, 2, ... in the order of their addition
  Day from;                  // its first day
  std::optional<Day> until;  // the first day after it; absent: for good
  PriceTerms terms;
  PriceCause cause = PriceCause::kOverride;
  // What added it: segments of one act share it ("changes/{uuid}").
  std::string cause_ref;
  std::optional<int> undoes;  // of an undo: the ordinal of the segment that it takes back
  std::string actor;
  absl::Time created_at;

  bool Holds(Day day) const { return from <= day && (!until || day < *until); }
};

}  // namespace vinculo::contract
