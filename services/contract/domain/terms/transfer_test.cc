#include "services/contract/domain/terms/transfer.h"

#include "common/testing/matchers/matchers.h"
#include "services/contract/domain/reasons.h"
#include "services/contract/domain/terms/reasons.h"

namespace vinculo::contract {
namespace {

using absl::StatusCode;
using testing::HasViolation;
using testing::IsError;

constexpr Day kToday{std::chrono::year(2026) / std::chrono::November / 22};

Uuid Id(int number) {
  std::string id = "00000000-0000-7000-8000-000000000000";
  id.replace(id.size() - 4, 4, std::to_string(1000 + number));
  return *Uuid::Parse(id);
}

Contract Owned() {
  Contract contract{.id = Id(1), .client = Id(2), .plan = Id(3), .lifecycle = Lifecycle::kActive};
  contract.price = Cents(89'90);
  contract.initial_price = Cents(99'90);
  contract.access = Access::kBlocked;
  contract.starts_on = kToday - 100;
  contract.activated_on = kToday - 100;
  contract.expires_on = kToday + 265;
  contract.ends_on = kToday + 265;
  contract.external_id = "IXC-1";
  return contract;
}

TransferOrder Order(Day on = kToday) {
  return {.to_contract = Id(11), .to_client = Id(12), .on = on, .reason = "Mudou de dono"};
}

TEST(RuleC35Transfer, EndsOneAndBeginsAnotherAndNamesBoth) {
  const Transfer transfer = *Transferred(Owned(), Order(), kToday);
  EXPECT_EQ(transfer.from.lifecycle, Lifecycle::kEnded);
  EXPECT_EQ(transfer.from.end_kind, EndKind::kTransferred);
  EXPECT_EQ(transfer.from.ends_on, kToday);
  EXPECT_EQ(transfer.from.transferred_to, Id(11));
  EXPECT_EQ(transfer.to.transferred_from, Id(1));
  EXPECT_EQ(transfer.to.client, Id(12));
  EXPECT_EQ(transfer.to.lifecycle, Lifecycle::kActive);
  EXPECT_EQ(transfer.to.activated_on, kToday) << "no gap and no overlap";
  EXPECT_EQ(transfer.to.version, 1);
  EXPECT_EQ(transfer.to.external_id, "");
}

TEST(RuleC13Transfer, IsNoChurn) {
  EXPECT_FALSE(Transferred(Owned(), Order(), kToday)->from.counts_as_churn);
}

TEST(RuleC35Transfer, GoesOnAtThePriceAndUntilTheDaysThatWereAgreed) {
  const Contract to = Transferred(Owned(), Order(), kToday)->to;
  EXPECT_EQ(to.price, Cents(89'90));
  EXPECT_EQ(to.initial_price, Cents(89'90));
  EXPECT_EQ(to.expires_on, kToday + 265);
  EXPECT_EQ(to.ends_on, kToday + 265);
  EXPECT_EQ(to.access, Access::kNormal) << "blocks stay with who caused them";
}

//
TEST(RuleC35Transfer, LeavesWhatWasWrittenOfTheOldOwnerWithIt) {
  Contract contract = Owned();
  contract.description = "Casa da Ana, nos fundos";
  contract.inclusion_reason = "Indicada pela Bia";
  const Transfer transfer = *Transferred(contract, Order(), kToday);
  EXPECT_EQ(transfer.from.end_reason, "Mudou de dono");
  EXPECT_EQ(transfer.from.description, "Casa da Ana, nos fundos");
  EXPECT_EQ(transfer.to.description, "");
  EXPECT_EQ(transfer.to.inclusion_reason, "");
}

TEST(RuleC35Transfer, IsChargedAfterWhatIsPaid) {
  Contract contract = Owned();
  EXPECT_EQ(Transferred(contract, Order(), kToday)->to.financial_base_on, kToday);
  contract.paid_until_on = kToday - 1;
  EXPECT_EQ(Transferred(contract, Order(), kToday)->to.financial_base_on, kToday);
  contract.paid_until_on = kToday + 8;
  EXPECT_EQ(Transferred(contract, Order(), kToday)->to.financial_base_on, kToday + 9);
  EXPECT_EQ(Transferred(contract, Order(), kToday)->to.paid_until_on, std::nullopt);
}

TEST(RuleC35Transfer, IsChargedAfterAPeriodThatWasPaidOutOfTurn) {
  const Contract to = Transferred(Owned(), Order(), kToday)->to;
  EXPECT_EQ(ChargedAfter(to, std::nullopt).financial_base_on, kToday);
  EXPECT_EQ(ChargedAfter(to, kToday - 1).financial_base_on, kToday);
  EXPECT_EQ(ChargedAfter(to, kToday).financial_base_on, kToday + 1);
}

// C-44: no planned change is lost in silence.
TEST(RuleC35Transfer, WaitsForAPriceThatIsPlanned) {
  PriceTimeline timeline;
  timeline.initial.price = Cents(99'90);
  EXPECT_THAT(CheckPriceStays(timeline, kToday), testing::IsOk());
  PriceSegment planned{.ordinal = 1, .from = kToday + 10, .terms = timeline.initial};
  planned.terms.price = Cents(109'90);
  timeline.segments.push_back(planned);
  EXPECT_THAT(CheckPriceStays(timeline, kToday),
              IsError(StatusCode::kFailedPrecondition, kTransferPricePlanned));
  EXPECT_THAT(CheckPriceStays(timeline, kToday + 10), testing::IsOk());
}

TEST(RuleC35Transfer, IsOfAnActiveContractToAnotherClientOnADayThatHasCome) {
  Contract contract = Owned();
  TransferOrder same = Order();
  same.to_client = contract.client;
  EXPECT_THAT(Transferred(contract, same, kToday),
              IsError(StatusCode::kFailedPrecondition, kTransferToSameClient));
  EXPECT_THAT(Transferred(contract, Order(kToday + 1), kToday),
              IsError(StatusCode::kFailedPrecondition, kEndDateInFuture));
  EXPECT_THAT(Transferred(contract, Order(kToday - 101), kToday),
              IsError(StatusCode::kFailedPrecondition, kEndDateBeforeStart));
  for (const Lifecycle lifecycle :
       {Lifecycle::kDraft, Lifecycle::kScheduled, Lifecycle::kSuspended, Lifecycle::kEnded}) {
    contract.lifecycle = lifecycle;
    EXPECT_THAT(Transferred(contract, Order(), kToday),
                IsError(StatusCode::kFailedPrecondition, kContractState));
  }
  TransferOrder silent = Order();
  silent.reason.clear();
  EXPECT_THAT(Transferred(Owned(), silent, kToday), HasViolation("reason", kEndReasonRequired));
}

}  // namespace
}  // namespace vinculo::contract
