#pragma once
// C-24. What a drafted change means for the contract: before, after, and what it puts aside.

#include <optional>
#include <vector>

#include "common/base/day.h"
#include "common/base/money.h"
#include "services/contract/domain/pricing/adjustments.h"
#include "services/contract/domain/pricing/drafted_change.h"

namespace vinculo::contract {

enum class ChangeWarning {
  kPutsPlannedAside = 1,         // planned changes, or the rest of a discount, hold no more
  kLoyaltyOverTwelveMonths = 2,  // more than a consumer may be bound
  kCreditLeft = 3,               // more is given back than the periods to come give: it waits
};

struct ChangeOutcome {
  DraftedChange drafted;
  // On the change's first day, without it and with it.
  Contract before;
  Contract after;
  std::vector<PriceSegment> put_aside;
  std::vector<ChangeAdjustment> adjustments;
  Money adjustment_total;  // above zero: to pay; below: the client's
  Money carried_credit;    // that earlier changes promised, or that waited: given back anew
  Money credit_left;       // what of both the periods to come cannot give: it waits
  std::vector<ChangeWarning> warnings;
};

// C-24. Pure: a preview and its apply give the same. `charges` is absent where nothing is charged.
// BILLING_PERIOD_RUNNING when another billing period would begin within one, or in one that is
// charged already.
absl::StatusOr<ChangeOutcome> OutcomeOf(const ChangeScope& scope,
                                        DraftedChange drafted,
                                        const std::optional<ChargeFacts>& charges);

}  // namespace vinculo::contract
