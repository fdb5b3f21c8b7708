#include "services/contract/domain/termination/credit_listing.h"

#include "absl/strings/str_cat.h"
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
using testing::IsOkAndHolds;

constexpr Day kToday{year(2026) / 11 / 23};  // a Monday
const brazil::BusinessCalendar kNational(brazil::HolidaySet::kNational);

Uuid Bill(int number) {
  return *Uuid::Parse(absl::StrCat("00000000-0000-7000-8000-00000000000", number));
}

Receivable Owed(int number, Day due, int64_t cents) {
  return {.id = Bill(number),
          .issues_on = due - 10,
          .due_on = due,
          .overdue_from_on = due + 1,
          .amount = Cents(cents),
          .open = Cents(cents)};
}

CreditNotice SentOn(Day day) { return {.channel = CreditNoticeChannel::kLetter, .sent_on = day}; }

// Of 1, ten days ago.
CreditNotice Sent(CreditNoticeChannel channel) {
  return {.channel = channel, .sent_on = kToday - 10, .debt = {.receivables = {Bill(1)}}};
}

std::vector<Receivable> OwedSince(Day due) { return {Owed(1, due, 99'90)}; }

TEST(RuleC29CreditNotice, IsOfWhatIsOverdue) {
  const std::vector<Receivable> owed = {
      Owed(1, kToday - 10, 50'00), Owed(2, kToday - 40, 99'90), Owed(3, kToday, 7'00)};
  EXPECT_THAT(NoticedDebt(SentOn(kToday), owed, kToday),
              IsOkAndHolds(OverdueDebt{Cents(149'90), kToday - 40, {Bill(1), Bill(2)}}));
  EXPECT_THAT(NoticedDebt(SentOn(kToday), {Owed(3, kToday, 7'00)}, kToday),
              IsError(StatusCode::kFailedPrecondition, kDebtAbsent));
}

TEST(RuleC29CreditNotice, IsOfNothingThatFellDueAfterIt) {
  const std::vector<Receivable> owed = {Owed(1, kToday - 10, 50'00), Owed(2, kToday - 40, 99'90)};
  const OverdueDebt older{Cents(99'90), kToday - 40, {Bill(2)}};
  EXPECT_EQ(NoticedDebt(SentOn(kToday - 9), owed, kToday)->receivables.size(), 2u);
  EXPECT_THAT(NoticedDebt(SentOn(kToday - 10), owed, kToday), IsOkAndHolds(older));
  EXPECT_THAT(NoticedDebt(SentOn(kToday - 39), owed, kToday), IsOkAndHolds(older));
  EXPECT_THAT(NoticedDebt(SentOn(kToday - 40), owed, kToday),
              IsError(StatusCode::kFailedPrecondition, kCreditNoticeTooEarly));
}

TEST(RuleC29CreditNotice, ByLetterNeedsNoProofAndElectronicallyItDoes) {
  const std::vector<Receivable> owed = OwedSince(kToday - 40);
  EXPECT_THAT(ListableDebt(Sent(CreditNoticeChannel::kLetter), 10, owed, kToday), IsOk());
  for (const CreditNoticeChannel channel :
       {CreditNoticeChannel::kEmail, CreditNoticeChannel::kSms, CreditNoticeChannel::kWhatsapp}) {
    CreditNotice notice = Sent(channel);
    EXPECT_THAT(ListableDebt(notice, 10, owed, kToday),
                IsError(StatusCode::kFailedPrecondition, kCreditNoticeUnproven));
    notice.delivered_on = notice.sent_on;
    EXPECT_THAT(ListableDebt(notice, 10, owed, kToday), IsOk());
  }
}

TEST(RuleC29CreditNotice, GivesTheClientItsDays) {
  const CreditNotice notice = Sent(CreditNoticeChannel::kLetter);
  const std::vector<Receivable> owed = OwedSince(kToday - 40);
  EXPECT_THAT(ListableDebt(notice, 11, owed, kToday),
              IsError(StatusCode::kFailedPrecondition, kCreditNoticeTooRecent));
  EXPECT_THAT(ListableDebt(notice, 10, owed, kToday), IsOk());
}

TEST(RuleC29CreditListing, IsForWhatTheNoticeIsOfAndNothingElse) {
  const CreditNotice notice = Sent(CreditNoticeChannel::kLetter);
  EXPECT_THAT(
      ListableDebt(notice, 10, {Owed(1, kToday - 40, 99'90), Owed(2, kToday - 9, 50'00)}, kToday),
      IsOkAndHolds(OverdueDebt{Cents(99'90), kToday - 40, {Bill(1)}}));
  EXPECT_THAT(ListableDebt(notice, 10, {Owed(1, kToday, 99'90)}, kToday),
              IsError(StatusCode::kFailedPrecondition, kDebtAbsent));
}

TEST(RuleC29CreditListing, IsRefusedAfterANoticeOfADebtThatWasPaid) {
  EXPECT_THAT(
      ListableDebt(Sent(CreditNoticeChannel::kLetter), 10, {Owed(2, kToday - 2, 50'00)}, kToday),
      IsError(StatusCode::kFailedPrecondition, kCreditDebtUnnoticed));
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
  EXPECT_THAT(ListableDebt(notice, 10, OwedSince(due), kToday),
              IsError(StatusCode::kFailedPrecondition, kCreditDebtTooOld));
  EXPECT_THAT(ListableDebt(notice, 10, OwedSince(due + 1), kToday), IsOk());
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
