#include "services/contract/domain/monitoring/bill_facts.h"

#include "gtest/gtest.h"
#include "services/contract/domain/monitoring/testing_debt.h"

namespace vinculo::contract {
namespace {

constexpr Day kDue = Ymd(2026, 10, 10);

TEST(RuleC28BillFacts, AreOverdueFromTheDayAfterTheLastOneOnTime) {
  EXPECT_FALSE(OverdueOn(Bill(kDue), kDue).has_value());
  EXPECT_EQ(OverdueOn(Bill(kDue), kDue + 1)->open, Cents(100'00));
}

TEST(RuleC28BillFacts, CountFromTheDayOnWhichTheyWereKnown) {
  BillFacts bill = Bill(kDue);
  bill.known_on = kDue + 20;
  EXPECT_FALSE(OverdueOn(bill, kDue + 19).has_value());
  EXPECT_TRUE(OverdueOn(bill, kDue + 20).has_value());
}

TEST(RuleC28BillFacts, OweTheRestOfAPartialPayment) {
  BillFacts bill = Bill(kDue);
  bill.paid = {Paid(kDue + 5, Cents(99'99))};
  EXPECT_EQ(OverdueOn(bill, kDue + 4)->open, Cents(100'00));
  EXPECT_EQ(OverdueOn(bill, kDue + 5)->open, Cents(1));
  bill.paid.push_back(Paid(kDue + 6, Cents(1)));
  EXPECT_FALSE(OverdueOn(bill, kDue + 6).has_value());
}

TEST(RuleC28BillFacts, OweAgainFromTheDayOfAReversal) {
  BillFacts bill = Bill(kDue);
  bill.paid = {Paid(kDue + 5, Cents(100'00), kDue + 9)};
  EXPECT_FALSE(OverdueOn(bill, kDue + 8).has_value());
  EXPECT_TRUE(OverdueOn(bill, kDue + 9).has_value());
  ASSERT_EQ(StandStills(bill, kDue + 9).size(), 1u);
  EXPECT_EQ(StandStills(bill, kDue + 9)[0].first, kDue + 5);
  EXPECT_EQ(StandStills(bill, kDue + 9)[0].last, kDue + 8);
  EXPECT_TRUE(StandStills(bill, kDue + 8).empty()) << "the reversal is not known yet";
}

TEST(RuleC28BillFacts, OweNothingOnceCancelled) {
  BillFacts bill = Bill(kDue);
  bill.cancelled_on = kDue + 5;
  EXPECT_TRUE(OverdueOn(bill, kDue + 4).has_value());
  EXPECT_FALSE(OverdueOn(bill, kDue + 5).has_value());
}

TEST(RuleC28BillFacts, OweWhatADiscountLeavesFromItsDay) {
  BillFacts bill = Bill(kDue);
  bill.paid = {Paid(kDue + 2, Cents(60'00))};
  bill.reductions = {{.on = kDue + 5, .amount = Cents(40'00)}};
  EXPECT_EQ(OverdueOn(bill, kDue + 4)->open, Cents(40'00));
  EXPECT_FALSE(OverdueOn(bill, kDue + 5).has_value());
  bill.reductions.push_back({.on = kDue + 9, .amount = -Cents(10'00)});
  EXPECT_EQ(OverdueOn(bill, kDue + 9)->open, Cents(10'00)) << "it became more again";
  ASSERT_EQ(StandStills(bill, kDue + 9).size(), 1u) << "the days between count for no step";
  EXPECT_EQ(StandStills(bill, kDue + 9)[0].last, kDue + 8);
}

TEST(RuleC28BillFacts, OweByTheDayOfThePaymentOnceItIsKnown) {
  BillFacts bill = Bill(kDue);
  bill.paid = {{.on = kDue + 5, .paid_on = kDue + 3, .amount = Cents(100'00)}};
  EXPECT_TRUE(OverdueOn(bill, kDue + 4).has_value()) << "not known yet";
  EXPECT_TRUE(OwedBy(bill, kDue + 3, kDue + 4).has_value()) << "nor then";
  EXPECT_FALSE(OwedBy(bill, kDue + 3, kDue + 5).has_value());
  EXPECT_TRUE(OwedBy(bill, kDue + 2, kDue + 5).has_value()) << "the day before the payment";
}

TEST(RuleC28BillFacts, OfAnAgreementWaitForItsFirstInstalment) {
  BillFacts bill = Renegotiated(Bill(kDue), kDue + 5, 2, 10);
  PaidPart paid = Paid(kDue + 12, Cents(40'00));
  bill.agreement->instalments[0].paid = {Paid(kDue + 6, Cents(39'99)), Paid(kDue + 12, Cents(1))};
  EXPECT_FALSE(OverdueOn(bill, kDue + 4)->under_agreement);
  EXPECT_TRUE(OverdueOn(bill, kDue + 5)->under_agreement);
  EXPECT_TRUE(OverdueOn(bill, kDue + 11)->under_agreement);
  EXPECT_FALSE(OverdueOn(bill, kDue + 12).has_value());
  paid.taken_back_on = kDue + 20;
  bill.agreement->instalments[0].paid = {paid};
  EXPECT_FALSE(OverdueOn(bill, kDue + 19).has_value());
  EXPECT_TRUE(OverdueOn(bill, kDue + 20)->under_agreement) << "the payment bounced";
}

TEST(RuleC28BillFacts, OfAnAgreementFollowItsFirstInstalmentIntoTheNext) {
  BillFacts bill = Renegotiated(Bill(kDue), kDue + 5, 2, 10);
  BillFacts& first = bill.agreement->instalments[0];
  first = Renegotiated(first, kDue + 8, 2, 20);
  EXPECT_TRUE(OverdueOn(bill, kDue + 8)->under_agreement) << "nothing is paid";
  first.agreement->instalments[1].paid = {Paid(kDue + 9, Cents(40'00))};
  EXPECT_TRUE(OverdueOn(bill, kDue + 9)->under_agreement) << "the second is not the first";
  first.agreement->instalments[0].paid = {Paid(kDue + 12, Cents(40'00))};
  EXPECT_TRUE(OverdueOn(bill, kDue + 11)->under_agreement);
  EXPECT_FALSE(OverdueOn(bill, kDue + 12).has_value());
}

TEST(RuleC28BillFacts, OfAnAgreementWaitForTheFirstThatWasNotCancelledForNothing) {
  BillFacts bill = Renegotiated(Bill(kDue), kDue + 5, 2, 10);
  bill.agreement->instalments[0].cancelled_on = kDue + 7;
  EXPECT_TRUE(OverdueOn(bill, kDue + 7)->under_agreement) << "the next one";
  bill.agreement->instalments[1].paid = {Paid(kDue + 12, Cents(40'00))};
  EXPECT_TRUE(OverdueOn(bill, kDue + 11)->under_agreement);
  EXPECT_FALSE(OverdueOn(bill, kDue + 12).has_value());
  bill.agreement->instalments[1].paid.clear();
  bill.agreement->instalments[1].cancelled_on = kDue + 9;
  EXPECT_FALSE(OverdueOn(bill, kDue + 9).has_value()) << "nothing is asked for any more";
}

TEST(RuleC28BillFacts, OfAContestationWaitForTheAnswer) {
  BillFacts bill = Bill(kDue);
  bill.contestations = {{.opened_on = kDue + 5, .answered_on = kDue + 20}};
  EXPECT_FALSE(OverdueOn(bill, kDue + 4)->contested);
  EXPECT_TRUE(OverdueOn(bill, kDue + 5)->contested);
  EXPECT_TRUE(OverdueOn(bill, kDue + 19)->contested);
  EXPECT_FALSE(OverdueOn(bill, kDue + 20)->contested) << "rejected: it is owed";
  EXPECT_FALSE(StandStills(bill, kDue + 19)[0].last.has_value());
  EXPECT_EQ(StandStills(bill, kDue + 20)[0].last, kDue + 19);
  bill.contestations[0].upheld = true;
  EXPECT_TRUE(OverdueOn(bill, kDue + 19)->contested);
  EXPECT_FALSE(OverdueOn(bill, kDue + 20).has_value()) << "upheld: it is no debt";
}

TEST(RuleC28BillFacts, KnowANoticeFromTheDayOfItsProof) {
  BillFacts bill = Bill(kDue);
  bill.notices = {{.delivered_on = kDue + 2, .proven_on = kDue + 6},
                  {.delivered_on = kDue + 4, .proven_on = kDue + 4}};
  EXPECT_FALSE(NoticeOn(bill, NoticeKind::kSuspension, kDue + 3).has_value());
  EXPECT_EQ(NoticeOn(bill, NoticeKind::kSuspension, kDue + 5), kDue + 4);
  EXPECT_EQ(NoticeOn(bill, NoticeKind::kSuspension, kDue + 6), kDue + 2);
  EXPECT_FALSE(NoticeOn(bill, NoticeKind::kTermination, kDue + 6).has_value());
}

}  // namespace
}  // namespace vinculo::contract
