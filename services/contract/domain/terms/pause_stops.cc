#include "services/contract/domain/terms/pause_stops.h"

#include <algorithm>

namespace vinculo::contract {
namespace {

constexpr char kAdjustmentClock[] = "ADJUSTMENT_CLOCK";
constexpr char kCharge[] = "CHARGE";
constexpr char kLoyaltyClock[] = "LOYALTY_CLOCK";
constexpr char kPoints[] = "POINTS";
constexpr char kService[] = "SERVICE";

}  // namespace

std::vector<std::string> ToWords(const PauseStops& stops) {
  std::vector<std::string> words;
  if (stops.adjustment_clock) words.push_back(kAdjustmentClock);
  if (stops.charge) words.push_back(kCharge);
  if (stops.loyalty_clock) words.push_back(kLoyaltyClock);
  if (stops.points) words.push_back(kPoints);
  if (stops.service) words.push_back(kService);
  return words;
}

PauseStops StopsFrom(const std::vector<std::string>& words) {
  const auto has = [&words](const char* word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  return {.service = has(kService),
          .charge = has(kCharge),
          .loyalty_clock = has(kLoyaltyClock),
          .points = has(kPoints),
          .adjustment_clock = has(kAdjustmentClock)};
}

}  // namespace vinculo::contract
