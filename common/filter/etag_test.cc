#include "common/filter/etag.h"

#include <gtest/gtest.h>

#include "common/testing/matchers/matchers.h"

namespace vinculo::filter {
namespace {

using vinculo::testing::IsError;
using vinculo::testing::IsOk;

TEST(Etag, PassesWhenEmptyOrEqual) {
  EXPECT_THAT(CheckEtag("", 7), IsOk());
  EXPECT_THAT(CheckEtag(EtagOf(7), 7), IsOk());
}

TEST(Etag, RefusesAnotherVersion) {
  EXPECT_THAT(CheckEtag(EtagOf(6), 7), IsError(absl::StatusCode::kAborted, "ETAG_MISMATCH"));
  EXPECT_THAT(CheckEtag("7", 7), IsError(absl::StatusCode::kAborted, "ETAG_MISMATCH"));
}

}  // namespace
}  // namespace vinculo::filter
