#pragma once
// C-24, C-42, C-44. What a caller asks of a contract, checked, and what it would add: the same for
// a preview and for what is applied.

#include <optional>
#include <vector>

#include "absl/status/statusor.h"
#include "common/base/day.h"
#include "common/base/money.h"
#include "common/errors/errors.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/plan.h"
#include "services/contract/domain/pricing/added_segments.h"
#include "services/contract/domain/pricing/change_code.h"
#include "services/contract/domain/pricing/contract_alteration.h"

namespace vinculo::contract {

// The numbers are those of the API and of the table.
enum class ChangeKind {
  kChange = 1,         // plan, price, due day, charge type
  kPriceOverride = 2,  // a price for some time, or for good
  kDiscount = 3,
};

// The contract as it stands, and its timeline.
struct ChangeScope {
  const Contract& contract;
  const PriceTimeline& timeline;
  const Plan& plan;  // that the contract is on, on the change's day
  Day today;
  // What earlier changes promised and no period could give: it waits.
  Money pending_credit = {};
};

// C-24. What ChangeService takes. Absent: it stays.
struct ChangeAsk {
  Day effective;
  std::optional<Plan> plan;
  std::optional<Money> price;  // absent with another plan: the plan's
  std::optional<int> billing_day;
  std::optional<ChargeType> charge_type;
  LoyaltyEffect loyalty_effect = LoyaltyEffect::kKeep;
};

// C-42. What PriceService takes, in [from, until).
struct SpanAsk {
  Day from;
  std::optional<Day> until;
};

struct DraftedChange {
  ChangeKind kind = ChangeKind::kChange;
  ChangeCode code = ChangeCode::kAlteration;
  Day effective;
  std::optional<Day> until;  // absent: for good
  std::vector<PriceSegment> added;
  ContractAlteration alteration;
};

// C-24. From SCHEDULED, ACTIVE and SUSPENDED, on a day from today on, while the term lasts. The
// plan must be on sale and allow the billing day. CHANGE_EMPTY when nothing would be other than it
// is on that day. Fields are named from the request's `change`. What earlier changes promised to
// give back (promised_credit.h) makes no price lower: neither for the code nor for what is empty.
absl::StatusOr<DraftedChange> DraftChange(const ChangeScope& scope, const ChangeAsk& ask);

// C-42. Another price; the plan stays what it is on each day.
absl::StatusOr<DraftedChange> DraftOverride(const ChangeScope& scope,
                                            const SpanAsk& span,
                                            Money price);

// C-42. A discount off the contract's own price of each day (discount_over_promise.h): an amount,
// or a share of 1 to 10,000 basis points.
absl::StatusOr<DraftedChange> DraftDiscount(const ChangeScope& scope,
                                            const SpanAsk& span,
                                            const Discount& discount);

}  // namespace vinculo::contract
