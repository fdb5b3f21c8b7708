#include "services/gateway/http/rate_limit.h"

#include <gtest/gtest.h>

#include "absl/strings/str_cat.h"

namespace vinculo::gateway {
namespace {

const absl::Time kMinute = absl::FromUnixSeconds(60 * 1000);

// G-06
TEST(RateLimit, LetsSoManyThroughAMinuteOfOneKey) {
  RateLimit limit(2);
  EXPECT_TRUE(limit.Take("a", kMinute));
  EXPECT_TRUE(limit.Take("a", kMinute));
  EXPECT_FALSE(limit.Take("a", kMinute + absl::Seconds(59)));
  EXPECT_TRUE(limit.Take("b", kMinute));
  EXPECT_TRUE(limit.Take("a", kMinute + absl::Seconds(60)));
}

TEST(RateLimit, CountsTooManyKeysAsOne) {
  RateLimit limit(1);
  for (size_t i = 0; i < RateLimit::kKeysMax; ++i) {
    EXPECT_TRUE(limit.Take(absl::StrCat(i), kMinute));
  }
  EXPECT_TRUE(limit.Take("one more", kMinute));
  EXPECT_FALSE(limit.Take("another", kMinute));
}

}  // namespace
}  // namespace vinculo::gateway
