// The unit of work compiled with its known bug, a tenant set for the session: what a statement
// without tenant sees must show it.

#include "common/db/testdata/items.h"
#include "common/testing/matchers/matchers.h"

namespace vinculo::db {
namespace {

using PlantedTenantStays = items::DatabaseTest;

TEST_F(PlantedTenantStays, IsNoticedByAStatementWithoutTenant) {
  Plant(1, "a");
  testing::FakeCall call(*loop_);
  const auto read = [](Tx& tx) -> Task<int64_t> {
    CO_ASSIGN_OR_RETURN(const Rows rows, co_await tx.Query(items::kCountItems));
    co_return rows[0].Int(0);
  };
  ASSERT_THAT(loop_->Run(db_.Read(call, read)), testing::IsOkAndHolds(1));
  EXPECT_THAT(loop_->Run(items::CountWithoutTenant(call)), testing::IsOkAndHolds(1));
}

}  // namespace
}  // namespace vinculo::db
