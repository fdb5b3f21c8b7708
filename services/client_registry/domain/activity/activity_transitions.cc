#include "services/client_registry/domain/activity/activity_transitions.h"

#include <algorithm>
#include <functional>

namespace vinculo::client_registry {
namespace {

bool SameActivity(const ActivityChange& a, const ActivityChange& b) {
  return a.since == b.since && a.activity == b.activity;
}

// The first day from which the two are not `same`.
template <class Same>
std::optional<Day> FirstDifference(const ActivityTimeline& a,
                                   const ActivityTimeline& b,
                                   Same same) {
  const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin(), b.end(), same);
  if (left == a.end() && right == b.end()) return std::nullopt;
  if (left == a.end()) return right->since;
  if (right == b.end()) return left->since;
  return std::min(left->since, right->since);
}

}  // namespace

Retelling Retell(const ActivityTimeline& told, const ActivityFacts& facts, Day until) {
  Retelling retelling;
  for (const ActivityChange& change : TimelineOf(facts)) {
    if (change.since > until) {
      retelling.next_change_on = change.since;
      break;
    }
    retelling.told.push_back(change);
  }
  retelling.rewritten_from = FirstDifference(told, retelling.told, std::equal_to<ActivityChange>());
  const std::optional<Day> first = FirstDifference(told, retelling.told, &SameActivity);
  if (!first) return retelling;

  Activity standing = ActivityOn(facts, *first);
  retelling.transitions.push_back(
      {*first, ActivityOn(told, *first), standing, LastPaidOn(facts, *first)});
  for (const ActivityChange& change : retelling.told) {
    if (change.since <= *first) continue;
    retelling.transitions.push_back({change.since, standing, change.activity, change.last_paid_on});
    standing = change.activity;
  }
  return retelling;
}

}  // namespace vinculo::client_registry
