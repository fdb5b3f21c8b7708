// C-25, C-26, C-27 through their RPCs.

#include <utility>
#include <vector>

#include "common/testing/message_wire.h"
#include "services/contract/handlers/monitoring/monitoring_test.h"

namespace vinculo::contract {
namespace {

using absl::StatusCode;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

class ReleasesTest : public MonitoringTest {
 protected:
  absl::StatusOr<pb::Release> Take(const std::string& contract) {
    pb::TakeTrustUnlockRequest request;
    request.set_contract(contract);
    return Serve(&TakeTrustUnlock, request);
  }
  absl::StatusOr<pb::Release> GrantTrust(const std::string& contract, bool lift_interval) {
    pb::GrantTrustUnlockRequest request;
    request.set_contract(contract);
    request.set_reason("Ligou, paga na sexta");
    request.set_lift_interval(lift_interval);
    return Serve(&GrantTrustUnlock, request);
  }
  absl::StatusOr<pb::Release> GrantManual(const std::string& contract) {
    pb::GrantManualReleaseRequest request;
    request.set_contract(contract);
    request.set_reason("Hospital");
    return Serve(&GrantManualRelease, request);
  }
  pb::ReleaseEligibility Check(const std::string& contract) {
    pb::CheckReleaseRequest request;
    request.set_contract(contract);
    return *Serve(&CheckRelease, request);
  }
  pb::Release Read(const std::string& name) {
    pb::GetReleaseRequest request;
    request.set_name(name);
    return *Serve(&GetRelease, request);
  }
  // By a bank's file, whole.
  void ImportPaid(const std::string& receivable, Day on) {
    std::vector<pb::ImportPaymentsRequest> messages(2);
    messages[0].mutable_start()->set_import_id(ids_.Next().ToString());
    messages[0].mutable_start()->set_mode(imports::v1::RESUMABLE_CHUNKS);
    auto& row = *messages[1].mutable_rows()->add_rows();
    row.set_line(1);
    row.set_receivable(receivable);
    row.mutable_payment()->set_external_id("boleto 17");
    *row.mutable_payment()->mutable_amount() = Get(receivable).open_amount();
    *row.mutable_payment()->mutable_paid_date() = ToProto(on);
    testing::MessageWire<pb::ImportPaymentsRequest> wire(loop_, std::move(messages));
    testing::FakeCall call(loop_, options_);
    const auto imported =
        loop_.Run(ImportPayments(call, deps_, rpc::Reader<pb::ImportPaymentsRequest>(wire)));
    ASSERT_THAT(imported, IsOk());
    ASSERT_EQ(imported->created(), 1);
  }
  std::string ContractVersion() { return database_.Execute("SELECT max(version) FROM contracts"); }
  void Next(int days) { Now(kToday + days); }
};

using RuleC25TrustUnlock = ReleasesTest;
using RuleC26TemporaryRelease = ReleasesTest;
using RuleC27ManualRelease = ReleasesTest;

TEST_F(RuleC25TrustUnlock, OpensTheAccessForItsDaysAndThenNoMore) {
  const pb::Contract contract = Blocked();
  const pb::ReleaseEligibility eligibility = Check(contract.name());
  EXPECT_TRUE(eligibility.eligible());
  EXPECT_EQ(DayOf(eligibility.last_date()), kToday + 2);
  const auto taken = Take(contract.name());
  ASSERT_THAT(taken, IsOk());
  EXPECT_EQ(taken->origin(), pb::Release::CLIENT);
  EXPECT_EQ(taken->promise(), pb::Release::PROMISE_OPEN);
  EXPECT_EQ(MoneyOf(taken->debt()), Cents(99'90));
  EXPECT_EQ(taken->client(), kClient);
  Work();
  EXPECT_EQ(AccessOf(contract.name()), pb::NORMAL);
  EXPECT_EQ(State(contract.name()).reason(), pb::ACCESS_RELEASED);
  RunBlocksNow();
  EXPECT_EQ(AccessOf(contract.name()), pb::NORMAL) << "a run leaves it";
  Next(2);
  RunBlocksNow();
  EXPECT_EQ(AccessOf(contract.name()), pb::NORMAL) << "its last day";
  Next(3);
  RunBlocksNow();
  EXPECT_EQ(AccessOf(contract.name()), pb::BLOCKED);
  EXPECT_EQ(Read(taken->name()).promise(), pb::Release::PROMISE_BROKEN);
  EXPECT_EQ(DayOf(Read(taken->name()).promise_settle_date()), kToday + 3);
  EXPECT_EQ(EventsOf(taken->name()), "ReleaseChanged ReleaseChanged");
}

TEST_F(RuleC25TrustUnlock, APaymentKeepsThePromise) {
  const pb::Contract contract = Blocked();
  const auto taken = Take(contract.name());
  Work();
  Next(1);
  Pay(PayingFor(bill_, 200'00, kToday + 1));
  Work();
  EXPECT_EQ(Read(taken->name()).promise(), pb::Release::PROMISE_KEPT);
  EXPECT_EQ(DayOf(Read(taken->name()).promise_settle_date()), kToday + 1);
  Next(9);
  RunBlocksNow();
  EXPECT_EQ(AccessOf(contract.name()), pb::NORMAL);
  EXPECT_EQ(Read(taken->name()).promise(), pb::Release::PROMISE_KEPT);
}

// Unlocked until Tuesday, paid on Tuesday; the bank tells of it on Wednesday, after the run.
TEST_F(RuleC25TrustUnlock, APaymentInTimeKeepsThePromiseHoweverLateItIsKnown) {
  const pb::Contract contract = Blocked();
  const auto taken = Take(contract.name());
  Work();
  Next(3);
  RunBlocksNow();
  ASSERT_EQ(Read(taken->name()).promise(), pb::Release::PROMISE_BROKEN);
  Pay(PayingFor(bill_, 200'00, kToday + 2));
  Work();
  EXPECT_EQ(AccessOf(contract.name()), pb::NORMAL);
  EXPECT_EQ(Read(taken->name()).promise(), pb::Release::PROMISE_KEPT);
  EXPECT_EQ(DayOf(Read(taken->name()).promise_settle_date()), kToday + 2);
  EXPECT_EQ(EventsOf(taken->name()), "ReleaseChanged ReleaseChanged ReleaseChanged");
}

TEST_F(RuleC25TrustUnlock, APaymentADayLateDoesNotMendThePromise) {
  const pb::Contract contract = Blocked();
  const auto taken = Take(contract.name());
  Work();
  Next(3);
  RunBlocksNow();
  Pay(PayingFor(bill_, 200'00, kToday + 3));
  Work();
  EXPECT_EQ(AccessOf(contract.name()), pb::NORMAL);
  EXPECT_EQ(Read(taken->name()).promise(), pb::Release::PROMISE_BROKEN);
}

// A release has lifted the block: the promise is settled at once all the same.
TEST_F(RuleC25TrustUnlock, AnImportedPaymentKeepsThePromiseAtOnce) {
  const pb::Contract contract = Blocked();
  const auto taken = Take(contract.name());
  Work();
  Next(1);
  ImportPaid(bill_, kToday + 1);
  Work();
  EXPECT_EQ(Read(taken->name()).promise(), pb::Release::PROMISE_KEPT);
  EXPECT_EQ(DayOf(Read(taken->name()).promise_settle_date()), kToday + 1);
}

TEST_F(RuleC25TrustUnlock, APaymentThatIsTakenBackOpensThePromiseAgain) {
  const pb::Contract contract = Blocked();
  const auto taken = Take(contract.name());
  const pb::Payment payment = Pay(PayingFor(bill_, 200'00, kToday));
  Work();
  ASSERT_EQ(Read(taken->name()).promise(), pb::Release::PROMISE_KEPT);
  Next(1);
  ASSERT_THAT(Reverse(payment), IsOk());
  Work();
  EXPECT_EQ(Read(taken->name()).promise(), pb::Release::PROMISE_OPEN);
  Next(3);
  RunBlocksNow();
  EXPECT_EQ(Read(taken->name()).promise(), pb::Release::PROMISE_BROKEN);
}

TEST_F(RuleC25TrustUnlock, WhatWaitsForAnInstalmentBlocksAgainAfterIt) {
  const pb::Contract contract = Blocked();
  Renegotiate({bill_}, 2);
  const auto taken = Take(contract.name());
  ASSERT_THAT(taken, IsOk());
  Work();
  ASSERT_EQ(AccessOf(contract.name()), pb::NORMAL);
  Next(3);
  RunBlocksNow();
  EXPECT_EQ(AccessOf(contract.name()), pb::BLOCKED);
  EXPECT_EQ(Read(taken->name()).promise(), pb::Release::PROMISE_BROKEN);
}

TEST_F(RuleC25TrustUnlock, WhatIsContestedIsNotPromised) {
  const pb::Contract contract = Blocked();
  const std::string bill = bill_;
  const std::string contested = Overdue(contract.name(), kToday - 30, 500'00);
  pb::CreateContestationRequest contest;
  contest.mutable_contestation()->set_receivable(contested);
  contest.mutable_contestation()->set_reason("Cobrança em duplicidade");
  ASSERT_THAT(Serve(&CreateContestation, contest), IsOk());
  const auto taken = Take(contract.name());
  ASSERT_THAT(taken, IsOk());
  EXPECT_EQ(MoneyOf(taken->debt()), Cents(99'90));
  Next(1);
  Pay(PayingFor(bill, 200'00, kToday + 1));
  Work();
  EXPECT_EQ(Read(taken->name()).promise(), pb::Release::PROMISE_KEPT);
  Next(9);
  RunBlocksNow();
  EXPECT_EQ(Read(taken->name()).promise(), pb::Release::PROMISE_KEPT);
  const pb::ReleaseEligibility eligibility = Check(contract.name());
  for (const pb::ReleaseBarrier& one : eligibility.barriers()) {
    EXPECT_NE(one.kind(), pb::ReleaseBarrier::LAST_PROMISE_UNPAID);
  }
}

TEST_F(RuleC25TrustUnlock, NeverWhileTheLastPromiseIsUnpaid) {
  const pb::Contract contract = Blocked();
  ASSERT_THAT(Take(contract.name()), IsOk());
  Next(40);
  RunBlocksNow();
  const pb::ReleaseEligibility eligibility = Check(contract.name());
  EXPECT_FALSE(eligibility.eligible());
  ASSERT_EQ(eligibility.barriers_size(), 1);
  EXPECT_EQ(eligibility.barriers(0).kind(), pb::ReleaseBarrier::LAST_PROMISE_UNPAID);
  EXPECT_FALSE(eligibility.has_opens_date());
  EXPECT_THAT(GrantTrust(contract.name(), true),
              IsError(StatusCode::kFailedPrecondition, kReleaseRefused));
}

TEST_F(RuleC25TrustUnlock, TheIntervalNeedsAPermissionOfItsOwn) {
  const pb::Contract contract = Blocked();
  ASSERT_THAT(Take(contract.name()), IsOk());
  Pay(PayingFor(bill_, 200'00, kToday));
  Next(1);
  ASSERT_THAT(Notice(Overdue(contract.name(), kToday), kToday + 1), IsOk());
  Next(16);
  RunBlocksNow();
  ASSERT_EQ(AccessOf(contract.name()), pb::BLOCKED);
  EXPECT_EQ(DayOf(Check(contract.name()).opens_date()), kToday + 30);
  EXPECT_THAT(Take(contract.name()), IsError(StatusCode::kFailedPrecondition, kReleaseRefused));
  options_.permissions = {"contract.releases.grantTrustUnlock"};
  EXPECT_THAT(GrantTrust(contract.name(), true),
              IsError(StatusCode::kPermissionDenied, kReleaseIntervalLiftForbidden));
  options_.permissions = {"contract.releases.grantTrustUnlock", "contract.releases.liftInterval"};
  const auto granted = GrantTrust(contract.name(), true);
  ASSERT_THAT(granted, IsOk());
  EXPECT_TRUE(granted->interval_lifted());
}

TEST_F(RuleC25TrustUnlock, FollowsTheParametersOfTheTenant) {
  const pb::Contract contract = Blocked();
  Choose("trust_unlock_by_client", false);
  EXPECT_EQ(Check(contract.name()).barriers(0).kind(), pb::ReleaseBarrier::STAFF_ONLY);
  Choose("trust_unlock_days", 7);
  EXPECT_EQ(DayOf(GrantTrust(contract.name(), false)->last_date()), kToday + 6);
}

TEST_F(RuleC25TrustUnlock, IsOfWhatDebtBlocks) {
  const pb::Contract contract = Contract();
  EXPECT_THAT(Take(contract.name()), IsError(StatusCode::kFailedPrecondition, kReleaseRefused));
  EXPECT_EQ(Check(contract.name()).barriers(0).kind(), pb::ReleaseBarrier::NOT_BLOCKED_FOR_DEBT);
  EXPECT_THAT(Take("contracts/x"), HasViolation("contract", kNameMalformed));
}

TEST_F(RuleC26TemporaryRelease, HasDaysOfItsOwnAndEndsEarly) {
  const pb::Contract contract = Blocked();
  pb::GrantTemporaryReleaseRequest request;
  request.set_contract(contract.name());
  EXPECT_THAT(Serve(&GrantTemporaryRelease, request), HasViolation("reason", kTextRequired));
  request.set_reason("Aguardando compensação");
  const auto granted = Serve(&GrantTemporaryRelease, request);
  ASSERT_THAT(granted, IsOk());
  EXPECT_EQ(DayOf(granted->last_date()), kToday + 4);
  Work();
  EXPECT_EQ(AccessOf(contract.name()), pb::NORMAL);
  pb::EndReleaseRequest end;
  end.set_name(granted->name());
  const std::string version = ContractVersion();
  ASSERT_THAT(Serve(&EndRelease, end), IsOk());
  EXPECT_NE(ContractVersion(), version) << "whoever judges the contract beside it finds out";
  EXPECT_THAT(Serve(&EndRelease, end), IsError(StatusCode::kFailedPrecondition, kReleaseNotOpen));
  RunBlocksNow();
  EXPECT_EQ(AccessOf(contract.name()), pb::BLOCKED);
}

TEST_F(RuleC27ManualRelease, EndsAtTheNextBlockRun) {
  const pb::Contract contract = Blocked();
  const auto granted = GrantManual(contract.name());
  ASSERT_THAT(granted, IsOk());
  EXPECT_EQ(granted->promise(), pb::Release::PROMISE_NONE);
  Work();
  EXPECT_EQ(AccessOf(contract.name()), pb::NORMAL);
  EXPECT_THAT(GrantManual(contract.name()),
              IsError(StatusCode::kFailedPrecondition, kReleaseRefused));
  RunBlocksNow();
  EXPECT_EQ(AccessOf(contract.name()), pb::BLOCKED);
  EXPECT_EQ(DayOf(Read(granted->name()).end_date()), kToday);
  ASSERT_THAT(GrantManual(contract.name()), IsOk()) << "without any interval";
  Work();
  Next(1);
  RunBlocksNow();
  EXPECT_EQ(AccessOf(contract.name()), pb::BLOCKED);
}

TEST_F(RuleC27ManualRelease, AllKindsAreInOneLedger) {
  const pb::Contract contract = Blocked();
  ASSERT_THAT(GrantManual(contract.name()), IsOk());
  RunBlocksNow();
  ASSERT_THAT(Take(contract.name()), IsOk());
  pb::ListReleasesRequest list;
  list.set_filter("contract = \"" + contract.name() + "\"");
  EXPECT_EQ(Serve(&ListReleases, list)->releases_size(), 2);
  list.set_filter("kind = TRUST_UNLOCK AND promise = PROMISE_OPEN AND origin = CLIENT");
  EXPECT_EQ(Serve(&ListReleases, list)->releases_size(), 1);
  list.set_filter("kind = MANUAL AND end_date = 2026-11-22");
  EXPECT_EQ(Serve(&ListReleases, list)->releases_size(), 1);
}

}  // namespace
}  // namespace vinculo::contract
