#include "services/contract/domain/adjustment/adjustment_item.h"

namespace vinculo::contract {

absl::string_view ToString(ItemState state) {
  switch (state) {
    case ItemState::kSimulated:
      return "SIMULATED";
    case ItemState::kBarred:
      return "BARRED";
    case ItemState::kNotified:
      return "NOTIFIED";
    case ItemState::kNoticeProven:
      return "NOTICE_PROVEN";
    case ItemState::kApplied:
      return "APPLIED";
    case ItemState::kMoved:
      return "MOVED";
    case ItemState::kUndone:
      return "UNDONE";
  }
  return "UNKNOWN";
}

absl::string_view ToString(ItemFinding finding) {
  switch (finding) {
    case ItemFinding::kNone:
      return "NONE";
    case ItemFinding::kTwelveMonths:
      return "TWELVE_MONTHS";
    case ItemFinding::kOutsideWindow:
      return "OUTSIDE_WINDOW";
    case ItemFinding::kEndsBefore:
      return "ENDS_BEFORE";
    case ItemFinding::kPriceUnchanged:
      return "PRICE_UNCHANGED";
    case ItemFinding::kPriceLimit:
      return "PRICE_LIMIT";
    case ItemFinding::kDayPast:
      return "DAY_PAST";
    case ItemFinding::kNoticeTooLate:
      return "NOTICE_TOO_LATE";
    case ItemFinding::kNoticeUnproven:
      return "NOTICE_UNPROVEN";
    case ItemFinding::kContractEnded:
      return "CONTRACT_ENDED";
    case ItemFinding::kPriceMoved:
      return "PRICE_MOVED";
    case ItemFinding::kDayMoved:
      return "DAY_MOVED";
    case ItemFinding::kLaterChange:
      return "LATER_CHANGE";
    case ItemFinding::kCharged:
      return "CHARGED";
  }
  return "UNKNOWN";
}

}  // namespace vinculo::contract
