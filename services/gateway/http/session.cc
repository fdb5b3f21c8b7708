#include "services/gateway/http/session.h"

#include <chrono>

#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/errors/errors.h"
#include "services/gateway/http/error_response.h"
#include "services/gateway/http/request_check.h"
#include "services/gateway/http/response_head.h"

namespace vinculo::gateway {

namespace asio = boost::asio;
using boost::system::error_code;
using Tcp = asio::ip::tcp;
using Timer = asio::steady_timer;

namespace {

constexpr size_t kWriteBytes = 64 << 10;
constexpr absl::Duration kLinger = absl::Seconds(1);
constexpr absl::string_view kLastChunk = "0\r\n\r\n";

}  // namespace

Session::Session(SessionHost& host, Socket socket)
    : host_(host), socket_(std::move(socket)), timer_(host.io()) {}

Session::~Session() { host_.Remove(this); }

void Session::Start() {
  error_code ignored;
  socket_.set_option(Tcp::no_delay(true), ignored);
  const Tcp::endpoint peer = socket_.remote_endpoint(ignored);
  if (!ignored) peer_ = peer.address().to_string();
  BeginRequest();
  Read();
}

void Session::RefuseOverload() {
  state_ = State::kAnswering;
  keep_alive_ = false;
  BeginExchange();
  Respond(
      ErrorResponse(errors::Unavailable("TOO_MANY_CONNECTIONS", "too many connections; try again"),
                    exchange_.request_id));
}

void Session::CloseIfIdle() {
  if (state_ == State::kIdle) Close();
}

void Session::Abort(Exchange::End end) {
  if (closed_) return;
  if (state_ == State::kAnswering) EndExchange(end);
  error_code ignored;
  socket_.set_option(asio::socket_base::linger(true, 0), ignored);
  Close();
}

void Session::BeginRequest() {
  state_ = State::kIdle;
  parser_.emplace();
  SetTimer(host_.options().idle_timeout);
}

void Session::BeginExchange() {
  // The next request may be refused before these are read of it; those of the last one say nothing.
  http_1_1_ = true;
  head_ = false;
  exchange_ = Exchange{};
  exchange_.request_id = host_.options().make_id();
  started_ = absl::Now();
}

void Session::EndExchange(Exchange::End end) {
  exchange_.end = end;
  exchange_.duration = absl::Now() - started_;
  if (end != Exchange::End::kSent && cancellation_ != nullptr) cancellation_->Cancel();
  cancellation_.reset();
  host_.options().on_exchange(exchange_);
}

void Session::SetTimer(absl::Duration duration) {
  timer_.expires_after(absl::ToChronoNanoseconds(duration));
  timer_.async_wait([self = shared_from_this()](error_code error) {
    if (!error) self->OnTimer();
  });
}

void Session::OnTimer() {
  // A wait that ended just before the timer was set anew.
  if (closed_ || timer_.expiry() > Timer::clock_type::now()) return;
  if (state_ == State::kReading) {
    return Refuse({408, "REQUEST_TIMEOUT", "the request took too long"});
  }
  if (state_ == State::kAnswering) return Abort(Exchange::End::kClientGone);
  Close();
}

void Session::StopTimer() { timer_.expires_at(Timer::time_point::max()); }

void Session::Read() {
  if (reading_ || closed_ || input_.size() >= kHeaderBytesMax + arriving_.size()) return;
  reading_ = true;
  socket_.async_read_some(asio::buffer(arriving_),
                          [self = shared_from_this()](error_code error, size_t bytes) {
                            self->reading_ = false;
                            self->OnRead(error, bytes);
                          });
}

void Session::OnRead(error_code error, size_t bytes) {
  if (closed_) return;
  if (error) return Abort(Exchange::End::kClientGone);
  if (state_ != State::kClosing) input_.append(arriving_.data(), bytes);
  if (state_ == State::kIdle || state_ == State::kReading) Parse();
  Read();
}

void Session::Parse() {
  if (input_.empty()) return;
  if (state_ == State::kIdle) {
    state_ = State::kReading;
    BeginExchange();
    SetTimer(host_.options().header_timeout);
  }
  const std::optional<Refusal> refusal = parser_->Take(input_);
  if (refusal) return Refuse(*refusal);
  if (!parser_->whole()) return;
  StopTimer();
  Dispatch();
}

void Session::Dispatch() {
  state_ = State::kAnswering;
  ParsedRequest parsed = parser_->Release();
  Request& request = parsed.request;
  keep_alive_ = parsed.keep_alive && !host_.draining();
  http_1_1_ = parsed.http_1_1;
  head_ = request.head();
  if (const absl::string_view id = request.headers.Get("X-Request-Id"); IsPlainId(id)) {
    exchange_.request_id = std::string(id);
  }
  request.id = exchange_.request_id;
  request.peer = peer_;
  exchange_.method = request.method;
  exchange_.path = request.target.substr(0, request.target.find('?'));

  const std::optional<Refusal> refusal = CheckRequest(parsed, host_.options().allowed_hosts);
  if (refusal) return Refuse(*refusal);
  cancellation_ = request.cancellation;
  const bool queued =
      host_.RunOnWorker([self = shared_from_this(),
                         request = std::make_shared<Request>(std::move(request))]() mutable {
        SessionHost& host = self->host_;
        auto response = std::make_shared<Response>(host.Handle(std::move(*request)));
        // The worker keeps no hold of the session: it must be destroyed on the io thread.
        asio::post(host.io(),
                   [self = std::move(self), response] { self->Respond(std::move(*response)); });
      });
  if (!queued) {
    Respond(
        ErrorResponse(errors::Unavailable("TOO_MANY_REQUESTS", "too many requests wait; try again"),
                      exchange_.request_id));
  }
}

void Session::Refuse(const Refusal& refusal) {
  state_ = State::kAnswering;
  keep_alive_ = false;
  Response response =
      ErrorResponse(errors::InvalidArgument(refusal.reason, refusal.message), exchange_.request_id);
  response.status = refusal.status;
  Respond(std::move(response));
}

void Session::Respond(Response response) {
  if (closed_) return;
  response_ = std::move(response);
  exchange_.status = response_.status;
  exchange_.route = response_.route;
  exchange_.cause = response_.cause;
  if (host_.draining()) keep_alive_ = false;
  const absl::string_view whole =
      response_.static_body.empty() ? absl::string_view(response_.body) : response_.static_body;
  const bool bodiless = response_.status == 204 || response_.status == 304;
  const bool streams = response_.stream != nullptr;
  // HTTP/1.0 has no chunks: the end of the connection ends the body, and a reset says that it broke
  // off.
  chunked_ = streams && http_1_1_;
  if (streams && !http_1_1_) keep_alive_ = false;
  Framing framing{.chunked = chunked_, .http_1_1 = http_1_1_, .keep_alive = keep_alive_};
  if (!streams && !bodiless) framing.content_length = whole.size();
  head_text_ = ResponseHead(response_, framing, absl::Now());

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

void Session::Write(absl::string_view bytes, std::function<void()> then) {
  if (bytes.empty()) return then();
  const absl::string_view now = bytes.substr(0, kWriteBytes);
  SetTimer(host_.options().write_timeout);
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

void Session::Pull() {
  if (closed_) return;
  const bool queued = host_.RunOnWorker([self = shared_from_this()]() mutable {
    SessionHost& host = self->host_;
    auto part = std::make_shared<Part>(self->response_.stream->Next());
    asio::post(host.io(), [self = std::move(self), part] { self->OnPart(std::move(*part)); });
  });
  if (queued) return;
  // Every worker is taken: the next part comes later, and meanwhile TCP slows the reader down.
  timer_.expires_after(std::chrono::milliseconds(20));
  timer_.async_wait([self = shared_from_this()](error_code error) {
    if (!error) self->Pull();
  });
}

void Session::OnPart(Part part) {
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

void Session::Finish() {
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
  if (host_.draining()) return Close();
  Parse();
  Read();
}

void Session::Close() {
  if (closed_) return;
  closed_ = true;
  StopTimer();
  error_code ignored;
  socket_.close(ignored);
}

}  // namespace vinculo::gateway
