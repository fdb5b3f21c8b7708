#pragma once
// C-24. What a tenant decides about changes of contracts.

#include <vector>

#include "common/parameters/parameter.h"

namespace vinculo::contract {

inline constexpr char kChangeLoyaltyEffect[] = "change_loyalty_effect";

std::vector<parameters::Parameter> PricingParameters();

}  // namespace vinculo::contract
