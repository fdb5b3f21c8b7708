#include "services/gateway/http/server.h"

#include <sys/socket.h>

#include <array>
#include <atomic>
#include <optional>
#include <thread>
#include <unordered_set>
#include <utility>

// Asio's awaitable.hpp uses std::exchange without it.
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/status.hpp>
#include <boost/beast/http/string_body.hpp>

#include "absl/memory/memory.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/synchronization/mutex.h"
#include "absl/synchronization/notification.h"
#include "absl/time/clock.h"
#include "common/base/check.h"
#include "common/base/status_macros.h"
#include "common/config/address.h"
#include "common/errors/errors.h"
#include "services/gateway/http/error_response.h"

namespace vinculo::gateway {

namespace asio = boost::asio;
namespace beast = boost::beast;
using boost::system::error_code;
using Tcp = asio::ip::tcp;
using Timer = asio::steady_timer;

namespace {

constexpr size_t kReadBytes = 8 << 10;
constexpr size_t kWriteBytes = 64 << 10;
constexpr absl::Duration kLinger = absl::Seconds(1);
constexpr absl::string_view kLastChunk = "0\r\n\r\n";

absl::string_view View(boost::string_view text) { return {text.data(), text.size()}; }

// Ids from outside go into logs and headers: short and plain, or ours.
bool IsPlainId(absl::string_view id) {
  if (id.empty() || id.size() > 64) return false;
  for (const char c : id) {
    if (!absl::ascii_isalnum(c) && c != '-' && c != '_' && c != '.') return false;
  }
  return true;
}

bool IsForm(absl::string_view content_type) {
  const absl::string_view type = content_type.substr(0, content_type.find(';'));
  return absl::EqualsIgnoreCase(absl::StripAsciiWhitespace(type),
                                "application/x-www-form-urlencoded");
}

// "[::1]:8080" to "[::1]", "localhost:8080" to "localhost".
absl::string_view WithoutPort(absl::string_view host) {
  const size_t colon = host.rfind(':');
  const size_t bracket = host.rfind(']');
  if (colon == absl::string_view::npos) return host;
  if (bracket != absl::string_view::npos && colon < bracket) return host;
  return host.substr(0, colon);
}

absl::StatusOr<Tcp::endpoint> EndpointOf(const std::string& text) {
  ASSIGN_OR_RETURN(const config::Address address, config::ParseAddress(text));
  error_code error;
  const auto ip =
      asio::ip::make_address(address.host == "localhost" ? "127.0.0.1" : address.host, error);
  if (error)
    return absl::InvalidArgumentError(absl::StrCat(text, " is not an IP address and a port"));
  return Tcp::endpoint(ip, static_cast<uint16_t>(address.port));
}

}  // namespace

class Server::Engine {
 public:
  Engine(ServerOptions options, Handler handler)
      : options_(std::move(options)),
        handler_(std::move(handler)),
        acceptor_(io_),
        accept_retry_(io_),
        drain_timer_(io_),
        workers_(static_cast<size_t>(options_.worker_threads)) {}

  ~Engine() { Drain(absl::ZeroDuration()); }

  absl::Status Listen();
  int port() const { return port_; }
  void Drain(absl::Duration grace);

 private:
  class Session;
  friend class Session;

  void Accept();
  void BeginDrain(absl::Duration grace);
  void Remove(Session* session);
  // Runs on a worker; false when too many wait.
  bool RunOnWorker(std::function<void()> work);

  const ServerOptions options_;
  const Handler handler_;
  asio::io_context io_;
  std::optional<asio::executor_work_guard<asio::io_context::executor_type>> keep_running_;
  Tcp::acceptor acceptor_;
  Timer accept_retry_;
  Timer drain_timer_;
  int port_ = 0;
  // Touched on the io thread only.
  std::unordered_set<Session*> sessions_;
  bool draining_ = false;

  std::atomic<int> waiting_{0};
  absl::Mutex drain_mutex_;
  bool drained_ ABSL_GUARDED_BY(drain_mutex_) = false;
  absl::Notification no_sessions_;
  std::thread io_thread_;
  asio::thread_pool workers_;
};

// One connection. Everything runs on the io thread except the handler and the body's source, of
// which one call at a time is in progress.
class Server::Engine::Session : public std::enable_shared_from_this<Session> {
 public:
  Session(Engine& engine, Tcp::socket socket)
      : engine_(engine), socket_(std::move(socket)), timer_(engine.io_) {}

  ~Session() { engine_.Remove(this); }

