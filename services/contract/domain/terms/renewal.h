#pragma once
// C-06, C-32, C-34. Renewals: the term and the loyalty term begin again, the activation never.

#include <optional>
#include <string>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/uuid.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/pricing/added_segments.h"

namespace vinculo::contract {

// The numbers are those of the API and of the table.
enum class RenewalKind { kManual = 1, kAutomatic = 2, kBulk = 3 };

// One line of the renewal history.
struct Renewal {
  Uuid id;
  Uuid contract;
  Uuid client;  // the contract's
  RenewalKind kind = RenewalKind::kManual;
  Day renewed_on;
  int term_months = 0;
  int loyalty_months = 0;
  std::optional<Day> ends_before;
  std::optional<Day> ends_after;
  std::optional<Day> expires_before;
  std::optional<Day> expires_after;
  std::string actor;
  std::string reason;
  absl::Time created_at;
};

// What is agreed for the next term; what is absent is as before.
struct RenewalTerms {
  std::optional<int> term_months;
  std::optional<int> loyalty_months;
};

struct Renewed {
  Contract contract;
  Renewal renewal;
};

// When the contract's next renewal is due: the last day of the term, of an open one that of the
// loyalty term; absent when it has neither.
std::optional<Day> RenewalDue(const Contract& contract);

// The first day on which it may be renewed: `days_ahead` days before the renewal is due, but never
// in the term before the running one, however short the terms are.
Day RenewableFrom(const Contract& contract, Day due, int days_ahead);

// Renewed on `today`. Of a contract in force (CONTRACT_STATE), not earlier than RenewableFrom
// (RENEWAL_NOT_DUE, which is also the answer to a second one in a row).
// The next term follows the running one without a gap: it counts from that one's last day where
// that is to come, else from today; so does the loyalty term. Months are counted by Codigo Civil
// art. 132. A renewal for no months at all is MONTHS_OUT_OF_RANGE. The term's value is that of the
// contract's timeline (C-04, timeline_value.h).
absl::StatusOr<Renewed> Renew(Contract contract,
                              const PriceTimeline& timeline,
                              const RenewalTerms& terms,
                              Day today,
                              int days_ahead);

// C-34. A contract in force that renews by itself, on the last day of its term: renewed on that
// day, however late the cycle runs. Absent for every other. The loyalty term does not begin again
// (C-07): nobody agreed to one.
std::optional<Renewed> RenewedByItself(Contract contract,
                                       const PriceTimeline& timeline,
                                       Day business_date);

}  // namespace vinculo::contract
