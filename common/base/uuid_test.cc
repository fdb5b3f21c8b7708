#include "common/base/uuid.h"

#include <gtest/gtest.h>

namespace vinculo {
namespace {

constexpr char kText[] = "018f3c1a-7b2d-7e4f-9a6b-0c1d2e3f4a5b";

TEST(Uuid, ReadsAndWritesItsText) {
  EXPECT_EQ(Uuid::Parse(kText)->ToString(), kText);
  EXPECT_EQ(Uuid::Parse("018F3C1A-7B2D-7E4F-9A6B-0C1D2E3F4A5B")->ToString(), kText);
  EXPECT_EQ(Uuid().ToString(), "00000000-0000-0000-0000-000000000000");
}

TEST(Uuid, RefusesOtherForms) {
  for (const char* text : {"",
                           "018f3c1a7b2d7e4f9a6b0c1d2e3f4a5b",
                           "{018f3c1a-7b2d-7e4f-9a6b-0c1d2e3f4a5b}",
                           "018f3c1a-7b2d-7e4f-9a6b-0c1d2e3f4a5",
                           "018f3c1a-7b2d-7e4f-9a6b-0c1d2e3f4a5bb",
                           "018f3c1a-7b2d-7e4f-9a6b-0c1d2e3f4a5g",
                           "018f3c1a07b2d-7e4f-9a6b-0c1d2e3f4a5b",
                           "018f3c1--7b2d-7e4f-9a6b-0c1d2e3f4a5b"}) {
    EXPECT_EQ(Uuid::Parse(text).status().code(), absl::StatusCode::kInvalidArgument) << text;
  }
}

TEST(Uuid, IsNilUntilSet) {
  EXPECT_TRUE(Uuid().nil());
  EXPECT_FALSE(Uuid::Parse(kText)->nil());
}

TEST(MakeUuidV7, PutsTimeFirstThenVersionAndVariant) {
  // The example of RFC 9562, appendix A.6.
  EXPECT_EQ(MakeUuidV7(0x017F22E279B0, 0xCC3, 0x18C4DC0C0C07398F).ToString(),
            "017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
}

TEST(MakeUuidV7, SortsByTime) {
  EXPECT_LT(MakeUuidV7(1000, ~uint64_t{0}, ~uint64_t{0}), MakeUuidV7(1001, 0, 0));
}

TEST(MakeUuidFromName, GivesTheSameIdForTheSameName) {
  const Uuid space = *Uuid::Parse(kText);
  const Uuid id = MakeUuidFromName(space, "clients/1");
  EXPECT_EQ(id, MakeUuidFromName(space, "clients/1"));
  EXPECT_NE(id, MakeUuidFromName(space, "clients/2"));
  EXPECT_NE(id, MakeUuidFromName(Uuid(), "clients/1"));
}

TEST(MakeUuidFromName, IsSha256WithVersion8) {
  // sha256(16 zero bytes, "a") begins 9c6bd5cc05acbe7cb4ab71165168ff3d; version and variant replace
  // six of these bits.
  EXPECT_EQ(MakeUuidFromName(Uuid(), "a").ToString(), "9c6bd5cc-05ac-8e7c-b4ab-71165168ff3d");
}

}  // namespace
}  // namespace vinculo
