#include "common/feed/testing/caught_up.h"

#include <map>
#include <pqxx/pqxx>

#include "absl/time/clock.h"

namespace vinculo::feed {
namespace {

std::map<int, int64_t> Positions(pqxx::connection& connection, const std::string& query) {
  std::map<int, int64_t> positions;
  pqxx::nontransaction tx(connection);
  for (const auto& row : tx.exec(query)) positions[row[0].as<int>()] = row[1].as<int64_t>();
  return positions;
}

}  // namespace

bool Eventually(const std::function<bool()>& condition, absl::Duration at_most) {
  const absl::Time deadline = absl::Now() + at_most;
  while (!condition()) {
    if (absl::Now() > deadline) return false;
    absl::SleepFor(absl::Milliseconds(2));
  }
  return true;
}

bool WaitUntilCaughtUp(const FeedEnds& ends, absl::Duration at_most) {
  pqxx::connection source(ends.source_conninfo);
  pqxx::connection consumer(ends.consumer_conninfo);
  const auto staged = [&] {
    pqxx::nontransaction tx(source);
    return !tx.exec("SELECT 1 FROM outbox_pending LIMIT 1").empty();
  };
  if (!Eventually([&] { return !staged(); }, at_most)) return false;
  const auto heads = Positions(source, "SELECT bucket, position FROM feed_head WHERE position > 0");
  const std::string checkpoints =
      "SELECT bucket, position FROM feed_checkpoints WHERE consumer = " +
      source.quote(ends.consumer) + " AND source = " + source.quote(ends.source);
  return Eventually(
      [&] {
        auto reached = Positions(consumer, checkpoints);
        if (reached.empty()) return false;
        for (const auto& [bucket, position] : heads) {
          if (reached[bucket] < position) return false;
        }
        return true;
      },
      at_most);
}

}  // namespace vinculo::feed