  void Start() {
    error_code ignored;
    socket_.set_option(Tcp::no_delay(true), ignored);
    const Tcp::endpoint peer = socket_.remote_endpoint(ignored);
    if (!ignored) peer_ = peer.address().to_string();
    BeginRequest();
    Read();
  }

  // Answers without looking at the request.
  void RefuseOverload() {
    state_ = State::kAnswering;
    keep_alive_ = false;
    BeginExchange();
    Respond(ErrorResponse(
        errors::Unavailable("TOO_MANY_CONNECTIONS", "too many connections; try again"),
        exchange_.request_id));
  }

  void CloseIfIdle() {
    if (state_ == State::kIdle) Close();
  }

  // The peer sees a reset, which no client takes for the end of an answer.
  void Abort(Exchange::End end) {
    if (closed_) return;
    if (state_ == State::kAnswering) EndExchange(end);
    error_code ignored;
    socket_.set_option(asio::socket_base::linger(true, 0), ignored);
    Close();
  }

 private:
  // kClosing: all is sent, the peer has a moment to take it and close.
  enum class State { kIdle, kReading, kAnswering, kClosing };
  using Parser = beast::http::request_parser<beast::http::string_body>;

  void BeginRequest() {
    state_ = State::kIdle;
    parser_.emplace();
    parser_->header_limit(static_cast<uint32_t>(kHeaderBytesMax));
    parser_->body_limit(kBodyBytesMax);
    SetTimer(engine_.options_.idle_timeout);
  }

  void BeginExchange() {
    exchange_ = Exchange{};
    exchange_.request_id = engine_.options_.make_id();
    started_ = absl::Now();
  }

  void SetTimer(absl::Duration duration) {
    timer_.expires_after(absl::ToChronoNanoseconds(duration));
    timer_.async_wait([self = shared_from_this()](error_code error) {
      if (!error) self->OnTimer();
    });
  }

  void OnTimer() {
    // A wait that ended just before the timer was set anew.
    if (closed_ || timer_.expiry() > Timer::clock_type::now()) return;
    if (state_ == State::kReading) {
      return RefuseRequest(408, "REQUEST_TIMEOUT", "the request took too long");
    }
    if (state_ == State::kAnswering) return Abort(Exchange::End::kClientGone);
    Close();
  }

  void StopTimer() { timer_.expires_at(Timer::time_point::max()); }

  // Keeps reading while a request is answered: that is how the client's going away is noticed, and
  // pipelined requests wait in the buffer. A full buffer stops it until they are taken.
  void Read() {
    if (reading_ || closed_ || input_.size() >= kHeaderBytesMax + kReadBytes) return;
    reading_ = true;
    socket_.async_read_some(asio::buffer(arriving_),
                            [self = shared_from_this()](error_code error, size_t bytes) {
                              self->reading_ = false;
                              self->OnRead(error, bytes);
                            });
  }

  void OnRead(error_code error, size_t bytes) {
    if (closed_) return;
    if (error) return Abort(Exchange::End::kClientGone);
    if (state_ != State::kClosing) input_.append(arriving_.data(), bytes);
    if (state_ == State::kIdle || state_ == State::kReading) Parse();
    Read();
  }

  void Parse() {
    if (input_.empty()) return;
    if (state_ == State::kIdle) {
      state_ = State::kReading;
      BeginExchange();
      SetTimer(engine_.options_.header_timeout);
    }
    if (!first_line_read_) {
      constexpr size_t kFirstLineMax = kUrlBytesMax + 32;
      if (input_.find('\n') >= kFirstLineMax) {
        if (input_.size() < kFirstLineMax) return;
        return RefuseRequest(414, "URL_TOO_LONG", "a URL has at most 16 KiB");
      }
      first_line_read_ = true;
    }
    // The headers first, then the fields of a form.
    do {
      error_code error;
      const size_t used = parser_->put(asio::buffer(std::as_const(input_)), error);
      input_.erase(0, used);
      if (error == beast::http::error::need_more) return;
      if (error == beast::http::error::header_limit) {
        return RefuseRequest(431, "HEADERS_TOO_LONG", "the headers have at most 32 KiB");
      }
      if (error == beast::http::error::body_limit) {
        return RefuseRequest(413, "BODY_TOO_LONG", "a body has at most 16 KiB");
      }
      if (error) return RefuseRequest(400, "REQUEST_MALFORMED", "this is not an HTTP/1.1 request");
      if (!parser_->is_header_done()) return;
    } while (HasForm() && !parser_->is_done() && !input_.empty());
    if (HasForm() && !parser_->is_done()) return;
    first_line_read_ = false;
    StopTimer();
    Dispatch();
  }

