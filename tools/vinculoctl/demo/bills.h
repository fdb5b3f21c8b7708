#pragma once
// What the demo portfolio's clients owe and paid: bills of the last year, most paid in time, some
// late, and some clients who stopped paying. The same for the same seed and day.

#include "tools/vinculoctl/demo/portfolio.h"

namespace vinculo::ctl::demo {

// Adds receivables and payments of the contracts in force; each contract comes paid from its former
// system until the day before its first bill.
void AddBills(const PortfolioSpec& spec, Portfolio& portfolio);

}  // namespace vinculo::ctl::demo
