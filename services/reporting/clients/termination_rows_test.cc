#include "services/reporting/clients/termination_rows.h"

#include <gtest/gtest.h>

#include "common/base/money.h"
#include "common/rpc/convert.h"
#include "common/testing/matchers/matchers.h"
#include "vinculo/contract/v1/termination_events.pb.h"

namespace vinculo::reporting {
namespace {

namespace v1 = ::vinculo::contract::v1;

v1::Termination Waived() {
  v1::Termination termination;
  termination.set_name("terminations/00000000-0000-7000-8000-000000000001");
  termination.set_contract("contracts/00000000-0000-7000-8000-000000000002");
  termination.set_actor("users/1");
  v1::TerminationOutcome& outcome = *termination.mutable_outcome();
  outcome.set_end_kind(v1::CANCELLED);
  *outcome.mutable_end_date() = ToProto(*Day::Parse("2026-11-22"));
  *outcome.mutable_refund_total() = ToProto(Cents(27'00));
  v1::FineMemo& fine = *outcome.mutable_fine();
  fine.set_waiver(v1::DEATH);
  fine.set_months_left(7);
  v1::FineLine& benefit = *fine.add_lines();
  benefit.set_kind(v1::FineLine::BENEFIT_LEFT);
  *benefit.mutable_amount() = ToProto(Cents(350'00));
  v1::FineLine& waived = *fine.add_lines();
  waived.set_kind(v1::FineLine::WAIVED);
  *waived.mutable_amount() = ToProto(Cents(-350'00));
  *fine.mutable_amount() = ToProto(Money());
  return termination;
}

template <class Message>
std::vector<TerminationRow> Rows(const Message& message) {
  feed::v1::Event event;
  event.mutable_payload()->PackFrom(message);
  std::vector<TerminationRow> rows;
  EXPECT_THAT(AppendTerminations(event, rows), testing::IsOk());
  return rows;
}

// P-38
TEST(TerminationRows, ReadTheFineAndWhatWasWaivedOfIt) {
  v1::TerminationRecorded recorded;
  *recorded.mutable_termination() = Waived();
  const std::vector<TerminationRow> rows = Rows(recorded);
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].end_kind, "CANCELLED");
  EXPECT_EQ(rows[0].ends_on.ToString(), "2026-11-22");
  EXPECT_EQ(rows[0].fine, Money());
  EXPECT_EQ(rows[0].waived, Cents(350'00));
  EXPECT_EQ(rows[0].waiver, "DEATH");
  EXPECT_EQ(rows[0].months_left, 7);
  EXPECT_EQ(rows[0].refund, Cents(27'00));
}

TEST(TerminationRows, ReadASnapshotAndNothingElse) {
  v1::TerminationSnapshot snapshot;
  *snapshot.mutable_termination() = Waived();
  EXPECT_EQ(Rows(snapshot).size(), 1u);
  EXPECT_TRUE(Rows(v1::RefundChanged()).empty());
}

}  // namespace
}  // namespace vinculo::reporting
