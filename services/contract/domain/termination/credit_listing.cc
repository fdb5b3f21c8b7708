#include "services/contract/domain/termination/credit_listing.h"

#include <algorithm>
#include <utility>

#include "common/base/status_macros.h"
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

// DEBT_ABSENT when nothing is overdue on the day.
absl::StatusOr<std::vector<Receivable>> OverdueOf(absl::Span<const Receivable> receivables,
                                                  Day day) {
  std::vector<Receivable> overdue;
  for (const Receivable& one : receivables) {
    if (Standing(one, day).state == ReceivableState::kOverdue) overdue.push_back(one);
  }
  if (!overdue.empty()) return overdue;
  return errors::FailedPrecondition(kDebtAbsent, "nothing of the contract is overdue");
}

// Of one receivable at least.
OverdueDebt DebtOf(absl::Span<const Receivable> overdue) {
  OverdueDebt debt{.oldest_due_on = overdue.front().due_on};
  for (const Receivable& one : overdue) {
    debt.amount += one.open;
    debt.oldest_due_on = std::min(debt.oldest_due_on, one.due_on);
    debt.receivables.push_back(one.id);
  }
  std::sort(debt.receivables.begin(), debt.receivables.end());
  return debt;
}

Day FirstOverdueDay(absl::Span<const Receivable> overdue) {
  Day first = overdue.front().overdue_from_on;
  for (const Receivable& one : overdue) first = std::min(first, one.overdue_from_on);
  return first;
}

// CREDIT_NOTICE_UNPROVEN, CREDIT_NOTICE_TOO_RECENT.
absl::Status CheckReached(const CreditNotice& notice, int notice_days, Day today) {
  if (notice.channel != CreditNoticeChannel::kLetter && !notice.delivered_on) {
    return errors::FailedPrecondition(
        kCreditNoticeUnproven, "prove first that the client got the notice (ProveCreditNotice)");
  }
  const Day from = notice.delivered_on.value_or(notice.sent_on) + notice_days;
  if (today >= from) return absl::OkStatus();
  return errors::FailedPrecondition(kCreditNoticeTooRecent,
                                    "the client has some days to pay after the notice",
                                    {{"list_from_date", from.ToString()}});
}

}  // namespace

absl::Status CheckSent(const CreditNotice& notice, Day today) {
  return CheckNotToCome(notice.sent_on, today);
}

absl::StatusOr<OverdueDebt> NoticedDebt(const CreditNotice& notice,
                                        absl::Span<const Receivable> receivables,
                                        Day today) {
  ASSIGN_OR_RETURN(std::vector<Receivable> overdue, OverdueOf(receivables, today));
  const Day first = FirstOverdueDay(overdue);
  if (notice.sent_on < first) {
    return errors::FailedPrecondition(kCreditNoticeTooEarly,
                                      "nothing that is overdue was on the day of the notice",
                                      {{"overdue_from_date", first.ToString()}});
  }
  std::erase_if(overdue,
                [&notice](const Receivable& one) { return one.overdue_from_on > notice.sent_on; });
  return DebtOf(overdue);
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

absl::StatusOr<OverdueDebt> ListableDebt(const CreditNotice& notice,
                                         int notice_days,
                                         absl::Span<const Receivable> receivables,
                                         Day today) {
  ASSIGN_OR_RETURN(std::vector<Receivable> overdue, OverdueOf(receivables, today));
  RETURN_IF_ERROR(CheckReached(notice, notice_days, today));
  std::erase_if(overdue, [&noticed = notice.debt.receivables](const Receivable& one) {
    return std::find(noticed.begin(), noticed.end(), one.id) == noticed.end();
  });
  if (overdue.empty()) {
    return errors::FailedPrecondition(
        kCreditDebtUnnoticed,
        "the last notice is of nothing that is overdue: send one of this debt first",
        {{"send_date", notice.sent_on.ToString()}});
  }
  OverdueDebt debt = DebtOf(overdue);
  if (today < TooOldFrom(debt.oldest_due_on)) return debt;
  return errors::FailedPrecondition(kCreditDebtTooOld,
                                    "nobody is listed for a debt of five years",
                                    {{"oldest_due_date", debt.oldest_due_on.ToString()}});
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
