#pragma once
// C-13, C-35. Transfer of ownership: one contract ends, another begins for another client, and
// neither is churn nor a new client.

#include <string>

#include "absl/status/statusor.h"
#include "common/base/day.h"
#include "common/base/uuid.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/pricing/added_segments.h"

namespace vinculo::contract {

// What is asked.
struct TransferOrder {
  Uuid to_contract;  // the id of the contract that begins
  Uuid to_client;
  Day on;  // the first day of the new owner, and the first day not in force of the old one
  std::string reason;
};

struct Transfer {
  Contract from;
  Contract to;
};

// Both contracts, each naming the other. The new one is ACTIVE from the day on, at the price, on
// the plan and until the days of the old one: the loyalty term goes on, it does not begin again. It
// is charged from the day, or from the day after what the old one has paid: nobody pays a day
// twice. Blocks, the listing at a credit bureau, what is owed and what was written of the old owner
// stay with who caused them. CONTRACT_STATE (only an ACTIVE contract changes hands: a pause is
// resumed first), TRANSFER_TO_SAME_CLIENT, END_DATE_IN_FUTURE, END_DATE_BEFORE_START.
absl::StatusOr<Transfer> Transferred(const Contract& contract,
                                     const TransferOrder& order,
                                     Day today);

// C-35, C-40. The new contract where the old owner has paid for days until that one, which stay
// paid: it is charged from the day after. What a paid day was worth is between the two.
Contract ChargedAfter(Contract to, std::optional<Day> paid_on);

// C-42, C-44. TRANSFER_PRICE_PLANNED when the old contract is to have another price after the day:
// a planned change, or the end of a discount, would be lost with it. It is undone first, or
// awaited.
absl::Status CheckPriceStays(const PriceTimeline& timeline, Day on);

}  // namespace vinculo::contract
