#include "common/observability/http_server.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <thread>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace vinculo::observability {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

int Connect(int port) {
  const int fd = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  EXPECT_EQ(connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
  return fd;
}

std::string Ask(int port, const std::string& request) {
  const int fd = Connect(port);
  EXPECT_GT(send(fd, request.data(), request.size(), MSG_NOSIGNAL), 0);
  std::string answer;
  char buffer[4096];
  for (ssize_t n; (n = recv(fd, buffer, sizeof buffer, 0)) > 0;) answer.append(buffer, n);
  close(fd);
  return answer;
}

std::string Get(int port, const std::string& path) {
  return Ask(port, absl::StrCat("GET ", path, " HTTP/1.1\r\nHost: x\r\n\r\n"));
}

class HttpServerTest : public ::testing::Test {
 protected:
  HttpServerTest() : server_(metrics_) { EXPECT_TRUE(server_.Start("127.0.0.1", 0).ok()); }
  Metrics metrics_;
  HttpServer server_;
};

TEST_F(HttpServerTest, IsAliveWhateverIsMissing) {
  server_.AddReadiness("database", [] { return absl::UnavailableError("gone"); });
  EXPECT_THAT(Get(server_.port(), "/healthz"), StartsWith("HTTP/1.1 200"));
}

TEST_F(HttpServerTest, IsReadyWhenEveryConditionHolds) {
  EXPECT_THAT(Get(server_.port(), "/readyz"), StartsWith("HTTP/1.1 200"));
  bool there = false;
  server_.AddReadiness("a", [] { return absl::OkStatus(); });
  server_.AddReadiness("b", [&] {
    return there ? absl::OkStatus() : absl::UnavailableError("the database does not answer");
  });
  const std::string answer = Get(server_.port(), "/readyz");
  EXPECT_THAT(answer, StartsWith("HTTP/1.1 503"));
  EXPECT_THAT(answer, HasSubstr("b: the database does not answer\n"));
  there = true;
  EXPECT_THAT(Get(server_.port(), "/readyz?verbose"), StartsWith("HTTP/1.1 200"));
}

TEST_F(HttpServerTest, ShowsMetrics) {
  metrics_.AddCounter("vinculo_x_total", "Xs.").Add(2);
  EXPECT_THAT(Get(server_.port(), "/metrics"), HasSubstr("vinculo_x_total 2\n"));
}

TEST_F(HttpServerTest, RefusesOtherPathsAndMethods) {
  EXPECT_THAT(Get(server_.port(), "/"), StartsWith("HTTP/1.1 404"));
  EXPECT_THAT(Ask(server_.port(), "POST /metrics HTTP/1.1\r\nContent-Length: 0\r\n\r\n"),
              StartsWith("HTTP/1.1 405"));
}

TEST_F(HttpServerTest, SurvivesNonsense) {
  Ask(server_.port(), "\x16\x03\x01 nonsense\r\n\r\n");
  Ask(server_.port(), absl::StrCat("GET / HTTP/1.1\r\nX: ", std::string(100'000, 'x')));
  close(Connect(server_.port()));
  EXPECT_THAT(Get(server_.port(), "/healthz"), StartsWith("HTTP/1.1 200"));
}

TEST_F(HttpServerTest, ServesOthersWhileOneIsSlow) {
  const int slow = Connect(server_.port());
  EXPECT_EQ(send(slow, "GET", 3, MSG_NOSIGNAL), 3);
  EXPECT_THAT(Get(server_.port(), "/healthz"), StartsWith("HTTP/1.1 200"));
  close(slow);
}

TEST_F(HttpServerTest, RefusesAPortThatIsTaken) {
  HttpServer second(metrics_);
  EXPECT_FALSE(second.Start("127.0.0.1", server_.port()).ok());
}

}  // namespace
}  // namespace vinculo::observability
