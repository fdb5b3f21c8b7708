#pragma once

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <string>
// Asio's awaitable.hpp uses std::exchange without it.
#include <utility>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "services/gateway/http/request_parser.h"
#include "services/gateway/http/response.h"
#include "services/gateway/http/server.h"

namespace vinculo::gateway {

class Session;

// What a session needs of its server. All but Handle is called on the io thread.
class SessionHost {
 public:
  virtual ~SessionHost() = default;

  virtual boost::asio::io_context& io() = 0;
  virtual const ServerOptions& options() const = 0;
  virtual bool draining() const = 0;
  // Runs on a worker; false when too many wait.
  virtual bool RunOnWorker(std::function<void()> work) = 0;
  virtual Response Handle(Request request) = 0;  // on a worker
  virtual void Remove(Session* session) = 0;
};

// One connection and its requests, one after the other. Everything runs on the io thread except the
// handler and the body's source, of which one call at a time is in progress.
class Session : public std::enable_shared_from_this<Session> {
 public:
  using Socket = boost::asio::ip::tcp::socket;

  Session(SessionHost& host, Socket socket);
  ~Session();

  void Start();
  // Answers without looking at the request.
  void RefuseOverload();
  void CloseIfIdle();
  // The peer sees a reset, which no client takes for the end of an answer.
  void Abort(Exchange::End end);

 private:
  // kClosing: all is sent, the peer has a moment to take it and close.
  enum class State { kIdle, kReading, kAnswering, kClosing };
  using Part = absl::StatusOr<std::optional<std::string>>;

  void BeginRequest();
  void BeginExchange();
  void EndExchange(Exchange::End end);

  void SetTimer(absl::Duration duration);
  void OnTimer();
  void StopTimer();

  // Keeps reading while a request is answered: that is how the client's going away is noticed, and
  // pipelined requests wait in the buffer. A full buffer stops it until they are taken.
  void Read();
  void OnRead(boost::system::error_code error, size_t bytes);
  void Parse();
  void Dispatch();
  // For what the handler never sees; the connection closes, since where the next request begins is
  // not known.
  void Refuse(const Refusal& refusal);

  void Respond(Response response);
  // The timer is set anew for each 64 KiB, so a reader must keep a pace but may take all day over a
  // large file.
  void Write(absl::string_view bytes, std::function<void()> then);
  void Pull();
  void OnPart(Part part);
  void Finish();
  void Close();

  SessionHost& host_;
  Socket socket_;
  std::string peer_;
  boost::asio::steady_timer timer_;
  std::array<char, 8 << 10> arriving_;
  std::string input_;
  std::optional<RequestParser> parser_;
  State state_ = State::kIdle;
  bool reading_ = false;
  bool closed_ = false;

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

}  // namespace vinculo::gateway
