#include "services/reporting/clients/adjustment_rows.h"

#include <gtest/gtest.h>

#include "common/base/clock.h"
#include "common/base/money.h"
#include "common/rpc/convert.h"
#include "common/testing/matchers/matchers.h"
#include "vinculo/contract/v1/adjustment_events.pb.h"

namespace vinculo::reporting {
namespace {

namespace v1 = ::vinculo::contract::v1;

// Made on the evening of the 22nd in Sao Paulo, the 23rd in UTC.
v1::AdjustmentRun January() {
  v1::AdjustmentRun run;
  run.set_name("adjustmentRuns/00000000-0000-7000-8000-000000000001");
  run.set_state(v1::AdjustmentRun::APPLIED);
  run.set_rule(v1::AdjustmentRun::ANNIVERSARY);
  run.set_index(v1::IPCA);
  run.set_applied_rate_ppm(43'700);
  run.set_contracts(10);
  run.set_adjustable(7);
  run.set_applied(6);
  *run.mutable_first_date() = ToProto(*Day::Parse("2027-01-01"));
  *run.mutable_last_date() = ToProto(*Day::Parse("2027-01-31"));
  *run.mutable_monthly_before() = ToProto(Cents(999'00));
  *run.mutable_monthly_after() = ToProto(Cents(1042'66));
  run.mutable_create_time()->set_seconds(1795397400);  // 2026-11-23T01:30:00Z
  return run;
}

template <class Message>
std::vector<AdjustmentRunRow> Rows(const Message& message) {
  feed::v1::Event event;
  event.set_version(3);
  event.mutable_payload()->PackFrom(message);
  std::vector<AdjustmentRunRow> rows;
  EXPECT_THAT(AppendAdjustmentRuns(event, *LoadZone("America/Sao_Paulo"), rows), testing::IsOk());
  return rows;
}

// P-37
TEST(AdjustmentRows, ReadTheRunOnTheTenantsDay) {
  v1::AdjustmentRunChanged changed;
  *changed.mutable_run() = January();
  std::vector<AdjustmentRunRow> rows = Rows(changed);
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].version, 3);
  EXPECT_EQ(rows[0].state, "APPLIED");
  EXPECT_EQ(rows[0].rule, "ANNIVERSARY");
  EXPECT_EQ(rows[0].index, "IPCA");
  EXPECT_EQ(rows[0].rate_ppm, 43'700);
  EXPECT_EQ(rows[0].created_on.ToString(), "2026-11-22");
  EXPECT_EQ(rows[0].monthly_after, Cents(1042'66));
  EXPECT_EQ(rows[0].applied, 6);
  changed.mutable_run()->clear_index();
  rows = Rows(changed);
  EXPECT_EQ(rows[0].index, "FIXED");
}

TEST(AdjustmentRows, ReadASnapshotAndNothingElse) {
  v1::AdjustmentRunSnapshot snapshot;
  *snapshot.mutable_run() = January();
  EXPECT_EQ(Rows(snapshot).size(), 1u);
  EXPECT_TRUE(Rows(v1::PriceIndexRatesPut()).empty());
}

// Applied on the evening of the 22nd in Sao Paulo.
v1::AdjustmentItem Applied() {
  v1::AdjustmentItem item;
  item.set_name("adjustmentItems/00000000-0000-7000-8000-000000000002");
  item.set_run("adjustmentRuns/00000000-0000-7000-8000-000000000001");
  item.set_contract("contracts/00000000-0000-7000-8000-000000000003");
  item.set_state(v1::AdjustmentItem::APPLIED);
  item.set_in_loyalty(true);
  *item.mutable_effective_date() = ToProto(*Day::Parse("2027-01-31"));
  *item.mutable_price_before() = ToProto(Cents(297'00));
  *item.mutable_price_after() = ToProto(Cents(309'97));
  *item.mutable_monthly_before() = ToProto(Cents(99'00));
  *item.mutable_monthly_after() = ToProto(Cents(103'32));
  item.mutable_apply_time()->set_seconds(1795397400);   // 2026-11-23T01:30:00Z
  item.mutable_update_time()->set_seconds(1795483800);  // a day later
  return item;
}

template <class Message>
std::vector<AdjustmentItemRow> Items(const Message& message) {
  feed::v1::Event event;
  event.set_version(3);
  event.mutable_payload()->PackFrom(message);
  std::vector<AdjustmentItemRow> rows;
  EXPECT_THAT(AppendAdjustmentItems(event, *LoadZone("America/Sao_Paulo"), rows), testing::IsOk());
  return rows;
}

TEST(AdjustmentRows, ReadWhatWasAppliedToAContract) {
  v1::AdjustmentItemChanged changed;
  *changed.mutable_item() = Applied();
  const std::vector<AdjustmentItemRow> rows = Items(changed);
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].version, 3);
  EXPECT_EQ(rows[0].run.ToString(), "00000000-0000-7000-8000-000000000001");
  EXPECT_EQ(rows[0].contract.ToString(), "00000000-0000-7000-8000-000000000003");
  EXPECT_EQ(rows[0].state, "APPLIED");
  EXPECT_EQ(rows[0].effective_on.ToString(), "2027-01-31");
  EXPECT_EQ(rows[0].applied_on.ToString(), "2026-11-22");
  EXPECT_EQ(rows[0].undone_on, std::nullopt);
  EXPECT_EQ(rows[0].price_before, Cents(297'00));
  EXPECT_EQ(rows[0].price_after, Cents(309'97));
  EXPECT_EQ(rows[0].monthly_before, Cents(99'00));
  EXPECT_EQ(rows[0].monthly_after, Cents(103'32));
  EXPECT_TRUE(rows[0].in_loyalty);
}

TEST(AdjustmentRows, ReadWhatWasUndoneWithItsDay) {
  v1::AdjustmentItemSnapshot snapshot;
  *snapshot.mutable_item() = Applied();
  snapshot.mutable_item()->set_state(v1::AdjustmentItem::UNDONE);
  const std::vector<AdjustmentItemRow> rows = Items(snapshot);
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].state, "UNDONE");
  EXPECT_EQ(rows[0].applied_on.ToString(), "2026-11-22");
  ASSERT_TRUE(rows[0].undone_on.has_value());
  EXPECT_EQ(rows[0].undone_on->ToString(), "2026-11-23");
}

TEST(AdjustmentRows, LeaveOutContractsWhosePriceDidNotMove) {
  v1::AdjustmentItemChanged changed;
  *changed.mutable_item() = Applied();
  changed.mutable_item()->clear_apply_time();
  for (const auto state : {v1::AdjustmentItem::BARRED, v1::AdjustmentItem::MOVED}) {
    changed.mutable_item()->set_state(state);
    EXPECT_TRUE(Items(changed).empty()) << state;
  }
}

}  // namespace
}  // namespace vinculo::reporting
