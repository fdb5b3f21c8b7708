#include "services/gateway/http/request_check.h"

#include <gtest/gtest.h>

namespace vinculo::gateway {
namespace {

ParsedRequest Asking(absl::string_view target, absl::string_view host) {
  ParsedRequest parsed;
  parsed.request.target = std::string(target);
  parsed.request.headers.Add("Host", host);
  return parsed;
}

int StatusOf(const ParsedRequest& parsed, const std::vector<std::string>& allowed_hosts = {}) {
  const std::optional<Refusal> refusal = CheckRequest(parsed, allowed_hosts);
  return refusal ? refusal->status : 200;
}

TEST(RequestCheck, TakesPaths) {
  EXPECT_EQ(StatusOf(Asking("/v1/reports", "x")), 200);
  EXPECT_EQ(StatusOf(Asking("*", "x")), 200);
  EXPECT_EQ(StatusOf(Asking("v1", "x")), 400);
  EXPECT_EQ(StatusOf(Asking("", "x")), 400);
}

TEST(RequestCheck, TakesAUrlOfItsLimit) {
  EXPECT_EQ(StatusOf(Asking("/" + std::string(kUrlBytesMax - 1, 'a'), "x")), 200);
  EXPECT_EQ(StatusOf(Asking("/" + std::string(kUrlBytesMax, 'a'), "x")), 414);
}

TEST(RequestCheck, AsksForOneHostSinceHttp11) {
  ParsedRequest parsed = Asking("/", "x");
  parsed.one_host = false;
  EXPECT_EQ(StatusOf(parsed), 400);
  parsed.http_1_1 = false;
  EXPECT_EQ(StatusOf(parsed), 200);
}

TEST(RequestCheck, AnswersForItsNamesAlone) {
  const std::vector<std::string> allowed = {"localhost", "[::1]"};
  EXPECT_EQ(StatusOf(Asking("/", "LocalHost:10000"), allowed), 200);
  EXPECT_EQ(StatusOf(Asking("/", "[::1]"), allowed), 200);
  EXPECT_EQ(StatusOf(Asking("/", "[::1]:10000"), allowed), 200);
  EXPECT_EQ(StatusOf(Asking("/", "evil.example"), allowed), 421);
  EXPECT_EQ(StatusOf(Asking("/", ""), allowed), 421);
}

TEST(RequestCheck, TakesShortPlainIdsFromOutside) {
  EXPECT_TRUE(IsPlainId("a-1_B.c"));
  EXPECT_TRUE(IsPlainId(std::string(64, 'a')));
  EXPECT_FALSE(IsPlainId(std::string(65, 'a')));
  EXPECT_FALSE(IsPlainId(""));
  EXPECT_FALSE(IsPlainId("a b"));
}

}  // namespace
}  // namespace vinculo::gateway
