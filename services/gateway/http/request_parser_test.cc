#include "services/gateway/http/request_parser.h"

#include <gtest/gtest.h>

namespace vinculo::gateway {
namespace {

TEST(RequestParser, TakesOneRequestAndLeavesTheNext) {
  std::string input = "GET /a?b=c HTTP/1.1\r\nHost: x\r\n\r\nGET /d HTTP/1.1\r\n";
  RequestParser parser;
  EXPECT_FALSE(parser.Take(input).has_value());
  ASSERT_TRUE(parser.whole());
  EXPECT_EQ(input, "GET /d HTTP/1.1\r\n");
  const ParsedRequest parsed = parser.Release();
  EXPECT_EQ(parsed.request.method, "GET");
  EXPECT_EQ(parsed.request.target, "/a?b=c");
  EXPECT_EQ(parsed.request.headers.Get("host"), "x");
  EXPECT_TRUE(parsed.http_1_1);
  EXPECT_TRUE(parsed.keep_alive);
  EXPECT_TRUE(parsed.one_host);
}

TEST(RequestParser, ReadsAFormThatComesInPieces) {
  RequestParser parser;
  std::string input =
      "POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded; "
      "charset=utf-8\r\nContent-Length: 5\r\n\r\na=";
  EXPECT_FALSE(parser.Take(input).has_value());
  EXPECT_FALSE(parser.whole());
  input += "b+c";
  EXPECT_FALSE(parser.Take(input).has_value());
  ASSERT_TRUE(parser.whole());
  EXPECT_EQ(parser.Release().request.body, "a=b+c");
}

TEST(RequestParser, ReadsNoOtherBodyAndSaysThatTheConnectionEnds) {
  RequestParser parser;
  std::string input =
      "POST / HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\n";
  EXPECT_FALSE(parser.Take(input).has_value());
  ASSERT_TRUE(parser.whole());
  const ParsedRequest parsed = parser.Release();
  EXPECT_EQ(parsed.request.body, "");
  EXPECT_FALSE(parsed.keep_alive);
}

TEST(RequestParser, RefusesALineWithoutEndAtItsLimit) {
  RequestParser parser;
  std::string input = "GET /" + std::string(kUrlBytesMax, 'a');
  EXPECT_FALSE(parser.Take(input).has_value());
  input += std::string(100, 'a');
  const std::optional<Refusal> refusal = parser.Take(input);
  ASSERT_TRUE(refusal.has_value());
  EXPECT_EQ(refusal->status, 414);
  EXPECT_EQ(refusal->reason, "URL_TOO_LONG");
}

TEST(RequestParser, RefusesWhatIsNoRequest) {
  RequestParser parser;
  std::string input = "hello\r\n\r\n";
  const std::optional<Refusal> refusal = parser.Take(input);
  ASSERT_TRUE(refusal.has_value());
  EXPECT_EQ(refusal->status, 400);
}

}  // namespace
}  // namespace vinculo::gateway
