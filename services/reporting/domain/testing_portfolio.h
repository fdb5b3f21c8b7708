#pragma once
// Contracts of one client made up for tests.

#include <random>
#include <vector>

#include "services/reporting/domain/contract_life.h"

namespace vinculo::reporting {

inline Day DayOf(int day) { return Day::FromEpochDays(day); }

inline ContractLife Life(int id, int from, std::optional<int> until, bool counts_as_churn = true) {
  ContractLife life;
  life.contract = MakeUuidV7(id, 0, 0);
  life.from = DayOf(from);
  if (until.has_value()) life.until = DayOf(*until);
  life.counts_as_churn = counts_as_churn;
  return life;
}

// 0 to 5 contracts within days 0 to 60: overlapping, touching, empty, open, with changes of
// standing.
inline std::vector<ContractLife> RandomLives(std::mt19937& random) {
  const auto up_to = [&random](int max) {
    return std::uniform_int_distribution<int>(0, max)(random);
  };
  std::vector<ContractLife> lives;
  const int count = up_to(5);
  for (int id = 0; id < count; ++id) {
    const int from = up_to(50);
    std::optional<int> until;
    if (up_to(3) > 0) until = from + up_to(10);
    ContractLife life = Life(id, from, until, up_to(3) > 0);
    if (up_to(7) == 0) life.from.reset();
    for (int changes = up_to(3); changes > 0; --changes) {
      life.standings = Heard(life.standings, {DayOf(up_to(60)), static_cast<Standing>(up_to(2))});
    }
    lives.push_back(std::move(life));
  }
  return lives;
}

}  // namespace vinculo::reporting
