#include "services/contract/domain/pricing/loyalty_effect.h"

#include <algorithm>

#include "services/contract/domain/contract_dates.h"

namespace vinculo::contract {
namespace {

constexpr int kConsumerMonthsMax = 12;

}  // namespace

absl::string_view ToString(LoyaltyEffect effect) {
  switch (effect) {
    case LoyaltyEffect::kKeep:
      return "KEEP";
    case LoyaltyEffect::kRestart:
      return "RESTART";
    case LoyaltyEffect::kExtend:
      return "EXTEND";
  }
  return "UNKNOWN";
}

LoyaltyEffect LoyaltyEffectOf(absl::string_view name) {
  for (const LoyaltyEffect effect : {LoyaltyEffect::kRestart, LoyaltyEffect::kExtend}) {
    if (name == ToString(effect)) return effect;
  }
  return LoyaltyEffect::kKeep;
}

LoyaltyTerm LoyaltyAfter(LoyaltyEffect effect,
                         const LoyaltyTerm& term,
                         int plan_loyalty_months,
                         Day change) {
  if (effect == LoyaltyEffect::kKeep || plan_loyalty_months == 0) return term;
  const Day running_end = term.ends_on ? std::max(*term.ends_on, change) : change;
  const Day counted_from = effect == LoyaltyEffect::kExtend ? running_end : change;
  const Day end = *LoyaltyEnd(counted_from, plan_loyalty_months);
  return {.months = plan_loyalty_months, .ends_on = std::max(end, running_end)};
}

bool BindsOverTwelveMonths(const LoyaltyTerm& term, Day change) {
  return term.ends_on && *term.ends_on > *LoyaltyEnd(change, kConsumerMonthsMax);
}

}  // namespace vinculo::contract
