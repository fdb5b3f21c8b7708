#include "common/parameters/effective.h"

#include <gtest/gtest.h>

namespace vinculo::parameters {
namespace {

const Table& TestTable() {
  static const auto* const table = new Table({Switch("on", false, "Ligado.", "On."),
                                              Number("days", 60, {1, 365}, "Dias.", "Days."),
                                              Choice("mode", "A", {"A", "B"}, "Modo.", "Mode.")});
  return *table;
}

Chosen Choose(const std::string& unit, const std::string& key, const std::string& text) {
  return {.unit = unit, .key = key, .text = text, .actor = "users/ana"};
}

TEST(Policies, HoldTheDefaultsOfATenantThatChoseNothing) {
  const Policies policies(TestTable(), {});
  EXPECT_FALSE(policies.Of("").Switch("on"));
  EXPECT_EQ(policies.Of("Centro").Number("days"), 60);
  EXPECT_EQ(policies.Of("").At(1).source, Source::kDefault);
}

TEST(Policies, LetAUnitOverrideItsTenantWhateverTheOrder) {
  const Policies policies(
      TestTable(),
      {Choose("Centro", "days", "30"), Choose("", "days", "45"), Choose("", "mode", "B")});
  EXPECT_EQ(policies.Of("").Number("days"), 45);
  EXPECT_EQ(policies.Of("Centro").Number("days"), 30);
  EXPECT_EQ(policies.Of("Centro").At(1).source, Source::kUnit);
  EXPECT_EQ(policies.Of("Centro").Choice("mode"), "B");
  EXPECT_EQ(policies.Of("Centro").At(2).source, Source::kTenant);
  EXPECT_EQ(policies.Of("Norte").Number("days"), 45);
}

TEST(Policies, PassOverWhatIsNoLongerDeclaredOrTaken) {
  const Policies policies(TestTable(), {Choose("", "gone", "1"), Choose("", "days", "400")});
  EXPECT_EQ(policies.Of("").Number("days"), 60);
  EXPECT_EQ(policies.Of("").At(1).source, Source::kDefault);
}

}  // namespace
}  // namespace vinculo::parameters
