#include "services/reporting/domain/force_periods.h"

#include <algorithm>
#include <array>

namespace vinculo::reporting {
namespace {

// A contract begins (+1) or ceases (-1) to stand so on that day.
struct Step {
  Day day;
  Standing standing;
  int change;
};

void AppendSteps(const ContractLife& contract, std::vector<Step>& steps) {
  Day from = *contract.from;
  Standing standing = Standing::kActive;
  for (const StandingChange& next : contract.standings) {
    if (contract.until.has_value() && next.since >= *contract.until) break;
    if (next.since > from) {
      steps.push_back({from, standing, +1});
      steps.push_back({next.since, standing, -1});
      from = next.since;
    }
    standing = next.standing;
  }
  steps.push_back({from, standing, +1});
  if (contract.until.has_value()) steps.push_back({*contract.until, standing, -1});
}

std::optional<Standing> Foremost(const std::array<int, kStandings>& contracts) {
  for (int i = 0; i < kStandings; ++i) {
    if (contracts[i] > 0) return static_cast<Standing>(i);
  }
  return std::nullopt;
}

}  // namespace

std::vector<ForcePeriod> ForcePeriods(std::span<const ContractLife> contracts) {
  std::vector<Step> steps;
  for (const ContractLife& contract : contracts) {
    if (contract.WasInForce()) AppendSteps(contract, steps);
  }
  std::sort(steps.begin(), steps.end(), [](const Step& a, const Step& b) { return a.day < b.day; });

  std::vector<ForcePeriod> periods;
  std::array<int, kStandings> standing_so{};
  std::optional<Standing> before;
  for (size_t i = 0; i < steps.size();) {
    const Day day = steps[i].day;
    for (; i < steps.size() && steps[i].day == day; ++i) {
      standing_so[static_cast<int>(steps[i].standing)] += steps[i].change;
    }
    const std::optional<Standing> now = Foremost(standing_so);
    if (now == before) continue;
    if (before.has_value()) periods.back().until = day;
    if (now.has_value()) periods.push_back({day, std::nullopt, *now});
    before = now;
  }
  return periods;
}

}  // namespace vinculo::reporting
