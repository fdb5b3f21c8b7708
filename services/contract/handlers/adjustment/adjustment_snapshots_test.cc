// P-37, C-22. What a follower of the feed is told of adjusted contracts that begins with a
// snapshot, or keeps more than before: nothing else brings it to the reports of an upgraded
// service.

#include "absl/strings/str_cat.h"
#include "common/feed/testing/collected_snapshot.h"
#include "services/contract/domain/policy/adjustment_parameters.h"
#include "services/contract/handlers/adjustment/adjustment_handlers.h"
#include "services/contract/handlers/pricing/pricing_test.h"
#include "services/contract/handlers/snapshots.h"
#include "services/contract/jobs/adjustment/adjustment_worker.h"
#include "vinculo/contract/v1/adjustment_events.pb.h"

namespace vinculo::contract {
namespace {

using testing::IsOk;

class RuleC22Snapshots : public PricingTest {
 protected:
  RuleC22Snapshots() {
    database_.Execute(absl::StrCat("INSERT INTO known_tenants SELECT '",
                                   testing::TestTenant().ToString(),
                                   "' ON CONFLICT DO NOTHING"));
    Choose(kAdjustmentNoticeDays, 0);
  }

  // In force since then.
  std::string Since(const std::string& activated) {
    const std::string name = Active().name();
    database_.Execute(absl::StrCat("UPDATE contracts SET starts_on = '",
                                   activated,
                                   "', activated_on = '",
                                   activated,
                                   "', ends_on = NULL, term_months = 0, expires_on = NULL WHERE "
                                   "contract_id = '",
                                   name.substr(10),
                                   "'"));
    return name;
  }
  void Work() {
    const TenantClock clock(clock_);
    AdjustmentWorker worker({.conninfo = database_.worker_conninfo(), .zone = deps_.time_zone},
                            clock);
    ASSERT_THAT(worker.Work(), IsOk());
  }
  // Of the anniversaries of January 2027 by 4.37 %: its name.
  std::string Simulated() {
    pb::CreateAdjustmentRunRequest request;
    pb::AdjustmentRun& run = *request.mutable_adjustment_run();
    run.set_rule(pb::AdjustmentRun::ANNIVERSARY);
    *run.mutable_first_date() = ToProto(*Day::FromCivil(2027, 1, 1));
    run.set_fixed_rate_ppm(43'700);
    run.set_reason("Reajuste anual");
    const absl::StatusOr<pb::AdjustmentRun> made = Serve(&CreateAdjustmentRun, request);
    EXPECT_THAT(made, IsOk());
    Work();
    return made->name();
  }
  template <class Request>
  void Ask(Task<pb::AdjustmentRun> (*step)(rpc::Call&, const Deps&, const Request&),
           const std::string& run) {
    Request request;
    request.set_name(run);
    ASSERT_THAT(Serve(step, request), IsOk());
    Work();
  }
  pb::AdjustmentItem ItemOf(const std::string& contract) {
    pb::ListAdjustmentItemsRequest request;
    request.set_filter(absl::StrCat("contract = \"", contract, "\""));
    const auto page = Serve(&ListAdjustmentItems, request);
    EXPECT_THAT(page, IsOk());
    EXPECT_EQ(page->adjustment_items_size(), 1);
    return page->adjustment_items(0);
  }
  std::string VersionOf(const pb::AdjustmentItem& item) {
    return database_.Execute(absl::StrCat("SELECT version FROM adjustment_items WHERE item_id = '",
                                          item.name().substr(item.name().find('/') + 1),
                                          "'"));
  }
  feed::CollectedSnapshot Snapshot() { return {loop_, options_, deps_.db, Snapshots()}; }
  void ExpectTold(const std::string& contract) {
    const pb::AdjustmentItem item = ItemOf(contract);
    const feed::CollectedSnapshot snapshot = Snapshot();
    EXPECT_EQ(snapshot.Aggregates<pb::AdjustmentItemSnapshot>(),
              absl::StrCat(item.name(), " ", VersionOf(item)));
    const auto told = snapshot.All<pb::AdjustmentItemSnapshot>();
    ASSERT_EQ(told.size(), 1u);
    EXPECT_EQ(told[0].item().DebugString(), item.DebugString());
  }
};

TEST_F(RuleC22Snapshots, TellEachContractWhosePriceAnAdjustmentChanged) {
  const std::string adjusted = Since("2026-01-31");
  Since("2026-03-01");
  const std::string run = Simulated();
  EXPECT_EQ(Snapshot().Aggregates<pb::AdjustmentItemSnapshot>(), "") << "nothing has changed yet";
  Ask(&ApplyAdjustmentRun, run);
  ASSERT_EQ(ItemOf(adjusted).state(), pb::AdjustmentItem::APPLIED);
  ExpectTold(adjusted);
  Ask(&UndoAdjustmentRun, run);
  ASSERT_EQ(ItemOf(adjusted).state(), pb::AdjustmentItem::UNDONE);
  ExpectTold(adjusted);
}

}  // namespace
}  // namespace vinculo::contract
