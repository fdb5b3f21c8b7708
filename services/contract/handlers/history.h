#pragma once
// Which resources of this service have a history, and the words it is told in.

#include <string>
#include <vector>

#include "common/history/history_service.h"
#include "services/contract/deps.h"

namespace vinculo::contract {

history::HistoryDeps HistoryOf(const Deps& deps);

// Of their aggregates, which the retention of the feed leaves.
std::vector<std::string> HistoryPrefixes();

}  // namespace vinculo::contract