  bool HasForm() const {
    const auto& message = parser_->get();
    return message.method() == beast::http::verb::post && !parser_->chunked() &&
           IsForm(View(message[beast::http::field::content_type]));
  }

  void Dispatch() {
    state_ = State::kAnswering;
    const auto& message = parser_->get();
    Request request;
    request.method = std::string(View(message.method_string()));
    request.target = std::string(View(message.target()));
    for (const auto& field : message) {
      request.headers.Add(View(field.name_string()), View(field.value()));
    }
    keep_alive_ = message.keep_alive() && !engine_.draining_;
    http_1_1_ = message.version() == 11;
    head_ = request.method == "HEAD";
    if (const absl::string_view id = request.headers.Get("X-Request-Id"); IsPlainId(id)) {
      exchange_.request_id = std::string(id);
    }
    request.id = exchange_.request_id;
    exchange_.method = request.method;
    exchange_.path = request.target.substr(0, request.target.find('?'));
    request.peer = peer_;
    if (HasForm()) {
      request.body = std::move(parser_->get().body());
    } else if (parser_->chunked() || parser_->content_length().value_or(0) > 0) {
      keep_alive_ = false;
    }

    if (request.target.size() > kUrlBytesMax) {
      return RefuseRequest(414, "URL_TOO_LONG", "a URL has at most 16 KiB");
    }
    if (http_1_1_ && message.count(beast::http::field::host) != 1) {
      return RefuseRequest(400, "HOST_REQUIRED", "an HTTP/1.1 request has one Host header");
    }
    if (!HostAllowed(request.headers.Get("Host"))) {
      return RefuseRequest(421, "HOST_UNKNOWN", "this server does not answer for this host name");
    }
    if (request.target.empty() || (request.target[0] != '/' && request.target != "*")) {
      return RefuseRequest(400, "REQUEST_MALFORMED", "the request's target is a path");
    }
    cancellation_ = request.cancellation;
    const bool queued =
        engine_.RunOnWorker([self = shared_from_this(),
                             request = std::make_shared<Request>(std::move(request))]() mutable {
          Engine& engine = self->engine_;
          auto response = std::make_shared<Response>(engine.handler_(std::move(*request)));
          // The worker keeps no hold of the session: it must be destroyed on the io thread.
          asio::post(engine.io_,
                     [self = std::move(self), response] { self->Respond(std::move(*response)); });
        });
    if (!queued) {
      Respond(ErrorResponse(
          errors::Unavailable("TOO_MANY_REQUESTS", "too many requests wait; try again"),
          exchange_.request_id));
    }
  }

  bool HostAllowed(absl::string_view host) const {
    const auto& allowed = engine_.options_.allowed_hosts;
    if (allowed.empty()) return true;
    for (const std::string& name : allowed) {
      if (absl::EqualsIgnoreCase(name, WithoutPort(host))) return true;
    }
    return false;
  }

  // For what the handler never sees; the connection closes, since where the next request begins is
  // not known.
  void RefuseRequest(int status, absl::string_view reason, absl::string_view message) {
    state_ = State::kAnswering;
    keep_alive_ = false;
    Response response =
        ErrorResponse(errors::InvalidArgument(reason, message), exchange_.request_id);
    response.status = status;
    Respond(std::move(response));
  }

