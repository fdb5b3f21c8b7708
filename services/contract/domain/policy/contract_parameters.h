#pragma once
// C-13, C-14, C-30. What a tenant decides about its contracts, as a whole or unit by unit.
// Each area declares its own in a file beside this one (terms_parameters.h); here they come
// together. The keys are documented in policy_service.proto.

#include "common/parameters/parameter.h"

namespace vinculo::contract {

const parameters::Table& ContractParameters();

}  // namespace vinculo::contract
