#pragma once
// Which resources of this service have a history, and the words it is told in.

#include <string>
#include <vector>

#include "common/history/history_service.h"
#include "services/fidelity/deps.h"

namespace vinculo::fidelity {

history::HistoryDeps HistoryOf(const Deps& deps);

// Of their aggregates, which the retention of the feed leaves.
std::vector<std::string> HistoryPrefixes();

}  // namespace vinculo::fidelity
