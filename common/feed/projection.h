#pragma once
// What a consumer makes of its source: which messages it reads, and what it keeps of them. One that
// reads more than before lacks what those messages told until now: the feed is behind it, so it
// takes a snapshot.

#include <string>
#include <vector>

namespace vinculo::feed {

// Differs when a type is added or taken away, or the revision raised; not by the types' order.
std::string ProjectionOf(int revision, std::vector<std::string> types);

}  // namespace vinculo::feed