  void Respond(Response response) {
    if (closed_) return;
    response_ = std::move(response);
    exchange_.status = response_.status;
    exchange_.route = response_.route;
    exchange_.cause = response_.cause;
    if (engine_.draining_) keep_alive_ = false;
    const absl::string_view whole =
        response_.static_body.empty() ? absl::string_view(response_.body) : response_.static_body;
    const bool bodiless = response_.status == 204 || response_.status == 304;
    // HTTP/1.0 has no chunks: the end of the connection ends the body, and a reset says that it
    // broke off.
    chunked_ = response_.stream != nullptr && http_1_1_;
    if (response_.stream != nullptr && !http_1_1_) keep_alive_ = false;

    head_text_ = absl::StrCat(
        "HTTP/1.1 ",
        response_.status,
        " ",
        View(beast::http::obsolete_reason(static_cast<beast::http::status>(response_.status))),
        "\r\n");
    for (const auto& [name, value] : response_.headers) {
      absl::StrAppend(&head_text_, name, ": ", value, "\r\n");
    }
    absl::StrAppend(&head_text_,
                    "Date: ",
                    absl::FormatTime("%a, %d %b %Y %H:%M:%S GMT", absl::Now(), absl::UTCTimeZone()),
                    "\r\n");
    if (chunked_) {
      absl::StrAppend(&head_text_, "Transfer-Encoding: chunked\r\n");
    } else if (response_.stream == nullptr && !bodiless) {
      absl::StrAppend(&head_text_, "Content-Length: ", whole.size(), "\r\n");
    }
    if (!keep_alive_) {
      absl::StrAppend(&head_text_, "Connection: close\r\n");
    } else if (!http_1_1_) {
      absl::StrAppend(&head_text_, "Connection: keep-alive\r\n");
    }
    absl::StrAppend(&head_text_, "\r\n");

    if (head_) response_.stream.reset();
    if (response_.stream != nullptr) {
      return Write(head_text_, [this] { Pull(); });
    }
    if (head_ || bodiless) return Write(head_text_, [this] { Finish(); });
    exchange_.body_bytes = static_cast<int64_t>(whole.size());
    if (whole.size() <= kWriteBytes) {
      absl::StrAppend(&head_text_, whole);
      return Write(head_text_, [this] { Finish(); });
    }
    Write(head_text_, [this, whole] { Write(whole, [this] { Finish(); }); });
  }

  // The timer is set anew for each 64 KiB, so a reader must keep a pace but may take all day over a
  // large file.
  void Write(absl::string_view bytes, std::function<void()> then) {
    if (bytes.empty()) return then();
    const absl::string_view now = bytes.substr(0, kWriteBytes);
    SetTimer(engine_.options_.write_timeout);
    asio::async_write(
        socket_,
        asio::buffer(now.data(), now.size()),
        [self = shared_from_this(), rest = bytes.substr(now.size()), then = std::move(then)](
            error_code error, size_t) mutable {
          if (self->closed_) return;
          self->StopTimer();
          if (error) return self->Abort(Exchange::End::kClientGone);
          self->Write(rest, std::move(then));
        });
  }

  void Pull() {
    if (closed_) return;
    using Part = absl::StatusOr<std::optional<std::string>>;
    const bool queued = engine_.RunOnWorker([self = shared_from_this()]() mutable {
      Engine& engine = self->engine_;
      auto part = std::make_shared<Part>(self->response_.stream->Next());
      asio::post(engine.io_, [self = std::move(self), part] { self->OnPart(std::move(*part)); });
    });
    if (queued) return;
    // Every worker is taken: the next part comes later, and meanwhile TCP slows the reader down.
    timer_.expires_after(std::chrono::milliseconds(20));
    timer_.async_wait([self = shared_from_this()](error_code error) {
      if (!error) self->Pull();
    });
  }

  void OnPart(absl::StatusOr<std::optional<std::string>> part) {
    if (closed_) return;
    if (!part.ok()) {
      exchange_.cause = part.status();
      return Abort(Exchange::End::kBodyFailed);
    }
    if (!part->has_value()) {
      return Write(chunked_ ? kLastChunk : absl::string_view(), [this] { Finish(); });
    }
    if ((*part)->empty()) return Pull();
    exchange_.body_bytes += static_cast<int64_t>((*part)->size());
    part_ = chunked_ ? absl::StrCat(absl::Hex((*part)->size()), "\r\n", **part, "\r\n")
                     : *std::move(*part);
    Write(part_, [this] { Pull(); });
  }

  void Finish() {
    EndExchange(Exchange::End::kSent);
    response_ = Response{};
    if (!keep_alive_) {
      // A half close first: closing with bytes unread would reset the connection under the answer.
      state_ = State::kClosing;
      error_code ignored;
      socket_.shutdown(Tcp::socket::shutdown_send, ignored);
      input_.clear();
      SetTimer(kLinger);
      return Read();
    }
    BeginRequest();
    if (engine_.draining_) return Close();
    Parse();
    Read();
  }

  void EndExchange(Exchange::End end) {
    exchange_.end = end;
    exchange_.duration = absl::Now() - started_;
    if (end != Exchange::End::kSent && cancellation_ != nullptr) cancellation_->Cancel();
    cancellation_.reset();
    engine_.options_.on_exchange(exchange_);
  }

  void Close() {
    if (closed_) return;
    closed_ = true;
    StopTimer();
    error_code ignored;
    socket_.close(ignored);
  }

