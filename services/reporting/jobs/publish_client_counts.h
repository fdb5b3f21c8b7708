#pragma once
#include <string>
#include <utility>
#include <vector>

#include "absl/time/time.h"
#include "common/jobs/job.h"

namespace vinculo::reporting {

// P-07. Publishes the numbers of clients of the days that have ended (domain/publication.h), each
// day once and for good. A day is published when the feeds of all `sources` are applied up to its
// end: one that lags cannot make a wrong day, only a later one. A cycle started by hand publishes
// what is known at that moment: it waits up to `feed_wait` until the feeds have come as far. So
// does, for a few seconds, that of a sandbox whose clock is ahead: its days pass in no time, and
// what they brought was told a moment ago.
class PublishClientCounts final : public jobs::Job {
 public:
  PublishClientCounts(std::string consumer,
                      std::vector<std::string> sources,
                      absl::TimeZone zone,
                      absl::Duration feed_wait)
      : consumer_(std::move(consumer)),
        sources_(std::move(sources)),
        zone_(zone),
        feed_wait_(feed_wait) {}
  absl::string_view id() const override { return "publish_client_counts"; }
  absl::StatusOr<int64_t> Run(const jobs::JobRun& run) override;

 private:
  absl::Status AwaitFeeds(const jobs::JobRun& run) const;

  const std::string consumer_;
  const std::vector<std::string> sources_;
  const absl::TimeZone zone_;
  const absl::Duration feed_wait_;
};

}  // namespace vinculo::reporting
