#pragma once
// C-30. What a pause declares that it stops. The words are those of the parameter pause_stops, of
// the API and of the table.

#include <string>
#include <vector>

namespace vinculo::contract {

struct PauseStops {
  bool service = true;            // what was bought cannot be used, and the term goes on later
  bool charge = true;             // its days are no part of any recurring receivable
  bool loyalty_clock = true;      // the loyalty term goes on later
  bool points = true;             // nothing earns points
  bool adjustment_clock = false;  // the 12 months until the next adjustment go on later

  bool operator==(const PauseStops&) const = default;
};

// Sorted: "CHARGE", "LOYALTY_CLOCK", ...
std::vector<std::string> ToWords(const PauseStops& stops);
// Words that are none of these are left out.
PauseStops StopsFrom(const std::vector<std::string>& words);

}  // namespace vinculo::contract
