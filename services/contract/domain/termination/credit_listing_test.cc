#include "services/contract/domain/termination/credit_listing.h"

#include "common/testing/matchers/matchers.h"
#include "gtest/gtest.h"
#include "services/contract/domain/reasons.h"
#include "services/contract/domain/termination/reasons.h"

namespace vinculo::contract {
namespace {

using absl::StatusCode;
using std::chrono::year;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

constexpr Day kToday{year(2026) / 11 / 23};  // a Monday
const brazil::BusinessCalendar kNational(brazil::HolidaySet::kNational);

Receivable Owed(Day due, int64_t cents) {
  return {.issues_on = due - 10,
          .due_on = due,
          .overdue_from_on = due + 1,
          .amount = Cents(cents),
          .open = Cents(cents)};
}

CreditNotice Sent(CreditNoticeChannel channel) {
  return {.channel = channel, .sent_on = kToday - 10};
}

const OverdueDebt kDebt{Cents(99'90), kToday - 40};

TEST(RuleC29CreditNotice, IsOfWhatIsOverdue) {
  const absl::StatusOr<OverdueDebt> debt =
      OverdueOn({Owed(kToday - 10, 50'00), Owed(kToday - 40, 99'90), Owed(kToday, 7'00)}, kToday);
  ASSERT_THAT(debt, IsOk());
  EXPECT_EQ(*debt, (OverdueDebt{Cents(149'90), kToday - 40}));
  EXPECT_THAT(OverdueOn({Owed(kToday, 7'00)}, kToday),
              IsError(StatusCode::kFailedPrecondition, kDebtAbsent));
}

TEST(RuleC29CreditNotice, ByLetterNeedsNoProofAndElectronicallyItDoes) {
  EXPECT_THAT(CheckListable(Sent(CreditNoticeChannel::kLetter), 10, kDebt, kToday), IsOk());
  for (const CreditNoticeChannel channel :
       {CreditNoticeChannel::kEmail, CreditNoticeChannel::kSms, CreditNoticeChannel::kWhatsapp}) {
    CreditNotice notice = Sent(channel);
    EXPECT_THAT(CheckListable(notice, 10, kDebt, kToday),
                IsError(StatusCode::kFailedPrecondition, kCreditNoticeUnproven));
    notice.delivered_on = notice.sent_on;
    EXPECT_THAT(CheckListable(notice, 10, kDebt, kToday), IsOk());
  }
}

TEST(RuleC29CreditNotice, GivesTheClientItsDays) {
  const CreditNotice notice = Sent(CreditNoticeChannel::kLetter);
  EXPECT_THAT(CheckListable(notice, 11, kDebt, kToday),
              IsError(StatusCode::kFailedPrecondition, kCreditNoticeTooRecent));
  EXPECT_THAT(CheckListable(notice, 10, kDebt, kToday), IsOk());
}

TEST(RuleC29CreditNotice, IsProvenOnce) {
  const CreditNotice notice = Sent(CreditNoticeChannel::kEmail);
  EXPECT_THAT(Proven(notice, kToday + 1, "id", kToday),
              IsError(StatusCode::kFailedPrecondition, kCreditDateInFuture));
  EXPECT_THAT(Proven(notice, kToday - 11, "id", kToday),
              HasViolation("delivery_date", kDateInvalid));
  const absl::StatusOr<CreditNotice> proven = Proven(notice, kToday - 10, "id", kToday);
  ASSERT_THAT(proven, IsOk());
  EXPECT_EQ(proven->evidence, "id");
  EXPECT_THAT(Proven(*proven, kToday, "id", kToday),
              IsError(StatusCode::kFailedPrecondition, kCreditNoticeDelivered));
}

TEST(RuleC29CreditNotice, IsNotSentOnADayToCome) {
  EXPECT_THAT(CheckSent({.sent_on = kToday}, kToday), IsOk());
  EXPECT_THAT(CheckSent({.sent_on = kToday + 1}, kToday),
              IsError(StatusCode::kFailedPrecondition, kCreditDateInFuture));
}

TEST(RuleC29CreditListing, IsNotForADebtOfFiveYears) {
  const Day due{year(2021) / 11 / 23};
  const CreditNotice notice = Sent(CreditNoticeChannel::kLetter);
  EXPECT_THAT(CheckListable(notice, 10, {Cents(1), due}, kToday),
              IsError(StatusCode::kFailedPrecondition, kCreditDebtTooOld));
  EXPECT_THAT(CheckListable(notice, 10, {Cents(1), due + 1}, kToday), IsOk());
}

TEST(RuleC29CreditListing, GoesWithinFiveBusinessDaysOfThePayment) {
  EXPECT_EQ(UnlistBy(kToday, kNational), kToday + 7);
  EXPECT_EQ(UnlistBy(kToday - 3, kNational), kToday + 4);  // paid on Friday, a holiday
  EXPECT_EQ(UnlistBy(kToday - 1, kNational), kToday + 4);  // on Sunday
  // Christmas is no business day.
  EXPECT_EQ(UnlistBy(Day{year(2026) / 12 / 21}, kNational), (Day{year(2026) / 12 / 29}));
}

TEST(RuleC29CreditListing, EndsOnce) {
  const absl::StatusOr<CreditListingRecord> ended = Ended({}, "Pago", kToday);
  ASSERT_THAT(ended, IsOk());
  EXPECT_EQ(ended->ended_on, kToday);
  EXPECT_THAT(Ended(*ended, "Pago", kToday),
              IsError(StatusCode::kFailedPrecondition, kCreditListingEnded));
}

}  // namespace
}  // namespace vinculo::contract
