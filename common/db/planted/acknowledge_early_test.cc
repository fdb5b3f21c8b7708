// The connection compiled with its known bug, an answer before the commit: counting what was
// acknowledged against what is there must show it.

#include <memory>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/db/testdata/items.h"
#include "common/testing/fakes.h"
#include "common/testing/matchers/matchers.h"

namespace vinculo::db {
namespace {

class PlantedAcknowledgeEarly : public items::DatabaseTest {
 protected:
  Task<items::Quantity> Create(rpc::Call& call, uint64_t id, std::string code) {
    co_return co_await db_.WriteOnce(call, [id, code](Tx& tx) -> Task<items::Quantity> {
      tx.Enqueue(items::kInsertItem, tx.tenant(), items::Id(id), code);
      co_return items::Of(0);
    });
  }
};

// One of a group fails, so the group is rolled back and each member must run again.
TEST_F(PlantedAcknowledgeEarly, IsNoticedByAcknowledgedWritesThatAreNotThere) {
  Plant(1, "taken");
  std::vector<std::unique_ptr<testing::FakeCall>> calls;
  int done = 0;
  int acknowledged = 0;
  for (int i = 0; i < 9; ++i) {
    calls.push_back(std::make_unique<testing::FakeCall>(*loop_));
    loop_->Start<items::Quantity>(
        Create(*calls[i], 10 + i, i == 8 ? "taken" : absl::StrCat("free", i)),
        [&](absl::StatusOr<items::Quantity> answer) {
          acknowledged += answer.ok() ? 1 : 0;
          ++done;
        });
  }
  loop_->RunUntil([&] { return done == 9; });
  EXPECT_EQ(acknowledged, 8);
  EXPECT_NE(database_.Execute("SELECT count(*) FROM items WHERE code <> 'taken'"), "8");
}

}  // namespace
}  // namespace vinculo::db
