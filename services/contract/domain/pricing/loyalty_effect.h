#pragma once
// C-24. What a change of plan does to the loyalty term.

#include <optional>

#include "absl/strings/string_view.h"
#include "common/base/day.h"

namespace vinculo::contract {

// The numbers are those of the API.
enum class LoyaltyEffect {
  kKeep = 1,     // the term runs on as it was
  kRestart = 2,  // counted anew from the change, by the new plan; it never ends earlier for that
  kExtend = 3,   // the new plan's months come on top of what is left
};

// "KEEP", "RESTART", "EXTEND": the values of the parameter `change_loyalty_effect`.
absl::string_view ToString(LoyaltyEffect effect);
// Of a value of the parameter.
LoyaltyEffect LoyaltyEffectOf(absl::string_view name);

struct LoyaltyTerm {
  int months = 0;              // 0: none
  std::optional<Day> ends_on;  // its last day

  bool operator==(const LoyaltyTerm&) const = default;
};

// C-24. The loyalty term after a change of plan on that day to a plan with so many months of
// loyalty. A plan without loyalty keeps the running term whatever the effect. Months are counted by
// Codigo Civil art. 132.
LoyaltyTerm LoyaltyAfter(LoyaltyEffect effect,
                         const LoyaltyTerm& term,
                         int plan_loyalty_months,
                         Day change);

// C-24. A term that ends more than 12 months after the change: more than a consumer may be bound
// (Anatel, Res. 632/2014 art. 57 and 765/2023; free negotiation for companies).
bool BindsOverTwelveMonths(const LoyaltyTerm& term, Day change);

}  // namespace vinculo::contract
