#pragma once
#include "absl/time/time.h"

namespace vinculo::feed {

struct LookOptions {
  // A look at everything that takes longer is followed by looks at what is new.
  absl::Duration slow = absl::Milliseconds(5);
  // So many times as long as it took.
  int rest = 20;
  // How much of what was seen a look at what is new sees again: an event is staged a moment before
  // it is committed.
  absl::Duration overlap = absl::Seconds(1);
};

// Since when the sequencer looks for staged events.
//
// A transaction that stays open, of whatever service, keeps the index entries of the events that
// were moved since it began; a look at everything steps over each of them, some 20 ms for 100,000.
// So while that is slow, most looks begin at what may be new. They miss what a transaction commits
// longer after it was staged than the overlap, so that nothing is complete beyond the last look at
// everything.
class LookRange {
 public:
  explicit LookRange(LookOptions options) : options_(options) {}

  // The next look, at an instant of SteadyNow(), is at what was staged since then; InfinitePast: at
  // everything.
  absl::Time Since(absl::Time now) const {
    return now < rests_until_ ? since_ : absl::InfinitePast();
  }

  struct Look {
    absl::Time since;  // as it was told
    absl::Time at;     // by the server's clock
    // The earliest that it saw; InfiniteFuture: nothing.
    absl::Time oldest;
    absl::Duration took;
    absl::Time ended;  // of SteadyNow()
  };
  void After(const Look& look);

  // Everything that was committed before this instant has been seen.
  absl::Time seen_until() const { return seen_until_; }

 private:
  const LookOptions options_;
  absl::Time since_ = absl::InfinitePast();
  absl::Time rests_until_ = absl::InfinitePast();
  absl::Time seen_until_ = absl::InfinitePast();
};

}  // namespace vinculo::feed
