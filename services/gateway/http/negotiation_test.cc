#include "services/gateway/http/negotiation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "common/testing/matchers/matchers.h"

namespace vinculo::gateway {
namespace {

using testing::HasViolation;
using testing::IsError;
using testing::IsOkAndHolds;

struct EncodingCase {
  const char* name;
  const char* accept;
  Encoding encoding;
};
class NegotiateEncodingTest : public ::testing::TestWithParam<EncodingCase> {};
TEST_P(NegotiateEncodingTest, FollowsTheHeader) {
  EXPECT_THAT(NegotiateEncoding(GetParam().accept), IsOkAndHolds(GetParam().encoding));
}
INSTANTIATE_TEST_SUITE_P(
    RuleH3,
    NegotiateEncodingTest,
    ::testing::Values(EncodingCase{"Absent", "", Encoding::kIdentity},
                      EncodingCase{"Browser", "gzip, deflate, br, zstd", Encoding::kGzip},
                      EncodingCase{"AnyCase", "GZip", Encoding::kGzip},
                      EncodingCase{"Wildcard", "*", Encoding::kGzip},
                      EncodingCase{"OthersOnly", "br, zstd", Encoding::kIdentity},
                      EncodingCase{"GzipRefused", "gzip;q=0, *", Encoding::kIdentity},
                      EncodingCase{
                          "IdentityPreferred", "gzip;q=0.5, identity", Encoding::kIdentity},
                      EncodingCase{"IdentityRefused", "gzip;q=0.1, identity;q=0", Encoding::kGzip},
                      EncodingCase{"QualityNotANumber", "gzip;q=x", Encoding::kIdentity}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(NegotiateEncoding, RefusesWhenNothingIsAcceptable) {
  for (const char* accept : {"identity;q=0", "br, *;q=0", "gzip;q=0, identity;q=0"}) {
    EXPECT_THAT(NegotiateEncoding(accept),
                IsError(absl::StatusCode::kInvalidArgument, "ENCODING_NOT_ACCEPTABLE"))
        << accept;
  }
}

TEST(NegotiateLanguage, TakesTheQueryBeforeTheHeader) {
  EXPECT_THAT(NegotiateLanguage("en", "pt-BR"), IsOkAndHolds(kEnglish));
  EXPECT_THAT(NegotiateLanguage("pt", "en"), IsOkAndHolds(kPortuguese));
}

TEST(NegotiateLanguage, TakesThePreferredOfTheHeader) {
  EXPECT_THAT(NegotiateLanguage("", "fr, en-GB;q=0.8, pt;q=0.5"), IsOkAndHolds(kEnglish));
  EXPECT_THAT(NegotiateLanguage("", "en;q=0.4, pt-BR;q=0.9"), IsOkAndHolds(kPortuguese));
}

TEST(NegotiateLanguage, IsPortugueseByDefault) {
  EXPECT_THAT(NegotiateLanguage("", ""), IsOkAndHolds(kPortuguese));
  EXPECT_THAT(NegotiateLanguage("", "fr, de;q=0.5"), IsOkAndHolds(kPortuguese));
}

TEST(NegotiateLanguage, RefusesAnotherLanguageInTheQuery) {
  EXPECT_THAT(NegotiateLanguage("fr", ""), HasViolation("lang", "LANGUAGE_UNKNOWN"));
}

}  // namespace
}  // namespace vinculo::gateway
