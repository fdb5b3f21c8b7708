#include "services/gateway/http/server.h"

#include <atomic>
#include <optional>
#include <thread>
#include <unordered_set>
#include <utility>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>

#include "absl/memory/memory.h"
#include "absl/strings/str_cat.h"
#include "absl/synchronization/mutex.h"
#include "absl/synchronization/notification.h"
#include "common/base/check.h"
#include "common/base/status_macros.h"
#include "common/config/address.h"
#include "common/errors/errors.h"
#include "services/gateway/http/session.h"

namespace vinculo::gateway {

namespace asio = boost::asio;
using boost::system::error_code;
using Tcp = asio::ip::tcp;
using Timer = asio::steady_timer;

namespace {

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

class Server::Engine : public SessionHost {
 public:
  Engine(ServerOptions options, Handler handler)
      : options_(std::move(options)),
        handler_(std::move(handler)),
        acceptor_(io_),
        accept_retry_(io_),
        drain_timer_(io_),
        workers_(static_cast<size_t>(options_.worker_threads)) {}

  ~Engine() override { Drain(absl::ZeroDuration()); }

  absl::Status Listen();
  int port() const { return port_; }
  void Drain(absl::Duration grace);

  asio::io_context& io() override { return io_; }
  const ServerOptions& options() const override { return options_; }
  bool draining() const override { return draining_; }
  bool RunOnWorker(std::function<void()> work) override;
  Response Handle(Request request) override { return handler_(std::move(request)); }
  void Remove(Session* session) override;

 private:
  void Accept();
  void BeginDrain(absl::Duration grace);

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
