#include "common/filter/page_token.h"

#include <gtest/gtest.h>

#include "absl/strings/escaping.h"
#include "common/testing/matchers/matchers.h"

namespace vinculo::filter {
namespace {

using vinculo::testing::HasViolation;
using vinculo::testing::IsOk;
using vinculo::testing::IsOkAndHolds;

const PageTokens& Tokens() {
  static const PageTokens tokens("0123456789abcdef0123456789abcdef");
  return tokens;
}

ListScope Scope() {
  return {.tenant = *Uuid::Parse("00000000-0000-7000-8000-000000000001"),
          .method = "/s/List",
          .filter = "vip = true",
          .order_by = "display_name"};
}

const OrderValues kLast = {std::string("Ana"), std::nullopt, std::string("")};

TEST(PageToken, CarriesThePlaceInTheOrder) {
  EXPECT_THAT(Tokens().Open(Scope(), Tokens().Seal(Scope(), kLast)),
              IsOkAndHolds(::testing::Eq(kLast)));
}

TEST(PageToken, IsUrlSafe) {
  const std::string token = Tokens().Seal(Scope(), {std::string("\xff\xfe\xfd~~~???", 9)});
  EXPECT_EQ(
      token.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"),
      std::string::npos);
}

TEST(PageToken, IsRefusedWithAnyBitChanged) {
  std::string bytes;
  ASSERT_TRUE(absl::WebSafeBase64Unescape(Tokens().Seal(Scope(), kLast), &bytes));
  for (size_t i = 0; i < bytes.size() * 8; ++i) {
    std::string changed = bytes;
    changed[i / 8] = static_cast<char>(changed[i / 8] ^ (1 << (i % 8)));
    EXPECT_THAT(Tokens().Open(Scope(), absl::WebSafeBase64Escape(changed)),
                HasViolation("page_token", "PAGE_TOKEN_INVALID"));
  }
}

TEST(PageToken, IsRefusedCutShort) {
  const std::string token = Tokens().Seal(Scope(), kLast);
  for (size_t length = 1; length < token.size(); ++length) {
    EXPECT_THAT(Tokens().Open(Scope(), token.substr(0, length)),
                HasViolation("page_token", "PAGE_TOKEN_INVALID"));
  }
}

TEST(PageToken, BelongsToItsTenantMethodFilterAndOrder) {
  const std::string token = Tokens().Seal(Scope(), kLast);
  ListScope other = Scope();
  other.tenant = *Uuid::Parse("00000000-0000-7000-8000-000000000002");
  EXPECT_THAT(Tokens().Open(other, token), HasViolation("page_token", "PAGE_TOKEN_INVALID"));
  other = Scope();
  other.method = "/s/ListOthers";
  EXPECT_THAT(Tokens().Open(other, token), HasViolation("page_token", "PAGE_TOKEN_INVALID"));
  other = Scope();
  other.filter = "vip = false";
  EXPECT_THAT(Tokens().Open(other, token), HasViolation("page_token", "PAGE_TOKEN_INVALID"));
  other = Scope();
  other.order_by = "";
  EXPECT_THAT(Tokens().Open(other, token), HasViolation("page_token", "PAGE_TOKEN_INVALID"));
  // The same characters, shared out otherwise.
  other = Scope();
  other.filter = "vip = truedisplay_name";
  other.order_by = "";
  EXPECT_THAT(Tokens().Open(other, token), HasViolation("page_token", "PAGE_TOKEN_INVALID"));
}

TEST(PageToken, BelongsToItsKey) {
  const PageTokens others("another key of thirty-two bytes..");
  EXPECT_THAT(others.Open(Scope(), Tokens().Seal(Scope(), kLast)),
              HasViolation("page_token", "PAGE_TOKEN_INVALID"));
}

TEST(PageSize, IsBounded) {
  EXPECT_THAT(PageSize(0), IsOkAndHolds(50));
  EXPECT_THAT(PageSize(1), IsOkAndHolds(1));
  EXPECT_THAT(PageSize(1000), IsOkAndHolds(1000));
  EXPECT_THAT(PageSize(1001), IsOkAndHolds(1000));
  EXPECT_THAT(PageSize(-1), HasViolation("page_size", "PAGE_SIZE_NEGATIVE"));
}

}  // namespace
}  // namespace vinculo::filter
