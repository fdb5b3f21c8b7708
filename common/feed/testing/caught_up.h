#pragma once
// Waiting in tests for what background threads do: by looking, with a deadline, never by sleeping a
// guessed time.

#include <functional>
#include <string>

#include "absl/time/time.h"

namespace vinculo::feed {

// True as soon as the condition holds; false at the deadline. It is looked at every few
// milliseconds.
bool Eventually(const std::function<bool()>& condition, absl::Duration at_most = absl::Seconds(30));

struct FeedEnds {
  // Superuser's or worker's, search_path set to the schema.
  std::string source_conninfo;
  std::string consumer_conninfo;
  std::string consumer;
  std::string source;
};

// True as soon as every event that the source has committed at the call has its position and is
// applied by the consumer.
bool WaitUntilCaughtUp(const FeedEnds& ends, absl::Duration at_most = absl::Seconds(30));

}  // namespace vinculo::feed
