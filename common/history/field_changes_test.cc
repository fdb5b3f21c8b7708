#include "common/history/field_changes.h"

#include "common/rpc/testdata/probe_service.pb.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace vinculo::history {
namespace {

namespace pb = ::vinculo::probe::v1;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

pb::Echo State() {
  pb::Echo echo;
  echo.set_display_name("Ana");
  echo.set_number(1);
  echo.set_kind(pb::PLAIN);
  echo.mutable_output()->set_label("x");
  return echo;
}

TEST(FieldChanges, AreNoneBetweenEqualStates) {
  EXPECT_THAT(ChangesBetween(State(), State()), IsEmpty());
}

TEST(FieldChanges, TellWhatWasAndWhatIs) {
  pb::Echo after = State();
  after.set_display_name("Ana Souza");
  EXPECT_THAT(ChangesBetween(State(), after),
              ElementsAre(Change{"display_name", "Ana", "Ana Souza"}));
}

TEST(FieldChanges, TellWhatCameAndWhatWent) {
  pb::Echo after = State();
  after.clear_number();
  after.add_parts()->set_label("a");
  after.add_parts()->set_label("b");
  EXPECT_THAT(ChangesBetween(State(), after),
              ElementsAre(Change{"number", "1", ""}, Change{"parts", "", "a, b"}));
}

TEST(FieldChanges, ReachIntoParts) {
  pb::Echo after = State();
  after.mutable_output()->set_label("y");
  EXPECT_THAT(ChangesBetween(State(), after), ElementsAre(Change{"output.label", "x", "y"}));
}

TEST(FieldChanges, GiveEntriesOfMapsPathsOfTheirOwn) {
  pb::CreateEchoRequest before, after;
  (*before.mutable_labels())["a"] = "1";
  (*before.mutable_labels())["b"] = "1";
  (*after.mutable_labels())["b"] = "2";
  EXPECT_THAT(ChangesBetween(before, after),
              ElementsAre(Change{"labels.a", "1", ""}, Change{"labels.b", "1", "2"}));
}

TEST(FieldChanges, OfAFirstStateAreAllItsFields) {
  EXPECT_THAT(ChangesTo(State()),
              ElementsAre(Change{"display_name", std::nullopt, "Ana"},
                          Change{"kind", std::nullopt, "PLAIN"},
                          Change{"number", std::nullopt, "1"},
                          Change{"output.label", std::nullopt, "x"}));
}

TEST(FieldChanges, WithoutTheStateBeforeAreThoseNamed) {
  EXPECT_THAT(
      ChangesTo(State(), {"output", "parts"}),
      ElementsAre(Change{"output.label", std::nullopt, "x"}, Change{"parts", std::nullopt, ""}));
}

}  // namespace
}  // namespace vinculo::history
