#pragma once
// C-25, C-26, C-27. Whether a release may be granted: every reason against it at once, and the
// first day on which none stands any more.

#include <optional>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "common/base/day.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/monitoring/access_state.h"
#include "services/contract/domain/monitoring/release.h"

namespace vinculo::contract {

// The tenant's parameters of a kind.
struct ReleaseRules {
  int days = 0;           // granted; 0: nobody gets one
  int interval_days = 0;  // from the beginning of one to that of the next
  bool by_client = true;  // clients may take it themselves
};

// The numbers are those of the API.
enum class ReleaseBarrier {
  kContractState = 1,  // it is not in force
  kNotBlocked = 2,     // no debt reduces or blocks it
  kKindOff = 3,        // the tenant grants none
  kStaffOnly = 4,      // clients do not take it themselves
  kRunning = 5,        // one holds already
  kPromiseUnpaid = 6,  // what was promised last is owed still
  kInterval = 7,       // the last one of the kind is too near
};
absl::string_view ToString(ReleaseBarrier barrier);

struct StandingBarrier {
  ReleaseBarrier barrier;
  std::optional<Day> opens_on;  // when it falls by itself

  bool operator==(const StandingBarrier&) const = default;
};

struct ReleaseEligibility {
  std::vector<StandingBarrier> barriers;  // empty: it may be granted today
  // The first day without any; absent: one does not fall by itself.
  std::optional<Day> opens_on;
  Day until;  // the last day of a release that began today
};

struct ReleaseCase {
  const Contract& contract;
  const AccessState& state;
  absl::Span<const Release> releases;  // of the contract
  absl::Span<const BillFacts> bills;
};

// A manual one needs a block for debt alone and holds for the day. `interval_lifted`: by who may.
ReleaseEligibility EligibilityOf(const ReleaseCase& asked,
                                 ReleaseKind kind,
                                 ReleaseOrigin origin,
                                 const ReleaseRules& rules,
                                 bool interval_lifted,
                                 Day today);

}  // namespace vinculo::contract
