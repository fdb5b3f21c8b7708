#pragma once
// C-24, C-30. What a change charged or gave back for days (adjustments.h) that are not charged
// after all: a day that is not charged costs nothing, neither the price of its period nor the
// difference that the change made of it. So each line of the change is what it would have been, had
// the days been known:
// - what the change charged for them is lessened; what of it was paid is the client's credit again;
// - what it gave back for them is not the client's: the period gives back the whole price of its
//   first day for them already. It is taken off what changes promised and is not given yet, and
//   what is over is charged.
// Days that come back are charged by their period as it was charged (given_back_days.h), and what
// the change adds to that by the change; what it gave back for them is promised again.

#include <optional>
#include <string>
#include <vector>

#include "absl/types/span.h"
#include "common/base/uuid.h"
#include "services/contract/domain/pricing/adjustments.h"
#include "services/contract/domain/receivables/lessened_period.h"

namespace vinculo::contract {

// A line as it was agreed, and its days and amount as they stand.
struct SettledLine {
  ChangeAdjustment agreed;
  ChangeAdjustment now;
};

struct SettledChange {
  Uuid change;
  std::vector<SettledLine> lines;
  // Its one-offs that stand: the first, and those of days that came back.
  std::vector<Receivable> charges;
};

struct LessenedChange {
  SettledChange change;
  std::vector<LessenedPeriod> charges;
  Money taken_back;  // of what it gave back; below zero: it gives back more
};

// C-24. What the change gives back, as it stands: beside what it charges.
Money GivenBackBy(const SettledChange& settled);

// C-24, C-30. With days that are not charged as they count now: more. Absent: nothing of the change
// is of them, or what it charged was withdrawn. `reason` is that of a charge of which nothing
// stays.
std::optional<LessenedChange> Lessened(const SettledChange& settled,
                                       const ChargeFacts& charges,
                                       Day today,
                                       const std::string& reason);

// C-24, C-30. With days that are not charged as they count now: fewer.
struct RaisedChange {
  SettledChange change;
  Money cost;         // of days that come back, by lines that charge
  Money given_again;  // by lines that give back
};
RaisedChange Raised(const SettledChange& settled, const ChargeFacts& charges);

// C-24, C-30. What lines of these changes add to the price of the period that begins on the day: by
// so much less than its price of now it was charged itself.
Money AddedTo(absl::Span<const SettledChange> changes, Day period_first);

}  // namespace vinculo::contract
