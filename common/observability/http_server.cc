#include "common/observability/http_server.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/strand.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <chrono>
#include <map>
#include <mutex>
#include <thread>
#include <utility>

#include "absl/strings/str_cat.h"

namespace vinculo::observability {
namespace {

namespace beast = boost::beast;
namespace http = boost::beast::http;
using boost::asio::ip::tcp;

constexpr auto kTimeout = std::chrono::seconds(10);
constexpr size_t kRequestMax = 16 << 10;

struct Answer {
  http::status status;
  std::string body;
};

}  // namespace

struct HttpServer::State {
  explicit State(const Metrics& metrics_in) : metrics(metrics_in) {}

  Answer AnswerTo(absl::string_view target) const;
  Answer Readiness() const;
  void Accept();

  const Metrics& metrics;
  mutable std::mutex mutex;
  std::map<std::string, std::function<absl::Status()>> readiness;
  boost::asio::io_context io{1};
  tcp::acceptor acceptor{io};
  std::thread thread;
};

namespace {

// One connection, one request, one answer.
class Session : public std::enable_shared_from_this<Session> {
 public:
  Session(tcp::socket socket, std::function<Answer(absl::string_view)> answer)
      : stream_(std::move(socket)), answer_(std::move(answer)) {
    parser_.header_limit(kRequestMax);
    parser_.body_limit(kRequestMax);
  }

  void Run() {
    stream_.expires_after(kTimeout);
    http::async_read(
        stream_, buffer_, parser_, [self = shared_from_this()](beast::error_code error, size_t) {
          if (!error) self->Respond();
        });
  }

 private:
  void Respond() {
    const auto& request = parser_.get();
    Answer answer{http::status::method_not_allowed, "GET only\n"};
    if (request.method() == http::verb::get || request.method() == http::verb::head) {
      answer = answer_({request.target().data(), request.target().size()});
    }
    response_.result(answer.status);
    response_.version(request.version());
    response_.keep_alive(false);
    response_.set(http::field::content_type, "text/plain; version=0.0.4; charset=utf-8");
    if (request.method() == http::verb::head) {
      response_.content_length(answer.body.size());
    } else {
      response_.body() = std::move(answer.body);
      response_.prepare_payload();
    }
    stream_.expires_after(kTimeout);
    http::async_write(
        stream_, response_, [self = shared_from_this()](beast::error_code error, size_t) {
          beast::error_code ignored;
          self->stream_.socket().shutdown(tcp::socket::shutdown_send, ignored);
        });
  }

  beast::tcp_stream stream_;
  beast::flat_buffer buffer_{kRequestMax};
  http::request_parser<http::string_body> parser_;
  http::response<http::string_body> response_;
  std::function<Answer(absl::string_view)> answer_;
};

}  // namespace

Answer HttpServer::State::Readiness() const {
  std::map<std::string, std::function<absl::Status()>> checks;
  {
    std::lock_guard lock(mutex);
    checks = readiness;
  }
  std::string missing;
  for (const auto& [name, check] : checks) {
    const absl::Status status = check();
    if (!status.ok()) absl::StrAppend(&missing, name, ": ", status.message(), "\n");
  }
  if (missing.empty()) return {http::status::ok, "ok\n"};
  return {http::status::service_unavailable, std::move(missing)};
}

Answer HttpServer::State::AnswerTo(absl::string_view target) const {
  const absl::string_view path = target.substr(0, target.find('?'));
  if (path == "/healthz") return {http::status::ok, "ok\n"};
  if (path == "/readyz") return Readiness();
  if (path == "/metrics") return {http::status::ok, metrics.Text()};
  return {http::status::not_found, "/healthz, /readyz, /metrics\n"};
}

void HttpServer::State::Accept() {
  acceptor.async_accept([this](beast::error_code error, tcp::socket socket) {
    if (error == boost::asio::error::operation_aborted) return;
    if (!error) {
      std::make_shared<Session>(std::move(socket), [this](absl::string_view target) {
        return AnswerTo(target);
      })->Run();
    }
    Accept();
  });
}

HttpServer::HttpServer(const Metrics& metrics) : state_(std::make_unique<State>(metrics)) {}

HttpServer::~HttpServer() { Stop(); }

void HttpServer::AddReadiness(absl::string_view name, std::function<absl::Status()> check) {
  std::lock_guard lock(state_->mutex);
  state_->readiness[std::string(name)] = std::move(check);
}

absl::Status HttpServer::Start(const std::string& host, int port) {
  beast::error_code error;
  tcp::resolver resolver(state_->io);
  const auto found = resolver.resolve(host, absl::StrCat(port), tcp::resolver::passive, error);
  if (error || found.empty()) {
    return absl::InvalidArgumentError(absl::StrCat("cannot resolve ", host));
  }
  const tcp::endpoint endpoint = *found.begin();
  auto& acceptor = state_->acceptor;
  acceptor.open(endpoint.protocol(), error);
  if (!error) acceptor.set_option(boost::asio::socket_base::reuse_address(true), error);
  if (!error) acceptor.bind(endpoint, error);
  if (!error) acceptor.listen(boost::asio::socket_base::max_listen_connections, error);
  if (error) {
    return absl::UnavailableError(
        absl::StrCat("cannot listen on ", host, ":", port, ": ", error.message()));
  }
  state_->Accept();
  state_->thread = std::thread([this] { state_->io.run(); });
  return absl::OkStatus();
}

int HttpServer::port() const { return state_->acceptor.local_endpoint().port(); }

void HttpServer::Stop() {
  if (!state_->thread.joinable()) return;
  state_->io.stop();
  state_->thread.join();
}

}  // namespace vinculo::observability
