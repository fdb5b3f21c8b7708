#include "common/auth/sha256.h"

#include <gtest/gtest.h>

#include "absl/strings/escaping.h"

namespace vinculo::auth {
namespace {

// FIPS 180-2, appendix B.1.
TEST(Sha256, DoesNotMindHowItsInputIsCut) {
  Sha256 hash;
  hash.Add("a");
  hash.Add("");
  hash.Add("bc");
  EXPECT_EQ(absl::BytesToHexString(hash.Finish()),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

}  // namespace
}  // namespace vinculo::auth
