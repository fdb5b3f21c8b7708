#include "gmock/gmock.h"
#include "services/contract/handlers/termination/credit_handlers.h"
#include "services/contract/handlers/termination/termination_test.h"

namespace vinculo::contract {
namespace {

using absl::StatusCode;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

class RuleC29CreditListing : public TerminationTest {
 protected:
  // In force, with something that was due forty days ago.
  pb::Contract Owing() {
    Now(kToday - 50);
    pb::Contract contract = Bound();
    pb::CreateReceivableRequest debt = OneOff(99'90, kToday - 40);
    debt.mutable_receivable()->set_contract(contract.name());
    debt_ = Serve(&CreateReceivable, debt)->name();
    Now(kToday);
    database_.Execute("UPDATE receivables SET state = 3");
    return contract;
  }
  absl::StatusOr<pb::CreditNotice> Notify(const std::string& contract,
                                          pb::CreditNotice::Channel channel,
                                          Day sent) {
    pb::CreateCreditNoticeRequest request;
    request.mutable_credit_notice()->set_contract(contract);
    request.mutable_credit_notice()->set_channel(channel);
    *request.mutable_credit_notice()->mutable_send_date() = ToProto(sent);
    return Serve(&CreateCreditNotice, request);
  }
  // Another bill of the contract, due on that day and overdue on the next.
  std::string Bill(const std::string& contract, Day due) {
    const Day today = CivilDay(options_.now, deps_.time_zone);
    Now(due - 10);
    pb::CreateReceivableRequest debt = OneOff(50'00, due);
    debt.mutable_receivable()->set_contract(contract);
    const std::string name = Serve(&CreateReceivable, debt)->name();
    Now(today);
    return name;
  }
  absl::StatusOr<pb::CreditNotice> Prove(const std::string& notice) {
    pb::ProveCreditNoticeRequest request;
    request.set_name(notice);
    request.set_evidence("wamid.1");
    *request.mutable_delivery_date() = ToProto(kToday - 20);
    return Serve(&ProveCreditNotice, request);
  }
  absl::StatusOr<pb::CreditListingRecord> Put(const std::string& contract) {
    pb::CreateCreditListingRequest request;
    request.mutable_credit_listing()->set_contract(contract);
    request.mutable_credit_listing()->set_bureau("SPC");
    return Serve(&CreateCreditListing, request);
  }
  absl::StatusOr<pb::CreditListingRecord> TakeOff(const std::string& listing) {
    pb::EndCreditListingRequest request;
    request.set_name(listing);
    request.set_reason("Pago");
    return Serve(&EndCreditListing, request);
  }

  std::string debt_;
};

TEST_F(RuleC29CreditListing, NeedsANoticeWhoseDeliveryIsProven) {
  const pb::Contract contract = Owing();
  EXPECT_THAT(Put(contract.name()), IsError(StatusCode::kFailedPrecondition, kContractState));
  const absl::StatusOr<pb::CreditNotice> notice =
      Notify(contract.name(), pb::CreditNotice::WHATSAPP, kToday - 20);
  ASSERT_THAT(notice, IsOk());
  EXPECT_EQ(MoneyOf(notice->amount()), Cents(99'90));
  EXPECT_EQ(DayOf(notice->oldest_due_date()), kToday - 40);
  EXPECT_EQ(Read(contract.name()).credit_listing(), pb::NOTICE_SENT);
  EXPECT_THAT(Put(contract.name()),
              IsError(StatusCode::kFailedPrecondition, kCreditNoticeUnproven));
  const absl::StatusOr<pb::CreditNotice> proven = Prove(notice->name());
  ASSERT_THAT(proven, IsOk());
  EXPECT_EQ(proven->evidence(), "wamid.1");
  EXPECT_THAT(Prove(notice->name()),
              IsError(StatusCode::kFailedPrecondition, kCreditNoticeDelivered));

  const absl::StatusOr<pb::CreditListingRecord> listing = Put(contract.name());
  ASSERT_THAT(listing, IsOk());
  EXPECT_EQ(listing->notice(), notice->name());
  EXPECT_EQ(listing->bureau(), "SPC");
  EXPECT_EQ(Read(contract.name()).credit_listing(), pb::LISTED);
  EXPECT_EQ(EventsOf(listing->name()), "CreditListingChanged");
  EXPECT_EQ(EventsOf(notice->name()), "CreditNoticeChanged CreditNoticeChanged");

  const absl::StatusOr<pb::CreditListingRecord> ended = TakeOff(listing->name());
  ASSERT_THAT(ended, IsOk());
  EXPECT_EQ(DayOf(ended->end_date()), kToday);
  EXPECT_EQ(Read(contract.name()).credit_listing(), pb::NOT_LISTED);
  EXPECT_THAT(TakeOff(listing->name()),
              IsError(StatusCode::kFailedPrecondition, kCreditListingEnded));
}

TEST_F(RuleC29CreditListing, GivesTheClientTheDaysOfTheTenant) {
  const pb::Contract contract = Owing();
  ASSERT_THAT(Notify(contract.name(), pb::CreditNotice::LETTER, kToday - 9), IsOk());
  EXPECT_THAT(Put(contract.name()),
              IsError(StatusCode::kFailedPrecondition, kCreditNoticeTooRecent));
  Choose("credit_notice_days", 9);
  EXPECT_THAT(Put(contract.name()), IsOk());
}

TEST_F(RuleC29CreditListing, NeedsANoticeOfTheDebtAndTakesANewOne) {
  const pb::Contract contract = Owing();
  const absl::StatusOr<pb::CreditNotice> first =
      Notify(contract.name(), pb::CreditNotice::LETTER, kToday - 20);
  ASSERT_THAT(first, IsOk());
  EXPECT_THAT(first->receivables(), ::testing::ElementsAre(debt_));
  database_.Execute("UPDATE receivables SET state = 5, open_cents = 0, settled_on = issues_on");
  const std::string later = Bill(contract.name(), kToday + 45);
  Now(kToday + 60);
  EXPECT_THAT(Put(contract.name()), IsError(StatusCode::kFailedPrecondition, kCreditDebtUnnoticed));
  EXPECT_THAT(Notify(contract.name(), pb::CreditNotice::LETTER, kToday + 45),
              IsError(StatusCode::kFailedPrecondition, kCreditNoticeTooEarly));
  const absl::StatusOr<pb::CreditNotice> second =
      Notify(contract.name(), pb::CreditNotice::LETTER, kToday + 46);
  ASSERT_THAT(second, IsOk());
  EXPECT_THAT(second->receivables(), ::testing::ElementsAre(later));

  Bill(contract.name(), kToday + 54);
  const absl::StatusOr<pb::CreditListingRecord> listing = Put(contract.name());
  ASSERT_THAT(listing, IsOk());
  EXPECT_EQ(listing->notice(), second->name());
  EXPECT_THAT(listing->receivables(), ::testing::ElementsAre(later)) << "not what came later";
  EXPECT_EQ(MoneyOf(listing->amount()), Cents(50'00));
  pb::GetCreditListingRequest get;
  get.set_name(listing->name());
  EXPECT_THAT(Serve(&GetCreditListing, get)->receivables(), ::testing::ElementsAre(later));
}

TEST_F(RuleC29CreditListing, IsForDebtAlone) {
  const pb::Contract contract = Owing();
  Pay(PayingFor(debt_, 120'00, kToday));
  EXPECT_THAT(Notify(contract.name(), pb::CreditNotice::LETTER, kToday - 9),
              IsError(StatusCode::kFailedPrecondition, kDebtAbsent));
}

TEST_F(RuleC29CreditListing, RefusesWhatItCannotRead) {
  const pb::Contract contract = Owing();
  EXPECT_THAT(Notify(contract.name(), pb::CreditNotice::LETTER, kToday + 1),
              IsError(StatusCode::kFailedPrecondition, kCreditDateInFuture));
  EXPECT_THAT(Notify(contract.name(), static_cast<pb::CreditNotice::Channel>(9), kToday),
              HasViolation("credit_notice.channel", kValueUnknown));
  pb::CreateCreditListingRequest request;
  request.mutable_credit_listing()->set_contract(contract.name());
  EXPECT_THAT(Serve(&CreateCreditListing, request),
              HasViolation("credit_listing.bureau", kTextRequired));
}

TEST_F(RuleC29CreditListing, IsListedByWhatMustGo) {
  const pb::Contract contract = Owing();
  ASSERT_THAT(Notify(contract.name(), pb::CreditNotice::LETTER, kToday - 20), IsOk());
  ASSERT_THAT(Put(contract.name()), IsOk());
  database_.Execute("UPDATE credit_listings SET unlist_by_on = '2026-11-30'");
  pb::ListCreditListingsRequest list;
  list.set_filter("open = true AND unlist_by_date <= 2026-11-30");
  EXPECT_EQ(Serve(&ListCreditListings, list)->credit_listings_size(), 1);
  list.set_filter("unlist_by_date < 2026-11-30");
  EXPECT_EQ(Serve(&ListCreditListings, list)->credit_listings_size(), 0);
  pb::ListCreditNoticesRequest notices;
  notices.set_filter("channel = LETTER");
  EXPECT_EQ(Serve(&ListCreditNotices, notices)->credit_notices_size(), 1);
}

}  // namespace
}  // namespace vinculo::contract
