#pragma once
// What a contract costs and what a change of it would mean, as lines for a terminal.

#include <string>

#include "vinculo/contract/v1/change.pb.h"
#include "vinculo/contract/v1/price_service.pb.h"

namespace vinculo::ctl {

std::string PriceText(const contract::v1::Price& price);
std::string OutcomeText(const contract::v1::ChangeOutcome& outcome);

}  // namespace vinculo::ctl
