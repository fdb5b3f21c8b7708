#include "tools/vinculoctl/adjustment_text.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::contract::v1;
using ::testing::HasSubstr;
using ::testing::Not;

// C-22
TEST(AdjustmentText, TellsTheRateTheImpactAndWhoIsBarred) {
  SetLanguage(Language::kPtBr);
  pb::AdjustmentRun run;
  run.set_name("adjustmentRuns/x");
  run.set_state(pb::AdjustmentRun::SIMULATED);
  run.set_index(pb::IPCA);
  run.set_accumulated_rate_ppm(126'825);
  run.set_applied_rate_ppm(100'000);
  run.set_contracts(3);
  run.set_adjustable(2);
  run.set_barred(1);
  run.mutable_monthly_before()->set_units(100);
  run.mutable_monthly_after()->set_units(110);
  run.mutable_monthly_impact()->set_units(10);
  const std::string text = RunText(run);
  EXPECT_THAT(text, HasSubstr("10,00 % (IPCA 12,6825 %)"));
  EXPECT_THAT(text, HasSubstr("R$ 100,00 -> R$ 110,00 (R$ 10,00)"));
  EXPECT_THAT(text, HasSubstr(Say(text::kAdjustmentBarred)));
  EXPECT_THAT(text, Not(HasSubstr(Say(text::kAdjustmentUndone))));
}

TEST(AdjustmentText, TellsOfABarredContractWhenItOpens) {
  pb::AdjustmentItem item;
  item.set_contract("contracts/x");
  item.set_state(pb::AdjustmentItem::BARRED);
  item.set_finding(pb::AdjustmentItem::TWELVE_MONTHS);
  item.mutable_open_date()->set_year(2027);
  item.mutable_open_date()->set_month(3);
  item.mutable_open_date()->set_day(1);
  const std::string text = ItemsText({item});
  EXPECT_THAT(text, HasSubstr("menos de 12 meses do último valor  01/03/2027"));
  EXPECT_THAT(text, HasSubstr(Say(text::kAdjustmentWhy)));
}

TEST(AdjustmentText, ListsRunsUnderAHeading) {
  SetLanguage(Language::kEn);
  pb::AdjustmentRun run;
  run.set_name("adjustmentRuns/x");
  run.set_state(pb::AdjustmentRun::APPLIED);
  run.set_applied_rate_ppm(43'700);
  run.set_adjustable(12);
  run.set_applied(10);
  const std::string text = RunsText({run});
  EXPECT_THAT(text, HasSubstr("to adjust  applied\n"));
  EXPECT_THAT(text, HasSubstr("12       10\n"));
  SetLanguage(Language::kPtBr);
}

}  // namespace
}  // namespace vinculo::ctl