  Engine& engine_;
  Tcp::socket socket_;
  std::string peer_;
  Timer timer_;
  std::array<char, kReadBytes> arriving_;
  std::string input_;
  std::optional<Parser> parser_;
  State state_ = State::kIdle;
  bool reading_ = false;
  bool closed_ = false;
  bool first_line_read_ = false;

  bool keep_alive_ = true;
  bool http_1_1_ = true;
  bool head_ = false;
  bool chunked_ = false;
  std::shared_ptr<Cancellation> cancellation_;
  Response response_;
  std::string head_text_;
  std::string part_;
  Exchange exchange_;
  absl::Time started_;
};

absl::Status Server::Engine::Listen() {
  ASSIGN_OR_RETURN(const Tcp::endpoint endpoint, EndpointOf(options_.listen_address));
  error_code error;
  acceptor_.open(endpoint.protocol(), error);
  if (!error) acceptor_.set_option(Tcp::acceptor::reuse_address(true), error);
  if (!error) acceptor_.bind(endpoint, error);
  if (!error) acceptor_.listen(asio::socket_base::max_listen_connections, error);
  if (error) {
    return errors::Unavailable(
        "ADDRESS_UNAVAILABLE",
        absl::StrCat("cannot listen on ", options_.listen_address, ": ", error.message()));
  }
  port_ = acceptor_.local_endpoint().port();
  keep_running_.emplace(io_.get_executor());
  Accept();
  io_thread_ = std::thread([this] { io_.run(); });
  return absl::OkStatus();
}

void Server::Engine::Accept() {
  acceptor_.async_accept([this](error_code error, Tcp::socket socket) {
    if (draining_) return;
    if (error) {
      // Out of descriptors, most likely: the port stays open and callers wait in its queue.
      accept_retry_.expires_after(std::chrono::milliseconds(50));
      accept_retry_.async_wait([this](error_code) {
        if (!draining_) Accept();
      });
      return;
    }
    const bool full = sessions_.size() >= static_cast<size_t>(options_.connections);
    auto session = std::make_shared<Session>(*this, std::move(socket));
    sessions_.insert(session.get());
    if (full) {
      session->RefuseOverload();
    } else {
      session->Start();
    }
    Accept();
  });
}

bool Server::Engine::RunOnWorker(std::function<void()> work) {
  if (waiting_.fetch_add(1) >= options_.queued_requests) {
    waiting_.fetch_sub(1);
    return false;
  }
  asio::post(workers_, [this, work = std::move(work)]() mutable {
    waiting_.fetch_sub(1);
    // Moved out, so that what it holds is gone when it returns.
    const std::function<void()> now = std::move(work);
    now();
  });
  return true;
}

void Server::Engine::Remove(Session* session) {
  sessions_.erase(session);
  if (draining_ && sessions_.empty() && !no_sessions_.HasBeenNotified()) no_sessions_.Notify();
}

void Server::Engine::BeginDrain(absl::Duration grace) {
  draining_ = true;
  error_code ignored;
  acceptor_.close(ignored);
  accept_retry_.cancel();
  if (sessions_.empty()) return no_sessions_.Notify();
  for (Session* session : sessions_) session->CloseIfIdle();
  drain_timer_.expires_after(absl::ToChronoNanoseconds(grace));
  drain_timer_.async_wait([this](error_code error) {
    if (error) return;
    for (Session* session : sessions_) session->Abort(Exchange::End::kClientGone);
  });
}

void Server::Engine::Drain(absl::Duration grace) {
  absl::MutexLock lock(&drain_mutex_);
  if (drained_ || !io_thread_.joinable()) return;
  drained_ = true;
  asio::post(io_, [this, grace] { BeginDrain(grace); });
  no_sessions_.WaitForNotification();
  asio::post(io_, [this] { drain_timer_.cancel(); });
  workers_.join();
  keep_running_.reset();
  io_thread_.join();
}

Server::Server(std::unique_ptr<Engine> engine) : engine_(std::move(engine)) {}
Server::~Server() = default;

absl::StatusOr<std::unique_ptr<Server>> Server::Start(ServerOptions options, Handler handler) {
  VINCULO_CHECK(options.make_id != nullptr);
  auto engine = std::make_unique<Engine>(std::move(options), std::move(handler));
  if (absl::Status status = engine->Listen(); !status.ok()) return status;
  return absl::WrapUnique(new Server(std::move(engine)));
}

int Server::port() const { return engine_->port(); }
void Server::Drain(absl::Duration grace) { engine_->Drain(grace); }

}  // namespace vinculo::gateway
