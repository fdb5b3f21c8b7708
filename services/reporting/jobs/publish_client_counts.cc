#include "services/reporting/jobs/publish_client_counts.h"

#include <algorithm>
#include <pqxx/pqxx>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/base/clock.h"
#include "common/base/status_macros.h"
#include "common/db/worker_connection.h"
#include "common/errors/errors.h"
#include "services/reporting/storage/client_count_snapshots.h"
#include "services/reporting/storage/feed_positions.h"

namespace vinculo::reporting {
namespace {

// Days of one transaction.
constexpr int kDaysAtOnce = 366;
constexpr absl::Duration kPoll = absl::Milliseconds(50);
// Feeds say each second how far they are complete: one that has not by then lags.
constexpr absl::Duration kFeedPulses = absl::Seconds(3);

std::optional<std::string> SourceBehind(const jobs::JobRun& run,
                                        const std::string& consumer,
                                        const std::vector<std::string>& sources,
                                        absl::Time until) {
  pqxx::nontransaction tx(run.connection);
  return FindSourceBehind(tx, consumer, sources, until);
}

Publication ReadPublication(const jobs::JobRun& run, const absl::TimeZone& zone) {
  pqxx::work tx(run.connection);
  db::SetTenant(tx, run.tenant.ToString());
  return LoadPublication(tx, run.tenant, zone);
}

}  // namespace

absl::Status PublishClientCounts::AwaitFeeds(const jobs::JobRun& run) const {
  // The facts of a sandbox's days came when its clock passed them, not at their midnights.
  const bool until_now = run.by_hand || run.ahead > absl::ZeroDuration();
  // A feed says by the machine's clock how far it is complete.
  const absl::Time until = until_now ? run.now - run.ahead : StartOfDay(run.business_date, zone_);
  const absl::Duration wait = run.by_hand ? feed_wait_
                              : until_now ? std::min(feed_wait_, kFeedPulses)
                                          : absl::ZeroDuration();
  for (auto left = static_cast<int>(wait / kPoll);; --left) {
    const std::optional<std::string> behind = SourceBehind(run, consumer_, sources_, until);
    if (!behind.has_value()) return absl::OkStatus();
    if (left == 0) {
      return errors::Unavailable(jobs::kJobNotReady,
                                 absl::StrCat("the feed of ",
                                              *behind,
                                              " is not complete up to ",
                                              absl::FormatTime(absl::RFC3339_sec, until, zone_),
                                              " yet"),
                                 {{"source", *behind}});
    }
    absl::SleepFor(kPoll);
  }
}

absl::StatusOr<int64_t> PublishClientCounts::Run(const jobs::JobRun& run) {
  RETURN_IF_ERROR(AwaitFeeds(run));
  const std::optional<DayRange> days =
      DaysToPublish(ReadPublication(run, zone_), run.business_date, run.by_hand);
  if (!days.has_value()) return 0;
  int64_t published = 0;
  for (Day first = days->first; first <= days->last; first = first + kDaysAtOnce) {
    const DayRange part{first, std::min(days->last, first + (kDaysAtOnce - 1))};
    pqxx::work tx(run.connection);
    db::SetTenant(tx, run.tenant.ToString());
    published += PublishDays(tx, run.tenant, part, run.now, zone_);
    RETURN_IF_ERROR(run.lease.Hold(tx));
    tx.commit();
  }
  return published;
}

}  // namespace vinculo::reporting
