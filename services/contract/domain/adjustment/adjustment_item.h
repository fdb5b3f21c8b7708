#pragma once
// C-22. One contract in an adjustment run.

#include <cstdint>
#include <optional>
#include <string>

#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/money.h"
#include "common/base/uuid.h"
#include "services/contract/domain/adjustment/rate.h"

namespace vinculo::contract {

inline constexpr char kAdjustmentItems[] = "adjustmentItems/";

// The numbers are those of the API and of the table.
enum class ItemState {
  kSimulated = 1,
  kBarred = 2,        // its price does not rise; the finding says why
  kNotified = 3,      // the notice was asked for
  kNoticeProven = 4,  // it came, in time
  kApplied = 5,
  kMoved = 6,  // the contract is not as it was simulated: nothing was done; the finding says what
  kUndone = 7,
};

// As in the API: "NOTICE_PROVEN".
absl::string_view ToString(ItemState state);

// Why an item is what it is. The numbers are those of the API and of the table.
enum class ItemFinding {
  kNone = 0,
  kTwelveMonths = 1,    // barred: the 12-month guard; `opens_on` says when it opens
  kOutsideWindow = 2,   // barred: its anniversary lies elsewhere; `opens_on` says where
  kEndsBefore = 3,      // barred: the term ends before that day, and does not renew by itself
  kPriceUnchanged = 4,  // barred: the rate makes no centavo of difference
  kPriceLimit = 5,      // barred: the price would be higher than any may be
  kDayPast = 6,         // barred: its day had passed when the run was applied
  kNoticeTooLate = 7,   // barred: less than the days of notice were left, or it came too late
  kNoticeUnproven = 8,  // waiting: no proof of its notice, when the run was applied
  kContractEnded = 9,   // moved, or not undone
  kPriceMoved = 10,     // moved: it costs something else on that day
  kDayMoved = 11,       // moved: its price would rise on another day
  kLaterChange = 12,    // not undone: a later change lies over it
  kCharged = 13,        // not undone: a period was charged at the adjusted price
};

// As in the API: "TWELVE_MONTHS".
absl::string_view ToString(ItemFinding finding);

struct AdjustmentItem {
  Uuid id;
  int64_t version = 1;
  Uuid run;
  Uuid contract;
  Uuid client;
  ItemState state = ItemState::kSimulated;
  ItemFinding finding = ItemFinding::kNone;

  Day effective_on;             // barred: the day that was looked at
  std::optional<Day> opens_on;  // barred by its day: when the price may rise
  Money price_before;           // on that day, per billing period
  Money price_after;
  Money monthly_before;  // their share of one month (MRR)
  Money monthly_after;
  Money monthly_rise;
  bool in_loyalty = false;  // the loyalty term covers that day
  Day notice_due_on;        // the last day on which the notice may be delivered

  // Moved: what was found instead, where the contract can still be adjusted.
  std::optional<Money> found_before;
  std::optional<Money> found_after;

  std::optional<Day> notice_delivered_on;
  std::string notice_channel;   // "E_MAIL"
  std::string notice_evidence;  // that it came: a protocol, a receipt

  std::optional<absl::Time> applied_at;
  absl::Time created_at;
  absl::Time updated_at;

  // C-21. The price changes, and the text that the client signed last states another one.
  bool sign_again = false;
};

// The id of a contract's item in a run: the same whoever simulates it, and how often.
inline Uuid ItemId(const Uuid& run, const Uuid& contract) {
  return MakeUuidFromName(run, contract.ToString());
}

}  // namespace vinculo::contract
