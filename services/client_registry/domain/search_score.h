#pragma once
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "common/base/uuid.h"

namespace vinculo::client_registry {

// An exact match of a document, phone, e-mail or external id.
inline constexpr double kScoreExact = 1.0;
// No name scores higher: an exact document comes before the same name.
inline constexpr double kScoreNameMax = 0.99;
// A name below this is not what was meant.
inline constexpr double kScoreMin = 0.5;

// How well a client's name answers the words searched, 0 to kScoreNameMax: each word counts
// by the best word of the name (the same, the same sound, its beginning, few letters different),
// and a name with little besides comes before a longer one. Both are search keys: upper-case ASCII
// words.
double NameScore(absl::string_view searched, absl::string_view name);

// A client by its search key alone.
struct NamedClient {
  Uuid id;
  std::string name_key;
};

struct ScoredClient {
  Uuid id;
  double score = 0;
};

// The clients whose names answer best, each once, best first, names of one score in alphabetical
// order; none below kScoreMin.
std::vector<ScoredClient> BestNames(absl::string_view searched,
                                    std::vector<NamedClient> candidates,
                                    size_t limit);

}  // namespace vinculo::client_registry
