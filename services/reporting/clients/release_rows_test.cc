#include "services/reporting/clients/release_rows.h"

#include <gtest/gtest.h>

#include "common/base/money.h"
#include "common/testing/matchers/matchers.h"
#include "vinculo/contract/v1/monitoring_events.pb.h"

namespace vinculo::reporting {
namespace {

namespace v1 = ::vinculo::contract::v1;

void Set(google::type::Date& date, int day) {
  date.set_year(2026);
  date.set_month(11);
  date.set_day(day);
}

v1::Release Unlocked() {
  v1::Release release;
  release.set_name("releases/00000000-0000-7000-8000-000000000001");
  release.set_contract("contracts/00000000-0000-7000-8000-000000000002");
  release.set_kind(v1::Release::TRUST_UNLOCK);
  release.set_origin(v1::Release::CLIENT);
  release.set_promise(v1::Release::PROMISE_OPEN);
  Set(*release.mutable_start_date(), 20);
  Set(*release.mutable_last_date(), 22);
  release.mutable_debt()->set_currency_code("BRL");
  release.mutable_debt()->set_units(99);
  release.mutable_debt()->set_nanos(900'000'000);
  release.set_actor("clients/1");
  return release;
}

template <class Message>
std::vector<ReleaseRow> Rows(const Message& message) {
  feed::v1::Event event;
  event.set_version(2);
  event.mutable_payload()->PackFrom(message);
  std::vector<ReleaseRow> rows;
  EXPECT_THAT(AppendReleases(event, rows), testing::IsOk());
  return rows;
}

// P-39
TEST(ReleaseRows, ReadTheReleaseAndItsPromise) {
  v1::ReleaseChanged changed;
  *changed.mutable_release() = Unlocked();
  changed.mutable_release()->set_promise(v1::Release::PROMISE_KEPT);
  Set(*changed.mutable_release()->mutable_promise_settle_date(), 21);
  const std::vector<ReleaseRow> rows = Rows(changed);
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].version, 2);
  EXPECT_EQ(rows[0].kind, "TRUST_UNLOCK");
  EXPECT_EQ(rows[0].origin, "CLIENT");
  EXPECT_EQ(rows[0].promise, "PROMISE_KEPT");
  EXPECT_EQ(rows[0].starts_on.ToString(), "2026-11-20");
  EXPECT_EQ(rows[0].last_on.ToString(), "2026-11-22");
  EXPECT_EQ(rows[0].ended_on, std::nullopt);
  EXPECT_EQ(rows[0].promise_settled_on->ToString(), "2026-11-21");
  EXPECT_EQ(rows[0].debt, Cents(99'90));
}

TEST(ReleaseRows, ReadASnapshotAndNothingElse) {
  v1::ReleaseSnapshot snapshot;
  *snapshot.mutable_release() = Unlocked();
  EXPECT_EQ(Rows(snapshot).size(), 1u);
  EXPECT_TRUE(Rows(v1::DebtPolicyAdded()).empty());
}

}  // namespace
}  // namespace vinculo::reporting
