#pragma once
// C-02, C-23. Between messages and domain values of the terms of a fine, and of benefits.

#include <vector>

#include "common/errors/errors.h"
#include "services/contract/domain/pricing/plan_offer.h"
#include "vinculo/contract/v1/plan_service.pb.h"

namespace vinculo::contract {

v1::FineTerms ToProto(const FineTerms& terms);
v1::Benefit ToProto(const Benefit& benefit);

// What cannot be read is added to the violations, under "fine_terms" and "benefits[0]"; the rules
// are not asked.
FineTerms FineTermsFromProto(const v1::FineTerms& message, errors::FieldViolations* violations);
std::vector<Benefit> BenefitsFromProto(
    const google::protobuf::RepeatedPtrField<v1::Benefit>& message,
    errors::FieldViolations* violations);

}  // namespace vinculo::contract
