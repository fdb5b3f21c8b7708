// C-32, C-34, C-35 through their RPCs. Today is 2026-11-22.

#include "services/contract/domain/terms/reasons.h"
#include "services/contract/handlers/service_test.h"
#include "services/contract/handlers/terms/class_pack_handlers.h"
#include "services/contract/handlers/terms/pause_handlers.h"
#include "services/contract/handlers/terms/renewal_handlers.h"
#include "services/contract/handlers/terms/transfer_handlers.h"

namespace vinculo::contract {
namespace {

using absl::StatusCode;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

constexpr char kOtherClient[] = "clients/00000000-0000-7000-8000-00000000c12e";

class RenewalsTest : public ServiceTest {
 protected:
  pb::Contract Read(const std::string& name) {
    pb::GetContractRequest request;
    request.set_name(name);
    return *Serve(&GetContract, request);
  }
  static Day DayOf(const google::type::Date& date) { return FromProto("", date).value(); }
  // Of 12 months, so that its end lies that many days ahead.
  pb::Contract EndingIn(int days) { return Active(kToday - 365 + days); }
};

using RuleC34Renewals = RenewalsTest;
using RuleC35Transfers = RenewalsTest;

TEST_F(RuleC34Renewals, BeginTheNextTermAndAreRemembered) {
  const pb::Contract contract = EndingIn(30);
  pb::RenewContractRequest request;
  request.set_name(contract.name());
  request.set_reason("Ligação");
  const auto renewed = Serve(&RenewContract, request);
  ASSERT_THAT(renewed, IsOk());
  EXPECT_EQ(DayOf(renewed->renewal_date()), kToday);
  EXPECT_EQ(DayOf(renewed->end_date()), AddMonthsLegal(DayOf(contract.end_date()), 12));
  EXPECT_EQ(renewed->activation_date().DebugString(), contract.activation_date().DebugString());
  EXPECT_THAT(Serve(&RenewContract, request),
              IsError(StatusCode::kFailedPrecondition, kRenewalNotDue));

  pb::ListRenewalsRequest list;
  list.set_filter("contract = \"" + contract.name() + "\" AND kind = MANUAL");
  const auto listed = Serve(&ListRenewals, list);
  ASSERT_THAT(listed, IsOk());
  ASSERT_EQ(listed->renewals_size(), 1);
  const pb::Renewal& line = listed->renewals(0);
  EXPECT_EQ(line.actor(), options_.actor);
  EXPECT_EQ(line.reason(), "Ligação");
  EXPECT_EQ(line.end_date_before().DebugString(), contract.end_date().DebugString());
  EXPECT_EQ(line.end_date_after().DebugString(), renewed->end_date().DebugString());
  EXPECT_EQ(EventsOf(contract.name()), "ContractCreated ContractActivated ContractChanged");
}

TEST_F(RuleC34Renewals, AreQueuedByTheEndOfTheTerm) {
  const pb::Contract later = EndingIn(60);
  const pb::Contract sooner = EndingIn(10);
  EndingIn(61);
  Draft();
  const auto pending = Serve(&ListPendingRenewals, pb::ListPendingRenewalsRequest());
  ASSERT_THAT(pending, IsOk());
  ASSERT_EQ(pending->contracts_size(), 2);
  EXPECT_EQ(pending->contracts(0).name(), sooner.name());
  EXPECT_EQ(pending->contracts(1).name(), later.name());
  Choose("renewal_days_ahead", 30);
  EXPECT_EQ(Serve(&ListPendingRenewals, pb::ListPendingRenewalsRequest())->contracts_size(), 1);
}

TEST_F(RuleC34Renewals, AreQueuedByTheDaysOfTheirUnit) {
  const pb::Contract contract = EndingIn(40);
  database_.Execute("UPDATE contracts SET unit = 'Filial'");
  const pb::Contract elsewhere = EndingIn(40);
  Choose("renewal_days_ahead", 30);
  Choose("renewal_days_ahead", 45, "Filial");
  const auto pending = Serve(&ListPendingRenewals, pb::ListPendingRenewalsRequest());
  ASSERT_THAT(pending, IsOk());
  ASSERT_EQ(pending->contracts_size(), 1);
  EXPECT_EQ(pending->contracts(0).name(), contract.name());
  const auto renewed = Serve(&BatchRenewContracts, pb::BatchRenewContractsRequest());
  ASSERT_THAT(renewed, IsOk());
  ASSERT_EQ(renewed->contracts_size(), 1);
  EXPECT_EQ(renewed->contracts(0), contract.name());
}

TEST_F(RuleC34Renewals, InBulkTakeTheQueueInPortions) {
  for (const int days : {5, 10, 15}) EndingIn(days);
  pb::BatchRenewContractsRequest request;
  request.set_filter("lifecycle = ACTIVE");
  request.set_max_contracts(2);
  request.set_validate_only(true);
  EXPECT_EQ(Serve(&BatchRenewContracts, request)->contracts_size(), 2);
  request.set_validate_only(false);
  const auto first = Serve(&BatchRenewContracts, request);
  ASSERT_THAT(first, IsOk());
  EXPECT_EQ(first->contracts_size(), 2);
  EXPECT_TRUE(first->more());
  const auto second = Serve(&BatchRenewContracts, request);
  ASSERT_THAT(second, IsOk());
  EXPECT_EQ(second->contracts_size(), 1);
  EXPECT_FALSE(second->more());
  EXPECT_EQ(Serve(&BatchRenewContracts, request)->contracts_size(), 0) << "nothing twice";
  pb::ListRenewalsRequest list;
  list.set_filter("kind = BULK");
  EXPECT_EQ(Serve(&ListRenewals, list)->renewals_size(), 3);
}

TEST_F(RuleC34Renewals, InBulkRenewShortTermsOnceATerm) {
  const pb::Contract contract = Active(kToday - 10);
  database_.Execute(
      "UPDATE contracts SET term_months = 1, loyalty_months = 0, expires_on = NULL, "
      "ends_on = '" +
      (kToday + 20).ToString() + "'");
  const pb::BatchRenewContractsRequest request;
  ASSERT_EQ(Serve(&BatchRenewContracts, request)->contracts_size(), 1);
  EXPECT_EQ(DayOf(Read(contract.name()).end_date()), AddMonthsLegal(kToday + 20, 1));
  EXPECT_EQ(Serve(&ListPendingRenewals, pb::ListPendingRenewalsRequest())->contracts_size(), 0);
  const auto again = Serve(&BatchRenewContracts, request);
  ASSERT_THAT(again, IsOk());
  EXPECT_EQ(again->contracts_size(), 0) << "60 days ahead, but the next term is to come";
}

TEST_F(RuleC35Transfers, EndOneContractAndBeginAnother) {
  KnowClient(kOtherClient, "C-2");
  const pb::Contract contract = Active(kToday - 100);
  pb::CreateClassPackRequest grant;
  grant.mutable_class_pack()->set_contract(contract.name());
  grant.mutable_class_pack()->set_classes(10);
  const auto pack = Serve(&CreateClassPack, grant);
  pb::TransferContractRequest request;
  request.set_name(contract.name());
  request.set_etag(contract.etag());
  request.set_client(kOtherClient);
  request.set_reason("Mudou de dono");
  const auto transfer = Serve(&TransferContract, request);
  ASSERT_THAT(transfer, IsOk());
  EXPECT_EQ(transfer->ended().lifecycle(), pb::ENDED);
  EXPECT_EQ(transfer->ended().end_kind(), pb::TRANSFERRED);
  EXPECT_FALSE(transfer->ended().counts_as_churn());
  EXPECT_EQ(transfer->ended().transferred_to(), transfer->begun().name());
  EXPECT_EQ(transfer->begun().transferred_from(), contract.name());
  EXPECT_EQ(transfer->begun().client(), kOtherClient);
  EXPECT_EQ(transfer->begun().expiration_date().DebugString(),
            contract.expiration_date().DebugString());
  EXPECT_EQ(Read(contract.name()).DebugString(), transfer->ended().DebugString());
  EXPECT_EQ(Read(transfer->begun().name()).DebugString(), transfer->begun().DebugString());
  EXPECT_EQ(EventsOf(contract.name()), "ContractCreated ContractActivated ContractEnded");
  EXPECT_EQ(EventsOf(transfer->begun().name()), "ContractActivated");
  pb::GetClassPackRequest get;
  get.set_name(pack->name());
  EXPECT_EQ(Serve(&GetClassPack, get)->contract(), transfer->begun().name());
}

// C-30, C-36
TEST_F(RuleC35Transfers, LeaveClassPacksWhatPausesGaveThem) {
  KnowClient(kOtherClient, "C-2");
  const pb::Contract contract = Active(kToday - 10);
  pb::CreateClassPackRequest grant;
  grant.mutable_class_pack()->set_contract(contract.name());
  grant.mutable_class_pack()->set_classes(10);
  *grant.mutable_class_pack()->mutable_expire_date() = ToProto(kToday + 20);
  const auto pack = Serve(&CreateClassPack, grant);
  Choose("pauses_per_year", 2);
  pb::CreatePauseRequest pause;
  pause.mutable_pause()->set_contract(contract.name());
  const auto first = Serve(&CreatePause, pause);
  ASSERT_THAT(first, IsOk());
  options_.now += absl::Hours(24 * 10);
  pb::ResumePauseRequest resume;
  resume.set_name(first->name());
  ASSERT_THAT(Serve(&ResumePause, resume), IsOk());

  pb::TransferContractRequest transfer;
  transfer.set_name(contract.name());
  transfer.set_client(kOtherClient);
  transfer.set_reason("Mudou de dono");
  const auto transferred = Serve(&TransferContract, transfer);
  ASSERT_THAT(transferred, IsOk());
  pb::GetClassPackRequest get;
  get.set_name(pack->name());
  EXPECT_EQ(*FromProto("", Serve(&GetClassPack, get)->expire_date()), kToday + 30);

  // The new owner's pause counts anew from there.
  pause.mutable_pause()->set_contract(transferred->begun().name());
  ASSERT_THAT(Serve(&CreatePause, pause), IsOk());
  EXPECT_EQ(*FromProto("", Serve(&GetClassPack, get)->expire_date()), kToday + 60);
}

TEST_F(RuleC35Transfers, AreRefusedToTheOwnerAndToNobody) {
  pb::TransferContractRequest request;
  request.set_name(Active().name());
  request.set_client(kClient);
  request.set_reason("x");
  EXPECT_THAT(Serve(&TransferContract, request),
              IsError(StatusCode::kFailedPrecondition, kTransferToSameClient));
  request.set_client(kOtherClient);
  EXPECT_THAT(Serve(&TransferContract, request),
              IsError(StatusCode::kFailedPrecondition, kClientUnknown));
}

}  // namespace
}  // namespace vinculo::contract
