#pragma once
// An adjustment run and its contracts, as lines for a terminal.

#include <string>
#include <vector>

#include "vinculo/contract/v1/adjustment.pb.h"

namespace vinculo::ctl {

std::string RunText(const contract::v1::AdjustmentRun& run);
// Both under a heading; items are indented by two.
std::string RunsText(const std::vector<contract::v1::AdjustmentRun>& runs);
std::string ItemsText(const std::vector<contract::v1::AdjustmentItem>& items);

}  // namespace vinculo::ctl
