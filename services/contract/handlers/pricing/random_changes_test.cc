// C-24, C-42, C-44. A contract through weeks of random changes, the daily cycle in between: every
// apply does what its preview said, and the contract always costs what its timeline says.

#include <pqxx/pqxx>
#include <random>

#include "common/db/worker_connection.h"
#include "common/testing/held_lease.h"
#include "services/contract/handlers/pricing/pricing_test.h"
#include "services/contract/jobs/pricing/begin_price_segments.h"

namespace vinculo::contract {
namespace {

using testing::IsOk;

class RuleC24RandomChanges : public PricingTest {
 protected:
  Day Today() const { return CivilDay(options_.now, deps_.time_zone); }

  void NextDay() {
    options_.now += absl::Hours(24);
    absl::StatusOr<std::unique_ptr<pqxx::connection>> connection =
        db::WorkerConnection(database_.worker_conninfo());
    testing::HeldLease lease;
    ASSERT_THAT(job_.Run({.connection = **connection,
                          .tenant = testing::TestTenant(),
                          .business_date = Today(),
                          .now = options_.now,
                          .lease = lease}),
                IsOk());
  }

  pb::ChangeRequest RandomAsk(const pb::Contract& contract, std::mt19937& random) {
    pb::ChangeRequest change = Ask(contract);
    *change.mutable_effective_date() = ToProto(Today() + static_cast<int>(random() % 6));
    switch (random() % 4) {
      case 0:
        change.set_plan(plans_[random() % plans_.size()].name());
        break;
      case 1:
        *change.mutable_price() = ToProto(Cents(50'00 + static_cast<int64_t>(random() % 9000)));
        break;
      case 2:
        change.set_billing_day(1 + static_cast<int>(random() % 31));
        break;
      default:
        change.set_plan(plans_[random() % plans_.size()].name());
        change.set_charge_type(pb::PIX);
    }
    return change;
  }

  void ApplyAsPreviewed(const pb::ChangeRequest& ask) {
    const absl::StatusOr<pb::PreviewChangeResponse> preview = Preview(ask);
    if (!preview.ok()) {
      ASSERT_EQ(preview.status().code(), absl::StatusCode::kInvalidArgument) << preview.status();
      return;
    }
    const Day day = FromProto("", preview->outcome().effective_date()).value();
    const absl::StatusOr<pb::Change> made = Apply(ask, preview->preview_token());
    ASSERT_THAT(made, IsOk());
    EXPECT_EQ(made->outcome().DebugString(), preview->outcome().DebugString());
    EXPECT_EQ(PriceOn(ask.contract(), day).terms().DebugString(),
              preview->outcome().after().terms().DebugString());
    changes_.push_back(*made);
  }

  void UndoOne(std::mt19937& random) {
    if (changes_.empty()) return;
    const absl::StatusOr<pb::Change> undone = Undo(changes_[random() % changes_.size()].name());
    if (!undone.ok()) {
      ASSERT_EQ(undone.status().code(), absl::StatusCode::kFailedPrecondition);
    }
  }

  void CheckContract(const std::string& name) {
    const pb::Contract contract = Read(name);
    const pb::Price price = PriceOn(name, Today());
    EXPECT_EQ(contract.price().DebugString(), price.terms().price().DebugString());
    EXPECT_EQ(contract.plan(), price.terms().plan());
    EXPECT_EQ(contract.plan_version(), price.terms().plan_version());
    EXPECT_EQ(contract.billing_period(), price.terms().billing_period());
  }

  BeginPriceSegments job_{deps_.time_zone};
  std::vector<pb::Plan> plans_;
  std::vector<pb::Change> changes_;
};

TEST_F(RuleC24RandomChanges, AreAppliedAsPreviewedAndHoldOnTheirDays) {
  for (const auto& [code, price] : {std::pair("A", 80'00), {"B", 100'00}, {"C", 150'00}}) {
    plans_.push_back(PlanAt(code, Cents(price)));
  }
  for (unsigned seed = 0; seed < 12; ++seed) {
    SCOPED_TRACE(absl::StrCat("seed ", seed));
    std::mt19937 random(seed);
    changes_.clear();
    plan_ = plans_[0];
    const std::string name = Active(Today()).name();
    for (int day = 0; day < 12; ++day) {
      ApplyAsPreviewed(RandomAsk(Read(name), random));
      if (random() % 3 == 0) UndoOne(random);
      CheckContract(name);
      NextDay();
      CheckContract(name);
      if (HasFatalFailure()) return;
    }
  }
}

}  // namespace
}  // namespace vinculo::contract
