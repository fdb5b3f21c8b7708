#include "tools/proto_rules/rules.h"

#include <fstream>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace vinculo::proto_rules {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;
using ::testing::UnorderedElementsAre;

google::protobuf::FileDescriptorSet Read(const char* path) {
  google::protobuf::FileDescriptorSet files;
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(files.ParseFromIstream(&file)) << path;
  return files;
}

TEST(ProtoRules, FindWhatEveryRpcAndFieldLacks) {
  std::vector<std::string> found;
  for (const Finding& finding : Check(Read(PROTO_RULES_BAD), "tools/")) {
    found.push_back(absl::StrCat(finding.where, " ", finding.what, " ", finding.message));
  }
  const std::string file = "tools/proto_rules/testdata/bad.proto:";
  EXPECT_THAT(
      found,
      UnorderedElementsAre(
          HasSubstr("WithoutOptions declares no permission"),
          StartsWith(file + "11 BadService.WithoutOptions declares no idempotency"),
          StartsWith(file + "12 BadService.WithBadPermission permission \"everything\""),
          StartsWith(file + "16 BadService.WithoutRequestId is REQUEST_ID: give vinculo.bad.v1."
                            "Empty string request_id"),
          StartsWith(file + "20 BadService.WithOptionalRequestId is REQUEST_ID"),
          StartsWith(file + "24 BadService.WithNumericRequestId is REQUEST_ID"),
          StartsWith(file + "28 BadService.ResumableUnary is RESUMABLE"),
          StartsWith(file + "61 BadClient.display_name looks personal"),
          StartsWith(file + "63 BadClient.birth_date looks personal"),
          StartsWith(file + "65 BadClient.Contact.phone looks personal"),
          StartsWith(file + "77 Entry.reason is personal, and StoredNameless names no client"),
          StartsWith("tools/proto_rules/testdata/bad_events.proto:10 ThingEnded.reason is "
                     "personal, and ThingEnded names no client")));
}

TEST(ProtoRules, FindNothingInOurProtos) {
  EXPECT_THAT(Check(Read(PROTO_RULES_OURS), "vinculo/"), IsEmpty());
}

}  // namespace
}  // namespace vinculo::proto_rules
