#include "services/contract/domain/termination/credit_listing.h"

#include <algorithm>
#include <utility>

#include "common/errors/errors.h"
#include "services/contract/domain/reasons.h"
#include "services/contract/domain/termination/reasons.h"

namespace vinculo::contract {
namespace {

absl::Status CheckNotToCome(Day day, Day today) {
  if (day <= today) return absl::OkStatus();
  return errors::FailedPrecondition(kCreditDateInFuture,
                                    "what is to come is recorded when it has come",
                                    {{"today", today.ToString()}});
}

}  // namespace

absl::StatusOr<OverdueDebt> OverdueOn(absl::Span<const Receivable> receivables, Day day) {
  std::optional<OverdueDebt> debt;
  for (const Receivable& receivable : receivables) {
    if (Standing(receivable, day).state != ReceivableState::kOverdue) continue;
    if (!debt) debt = OverdueDebt{.oldest_due_on = receivable.due_on};
    debt->amount += receivable.open;
    debt->oldest_due_on = std::min(debt->oldest_due_on, receivable.due_on);
  }
  if (debt) return *debt;
  return errors::FailedPrecondition(kDebtAbsent, "nothing of the contract is overdue");
}

absl::Status CheckSent(const CreditNotice& notice, Day today) {
  return CheckNotToCome(notice.sent_on, today);
}

absl::StatusOr<CreditNotice> Proven(CreditNotice notice,
                                    Day delivered_on,
                                    std::string evidence,
                                    Day today) {
  if (notice.delivered_on) {
    return errors::FailedPrecondition(kCreditNoticeDelivered,
                                      "its delivery was proven before",
                                      {{"delivery_date", notice.delivered_on->ToString()}});
  }
  if (delivered_on < notice.sent_on) {
    return errors::InvalidField(
        "delivery_date", kDateInvalid, "nothing is delivered before it is sent");
  }
  if (absl::Status status = CheckNotToCome(delivered_on, today); !status.ok()) return status;
  notice.delivered_on = delivered_on;
  notice.evidence = std::move(evidence);
  return notice;
}

absl::Status CheckListable(const CreditNotice& notice,
                           int notice_days,
                           const OverdueDebt& debt,
                           Day today) {
  if (notice.channel != CreditNoticeChannel::kLetter && !notice.delivered_on) {
    return errors::FailedPrecondition(
        kCreditNoticeUnproven, "prove first that the client got the notice (ProveCreditNotice)");
  }
  const Day from = notice.delivered_on.value_or(notice.sent_on) + notice_days;
  if (today < from) {
    return errors::FailedPrecondition(kCreditNoticeTooRecent,
                                      "the client has some days to pay after the notice",
                                      {{"list_from_date", from.ToString()}});
  }
  if (today >= TooOldFrom(debt.oldest_due_on)) {
    return errors::FailedPrecondition(kCreditDebtTooOld,
                                      "nobody is listed for a debt of five years",
                                      {{"oldest_due_date", debt.oldest_due_on.ToString()}});
  }
  return absl::OkStatus();
}

Day TooOldFrom(Day oldest_due_on) { return AddMonthsLegal(oldest_due_on, kListedMonthsMax); }

Day UnlistBy(Day paid_on, const brazil::BusinessCalendar& national) {
  Day day = paid_on;
  for (int i = 0; i < kUnlistBusinessDays; ++i) day = national.RollFollowing(day + 1);
  return day;
}

absl::StatusOr<CreditListingRecord> Ended(CreditListingRecord listing,
                                          std::string reason,
                                          Day today) {
  if (listing.ended_on) {
    return errors::FailedPrecondition(kCreditListingEnded,
                                      "the client was taken off before",
                                      {{"end_date", listing.ended_on->ToString()}});
  }
  listing.ended_on = today;
  listing.end_reason = std::move(reason);
  return listing;
}

}  // namespace vinculo::contract
