#pragma once
// C-25, C-26, C-27. Releases: for some days the blocks for debt of a contract do not hold. One
// ledger of three kinds: a trust unlock (desbloqueio de confiança) and a temporary release come
// with a promise to pay; a manual one holds until the next block run.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "absl/types/span.h"
#include "common/base/day.h"
#include "common/base/money.h"
#include "common/base/uuid.h"
#include "services/contract/domain/monitoring/bill_facts.h"

namespace vinculo::contract {

inline constexpr char kReleases[] = "releases/";
inline constexpr int kReleaseDaysMax = 60;

// The numbers of these are those of the API and of the tables.
enum class ReleaseKind { kTrust = 1, kTemporary = 2, kManual = 3 };
enum class ReleaseOrigin { kStaff = 1, kClient = 2 };
enum class PromiseState { kNone = 1, kOpen = 2, kKept = 3, kBroken = 4 };

absl::string_view ToString(ReleaseKind kind);

struct Release {
  Uuid id;
  int64_t version = 1;
  Uuid contract;
  Uuid client;  // the contract's
  ReleaseKind kind = ReleaseKind::kManual;
  ReleaseOrigin origin = ReleaseOrigin::kStaff;
  Day since{};
  Day until{};                       // the last day on which it holds
  std::optional<Day> ended_on = {};  // the first day on which it holds no more: ended early
  Money debt;                        // that was overdue when it was granted
  PromiseState promise = PromiseState::kNone;
  std::optional<Day> promise_settled_on = {};  // kept or broken
  bool interval_lifted = false;
  std::string actor;
  std::string reason;
  absl::Time created_at;
  absl::Time updated_at;
};

bool HoldsOn(const Release& release, Day day);

// Whether the bill is part of what was promised: it was overdue when the release was granted, and
// not contested.
bool IsPromised(const Release& release, const BillFacts& bill);

// Whether what becomes known on the day may still decide about the promise: it is open, may be
// taken back until its last day, or was broken, as far as was known.
bool MaySettleOn(const Release& release, Day day);

// Whether the promise was kept, as known on the day: it is when nothing of what was promised is
// owed any more on its last day, by the days of the payments, however late the bank told of them;
// else broken the day after. What is contested by its last day waits for the answer. `bills` has
// all that were closed since the release was granted.
PromiseState PromiseOn(const Release& release, absl::Span<const BillFacts> bills, Day day);

// With the promise as known on the day, settled on the day of the payment, or the one after its
// last, or that of the answer. Absent: it stays as it is.
std::optional<Release> PromiseSettled(Release release, absl::Span<const BillFacts> bills, Day day);

// A block run has come: manual releases are over from its day on.
std::optional<Release> EndedByRun(Release release, Day business_date);

// RELEASE_NOT_OPEN of one that is over.
absl::StatusOr<Release> EndedEarly(Release release, Day today);

}  // namespace vinculo::contract
