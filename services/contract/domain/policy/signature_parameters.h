#pragma once
// C-21. What a tenant decides about signatures: what proves them, and how long people may take.

#include <vector>

#include "common/parameters/effective.h"
#include "common/parameters/parameter.h"
#include "services/contract/domain/signature/new_signature_request.h"

namespace vinculo::contract {

inline constexpr char kSignatureMeans[] = "signature_means";
inline constexpr char kSignatureDays[] = "signature_days";

std::vector<parameters::Parameter> SignatureParameters();

// Of a request that does not say.
SignatureDefaults SignatureDefaultsOf(const parameters::Values& values, Day today);

}  // namespace vinculo::contract
