#include "services/gateway/http/server.h"

#include <gtest/gtest.h>

#include <atomic>
#include <optional>
#include <string>
#include <thread>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/synchronization/notification.h"
#include "services/gateway/http/request_parser.h"
#include "services/gateway/testing/eventually.h"
#include "services/gateway/testing/http_connection.h"

namespace vinculo::gateway {
namespace {

Response Text(absl::string_view text) {
  Response response;
  response.body = std::string(text);
  return response;
}

ServerOptions Options() {
  ServerOptions options;
  options.make_id = [] { return std::string("made-here"); };
  return options;
}

std::unique_ptr<Server> Serve(Server::Handler handler, ServerOptions options = Options()) {
  auto server = Server::Start(std::move(options), std::move(handler));
  EXPECT_TRUE(server.ok()) << server.status();
  return *std::move(server);
}

Response EchoTarget(Request request) { return Text(request.target); }

constexpr absl::string_view kClose = "Host: x\r\nConnection: close\r\n\r\n";

TEST(Server, KeepsAConnectionForTheNextRequest) {
  const auto server = Serve(&EchoTarget);
  HttpConnection connection(server->port());
  for (const char* target : {"/a", "/b", "/c"}) {
    connection.Send(absl::StrCat("GET ", target, " HTTP/1.1\r\nHost: x\r\n\r\n"));
    EXPECT_EQ(connection.Read().body, target);
  }
}

TEST(Server, AnswersPipelinedRequestsInOrder) {
  const auto server = Serve(&EchoTarget);
  HttpConnection connection(server->port());
  std::string requests;
  for (int i = 0; i < 50; ++i)
    absl::StrAppend(&requests, "GET /", i, " HTTP/1.1\r\nHost: x\r\n\r\n");
  connection.Send(requests);
  for (int i = 0; i < 50; ++i) EXPECT_EQ(connection.Read().body, absl::StrCat("/", i));
}

TEST(Server, ReadsARequestThatComesByteByByte) {
  const auto server = Serve(&EchoTarget);
  HttpConnection connection(server->port());
  for (const char c : absl::StrCat("GET /slow HTTP/1.1\r\n", kClose))
    connection.Send(std::string(1, c));
  EXPECT_EQ(connection.Read().body, "/slow");
  EXPECT_TRUE(connection.ClosedWithin(absl::Seconds(5)));
}

TEST(Server, AnswersHeadWithTheLengthAndNoBody) {
  const auto server = Serve(&EchoTarget);
  HttpConnection connection(server->port());
  connection.Send("HEAD /12345 HTTP/1.1\r\nHost: x\r\n\r\nGET /next HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(connection.Read(/*head=*/true).headers.Get("Content-Length"), "6");
  EXPECT_EQ(connection.Read().body, "/next");
}

TEST(Server, TakesAPlainRequestIdAndReplacesAnyOther) {
  const auto server = Serve([](Request request) { return Text(request.id); });
  EXPECT_EQ(Get(server->port(), "/", {{"X-Request-Id", "abc-1.2_3"}}).body, "abc-1.2_3");
  EXPECT_EQ(Get(server->port(), "/", {{"X-Request-Id", "a b"}}).body, "made-here");
  EXPECT_EQ(Get(server->port(), "/", {{"X-Request-Id", std::string(65, 'a')}}).body, "made-here");
  EXPECT_EQ(Get(server->port(), "/").body, "made-here");
}

struct Malformed {
  const char* name;
  std::string request;
  int status;
};
class ServerRefuses : public ::testing::TestWithParam<Malformed> {};
TEST_P(ServerRefuses, AndClosesTheConnection) {
  const auto server = Serve(&EchoTarget);
  HttpConnection connection(server->port());
  connection.Send(GetParam().request);
  EXPECT_EQ(connection.Read().status, GetParam().status);
  EXPECT_TRUE(connection.ClosedWithin(absl::Seconds(5)));
}
// What is refused before it is read has nothing of the request before it on the connection.
TEST_P(ServerRefuses, WithABodyAfterAHead) {
  const auto server = Serve(&EchoTarget);
  HttpConnection connection(server->port());
  connection.Send("HEAD /12345 HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(connection.Read(/*head=*/true).status, 200);
  connection.Send(GetParam().request);
  const HttpReply refused = connection.Read();
  EXPECT_EQ(refused.status, GetParam().status);
  EXPECT_TRUE(refused.whole);
  EXPECT_NE(refused.body, "");
}
INSTANTIATE_TEST_SUITE_P(
    Http,
    ServerRefuses,
    ::testing::Values(
        Malformed{"NotHttp", "hello\r\n\r\n", 400},
        Malformed{"TlsHello", "\x16\x03\x01\x02\n\r\n\r\n", 400},
        Malformed{"BadVersion", "GET / HTTP/9.9\r\nHost: x\r\n\r\n", 400},
        Malformed{"NoHost", "GET / HTTP/1.1\r\n\r\n", 400},
        Malformed{"TwoHosts", "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", 400},
        Malformed{"TwoLengths",
                  "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
                  400},
        Malformed{"HeaderWithoutColon", "GET / HTTP/1.1\r\nHost x\r\n\r\n", 400},
        Malformed{"AbsoluteTarget", "GET http://x/ HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        Malformed{"LongUrl",
                  absl::StrCat("GET /", std::string(kUrlBytesMax, 'a'), " HTTP/1.1\r\n", kClose),
                  414},
        Malformed{"EndlessUrl", absl::StrCat("GET /", std::string(3 * kUrlBytesMax, 'a')), 414},
        Malformed{"LongHeaders",
                  absl::StrCat(
                      "GET / HTTP/1.1\r\nX: ", std::string(kHeaderBytesMax, 'a'), "\r\n", kClose),
                  431}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(Server, TakesAUrlOfSixteenKibibytes) {
  const auto server = Serve(&EchoTarget);
  const std::string target = absl::StrCat("/", std::string(kUrlBytesMax - 1, 'a'));
  EXPECT_EQ(Get(server->port(), target).body, target);
}

TEST(Server, ClosesAfterARequestWithABody) {
  const auto server = Serve([](Request request) { return Text(request.method); });
  HttpConnection connection(server->port());
  connection.Send(
      "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 40\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: "
      "x\r\n\r\n");
  EXPECT_EQ(connection.Read().body, "POST");
  EXPECT_TRUE(connection.ClosedWithin(absl::Seconds(5)));
}

constexpr char kForm[] =
    "POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded; "
    "charset=UTF-8\r\nContent-Length: ";

TEST(Server, ReadsTheFieldsOfAForm) {
  const auto server = Serve([](Request request) { return Text(request.body + request.peer); });
  HttpConnection connection(server->port());
  connection.Send(absl::StrCat(kForm, "7\r\n\r\na="));
  connection.Send("1&b=2GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(connection.Read().body, "a=1&b=2127.0.0.1");
  EXPECT_EQ(connection.Read().body, "127.0.0.1") << "the next request begins where the form ended";
  connection.Send(absl::StrCat(kForm, "0\r\n\r\n"));
  EXPECT_EQ(connection.Read().body, "127.0.0.1");
}

TEST(Server, TakesAFormOfSixteenKibibytesAndNoMore) {
  const auto server =
      Serve([](Request request) { return Text(absl::StrCat(request.body.size())); });
  HttpConnection connection(server->port());
  connection.Send(absl::StrCat(kForm, kBodyBytesMax, "\r\n\r\n", std::string(kBodyBytesMax, 'a')));
  EXPECT_EQ(connection.Read().body, absl::StrCat(kBodyBytesMax));
  connection.Send(absl::StrCat(kForm, kBodyBytesMax + 1, "\r\n\r\n"));
  EXPECT_EQ(connection.Read().status, 413);
  EXPECT_TRUE(connection.ClosedWithin(absl::Seconds(5)));
}

TEST(Server, AnswersForAllowedHostsOnly) {
  ServerOptions options = Options();
  options.allowed_hosts = {"localhost", "[::1]"};
  const auto server = Serve(&EchoTarget, std::move(options));
  const auto status_for = [&](absl::string_view host) {
    HttpConnection connection(server->port());
    connection.Send(
        absl::StrCat("GET / HTTP/1.1\r\nHost: ", host, "\r\nConnection: close\r\n\r\n"));
    return connection.Read().status;
  };
  EXPECT_EQ(status_for("localhost:8080"), 200);
  EXPECT_EQ(status_for("LOCALHOST"), 200);
  EXPECT_EQ(status_for("[::1]:8080"), 200);
  EXPECT_EQ(status_for("attacker.example"), 421);
  EXPECT_EQ(status_for("localhost.attacker.example"), 421);
}

TEST(Server, ClosesAnIdleConnection) {
  ServerOptions options = Options();
  options.idle_timeout = absl::Milliseconds(50);
  const auto server = Serve(&EchoTarget, std::move(options));
  EXPECT_TRUE(HttpConnection(server->port()).ClosedWithin(absl::Seconds(5)));
}

TEST(Server, RefusesHeadersThatTakeTooLong) {
  ServerOptions options = Options();
  options.header_timeout = absl::Milliseconds(50);
  const auto server = Serve(&EchoTarget, std::move(options));
  HttpConnection connection(server->port());
  connection.Send("GET / HTTP/1.1\r\nHost:");
  EXPECT_EQ(connection.Read().status, 408);
  EXPECT_TRUE(connection.ClosedWithin(absl::Seconds(5)));
}

TEST(Server, RefusesHeadersThatTakeTooLongWithABodyAfterAHead) {
  ServerOptions options = Options();
  options.header_timeout = absl::Milliseconds(50);
  const auto server = Serve(&EchoTarget, std::move(options));
  HttpConnection connection(server->port());
  connection.Send("HEAD / HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(connection.Read(/*head=*/true).status, 200);
  connection.Send("GET / HTTP/1.1\r\nHost:");
  const HttpReply refused = connection.Read();
  EXPECT_EQ(refused.status, 408);
  EXPECT_TRUE(refused.whole);
}

TEST(Server, RefusesConnectionsAboveTheLimit) {
  ServerOptions options = Options();
  options.connections = 1;
  const auto server = Serve(&EchoTarget, std::move(options));
  HttpConnection first(server->port());
  first.Send("GET /first HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(first.Read().body, "/first");
  HttpConnection second(server->port());
  const HttpReply refused = second.Read();
  EXPECT_EQ(refused.status, 503);
  EXPECT_EQ(refused.headers.Get("Retry-After"), "1");
}

TEST(Server, RefusesRequestsThatWouldWaitTooLong) {
  absl::Notification go;
  ServerOptions options = Options();
  options.worker_threads = 1;
  options.queued_requests = 1;
  const auto server = Serve(
      [&](Request request) {
        go.WaitForNotification();
        return Text("done");
      },
      std::move(options));
  std::vector<std::unique_ptr<HttpConnection>> connections;
  for (int i = 0; i < 3; ++i) {
    connections.push_back(std::make_unique<HttpConnection>(server->port()));
    connections.back()->Send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  }
  // One runs, one waits, one is refused; which is which depends on the order of arrival.
  std::atomic<int> refused = 0;
  std::atomic<int> answered = 0;
  std::vector<std::thread> readers;
  readers.reserve(connections.size());
  for (const auto& connection : connections) {
    readers.emplace_back([&] {
      const int status = connection->Read().status;
      (status == 503 ? refused : answered).fetch_add(1);
    });
  }
  EXPECT_TRUE(Eventually([&] { return refused.load() >= 1; }));
  go.Notify();
  for (std::thread& reader : readers) reader.join();
  EXPECT_EQ(answered.load() + refused.load(), 3);
  EXPECT_GE(answered.load(), 1);
}

// Endless parts of 64 KiB; counts those taken.
class Endless final : public BodySource {
 public:
  explicit Endless(std::atomic<int>& taken) : taken_(taken) {}
  absl::StatusOr<std::optional<std::string>> Next() override {
    ++taken_;
    return std::string(64 << 10, 'x');
  }

 private:
  std::atomic<int>& taken_;
};

class Broken final : public BodySource {
 public:
  absl::StatusOr<std::optional<std::string>> Next() override {
    if (first_) {
      first_ = false;
      return std::string("half of it");
    }
    return absl::InternalError("the source broke");
  }

 private:
  bool first_ = true;
};

TEST(Server, CutsTheConnectionWhenABodyBreaksOff) {
  absl::Mutex mutex;
  std::vector<Exchange> ended;
  ServerOptions options = Options();
  options.on_exchange = [&](const Exchange& exchange) {
    absl::MutexLock lock(&mutex);
    ended.push_back(exchange);
  };
  const auto server = Serve(
      [](Request request) {
        Response response;
        response.stream = std::make_unique<Broken>();
        return response;
      },
      std::move(options));
  for (const char* version : {"1.1", "1.0"}) {
    HttpConnection connection(server->port());
    connection.Send(absl::StrCat("GET / HTTP/", version, "\r\nHost: x\r\n\r\n"));
    const HttpReply reply = connection.Read();
    EXPECT_FALSE(reply.whole) << version;
  }
  absl::MutexLock lock(&mutex);
  ASSERT_EQ(ended.size(), 2u);
  EXPECT_EQ(ended[0].end, Exchange::End::kBodyFailed);
  EXPECT_EQ(ended[0].cause.message(), "the source broke");
}

TEST(Server, TakesFromASourceOnlyWhatASlowReaderReads) {
  std::atomic<int> taken = 0;
  const auto server = Serve([&](Request request) {
    Response response;
    response.stream = std::make_unique<Endless>(taken);
    return response;
  });
  HttpConnection connection(server->port(), 4096);
  connection.Send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_NE(connection.ReadSome(1), "");
  // The socket buffers of both sides fill; then the source rests.
  int before = -1;
  EXPECT_TRUE(Eventually([&] {
    const int now = taken.load();
    const bool rests = now == before;
    before = now;
    return rests && now > 0;
  }));
  EXPECT_LT(taken.load(), 200);
}

TEST(Server, EndsAReaderThatStandsStill) {
  std::atomic<int> taken = 0;
  absl::Notification gone;
  ServerOptions options = Options();
  options.write_timeout = absl::Milliseconds(100);
  options.on_exchange = [&](const Exchange& exchange) {
    EXPECT_EQ(exchange.end, Exchange::End::kClientGone);
    gone.Notify();
  };
  const auto server = Serve(
      [&](Request request) {
        Response response;
        response.stream = std::make_unique<Endless>(taken);
        return response;
      },
      std::move(options));
  HttpConnection connection(server->port(), 4096);
  connection.Send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_TRUE(gone.WaitForNotificationWithTimeout(absl::Seconds(10)));
}

TEST(Server, CancelsTheRequestOfAClientThatGoesAway) {
  absl::Notification started;
  absl::Notification cancelled;
  const auto server = Serve([&](Request request) {
    started.Notify();
    EXPECT_TRUE(Eventually([&] { return request.cancellation->cancelled(); }));
    cancelled.Notify();
    return Text("nobody reads it");
  });
  HttpConnection connection(server->port());
  connection.Send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  ASSERT_TRUE(started.WaitForNotificationWithTimeout(absl::Seconds(10)));
  connection.Close();
  EXPECT_TRUE(cancelled.WaitForNotificationWithTimeout(absl::Seconds(10)));
}

TEST(Server, DrainLetsRequestsInProgressFinish) {
  absl::Notification started;
  absl::Notification go;
  const auto server = Serve([&](Request request) {
    started.Notify();
    go.WaitForNotification();
    return Text("finished");
  });
  HttpConnection idle(server->port());
  HttpConnection busy(server->port());
  busy.Send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  started.WaitForNotification();
  std::thread drain([&] { server->Drain(absl::Seconds(20)); });
  EXPECT_TRUE(idle.ClosedWithin(absl::Seconds(10)));
  go.Notify();
  const HttpReply reply = busy.Read();
  EXPECT_EQ(reply.body, "finished");
  EXPECT_EQ(reply.headers.Get("Connection"), "close");
  busy.Close();
  drain.join();
}

TEST(Server, DrainCancelsWhatOutlivesTheGrace) {
  absl::Notification started;
  const auto server = Serve([&](Request request) {
    started.Notify();
    EXPECT_TRUE(Eventually([&] { return request.cancellation->cancelled(); }));
    return Text("late");
  });
  HttpConnection busy(server->port());
  busy.Send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  started.WaitForNotification();
  server->Drain(absl::Milliseconds(20));
  EXPECT_EQ(busy.Read().status, 0);
}

TEST(Server, SaysWhichAddressItCannotHave) {
  const auto server = Serve(&EchoTarget);
  ServerOptions taken = Options();
  taken.listen_address = absl::StrCat("127.0.0.1:", server->port());
  EXPECT_EQ(Server::Start(taken, &EchoTarget).status().code(), absl::StatusCode::kUnavailable);
  ServerOptions bad = Options();
  bad.listen_address = "example.com:80";
  EXPECT_EQ(Server::Start(bad, &EchoTarget).status().code(), absl::StatusCode::kInvalidArgument);
}

}  // namespace
}  // namespace vinculo::gateway
