#pragma once
#include <string>

namespace vinculo::load {

// CreateAdjustmentRun over all contracts on a day to come and, by GetAdjustmentRun, until it is
// simulated; prints the seconds from its first portion to its end and the contracts. Exit code.
int SimulateAdjustment(const std::string& address);

}  // namespace vinculo::load
