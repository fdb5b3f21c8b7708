#pragma once
// C-42. Between messages and domain values of price timelines.

#include "services/contract/domain/pricing/price_at.h"
#include "vinculo/contract/v1/price.pb.h"

namespace vinculo::contract {

v1::PriceTerms ToProto(const PriceTerms& terms);
v1::PriceSegment ToProto(const PriceSegment& segment, bool undone = false);

}  // namespace vinculo::contract
