#include "services/gateway/http/response_head.h"

#include <gtest/gtest.h>

namespace vinculo::gateway {
namespace {

const absl::Time kNow =
    absl::FromCivil(absl::CivilSecond(2026, 11, 22, 20, 0, 0), absl::UTCTimeZone());

Response Found() {
  Response response;
  response.headers.Add("Content-Type", "text/csv");
  return response;
}

TEST(ResponseHead, SaysHowLongTheBodyIs) {
  EXPECT_EQ(ResponseHead(Found(), {.content_length = 7}, kNow),
            "HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nDate: Sun, 22 Nov 2026 20:00:00 GMT\r\n"
            "Content-Length: 7\r\n\r\n");
}

TEST(ResponseHead, SaysThatTheBodyComesInChunks) {
  EXPECT_EQ(ResponseHead(Found(), {.chunked = true}, kNow),
            "HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nDate: Sun, 22 Nov 2026 20:00:00 GMT\r\n"
            "Transfer-Encoding: chunked\r\n\r\n");
}

TEST(ResponseHead, SaysWhatBecomesOfTheConnectionWhereItIsNotTheVersionsDefault) {
  const Response response{.status = 304};
  const std::string date = "Date: Sun, 22 Nov 2026 20:00:00 GMT\r\n";
  EXPECT_EQ(ResponseHead(response, {.keep_alive = false}, kNow),
            "HTTP/1.1 304 Not Modified\r\n" + date + "Connection: close\r\n\r\n");
  EXPECT_EQ(ResponseHead(response, {.http_1_1 = false}, kNow),
            "HTTP/1.1 304 Not Modified\r\n" + date + "Connection: keep-alive\r\n\r\n");
  EXPECT_EQ(ResponseHead(response, {.http_1_1 = false, .keep_alive = false}, kNow),
            "HTTP/1.1 304 Not Modified\r\n" + date + "Connection: close\r\n\r\n");
}

}  // namespace
}  // namespace vinculo::gateway
