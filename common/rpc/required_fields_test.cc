#include "common/rpc/required_fields.h"

#include "common/rpc/testdata/probe_service.pb.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace vinculo::rpc {
namespace {

namespace pb = ::vinculo::probe::v1;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

template <class M>
std::vector<std::string> MissingIn(const M& message, bool rows_apart = false) {
  errors::FieldViolations violations;
  RequiredFields::Of(*M::descriptor(), rows_apart)->Check(message, &violations);
  std::vector<std::string> fields;
  for (const auto& violation : violations.list()) fields.push_back(violation.field);
  return fields;
}

pb::Echo WholeEcho() {
  pb::Echo echo;
  echo.set_display_name("x");
  echo.set_kind(pb::PLAIN);
  return echo;
}

TEST(RequiredFields, AreTextsEnumsAndMessages) {
  EXPECT_THAT(MissingIn(pb::CreateEchoRequest()), ElementsAre("echo", "request_id"));
  EXPECT_THAT(MissingIn(pb::Echo()), ElementsAre("display_name", "kind"));
}

TEST(RequiredFields, CannotBeMissingAsPlainNumbers) {
  EXPECT_THAT(MissingIn(WholeEcho()), IsEmpty());
}

TEST(RequiredFields, AreLookedForInListsUnlessRowsAreApart) {
  pb::Echo echo = WholeEcho();
  echo.add_parts()->set_label("a");
  echo.add_parts();
  EXPECT_THAT(MissingIn(echo), ElementsAre("parts[1].label"));
  EXPECT_THAT(MissingIn(echo, /*rows_apart=*/true), IsEmpty());
}

TEST(RequiredFields, AreNotLookedForInOutput) {
  pb::Echo echo = WholeEcho();
  echo.mutable_output();
  EXPECT_THAT(MissingIn(echo), IsEmpty());
}

TEST(RequiredFields, AreNotLookedForUnderAnUpdateMask) {
  pb::UpdateEchoRequest request;
  EXPECT_THAT(MissingIn(request), ElementsAre("echo"));
  request.mutable_echo();
  EXPECT_THAT(MissingIn(request), IsEmpty());
}

}  // namespace
}  // namespace vinculo::rpc
