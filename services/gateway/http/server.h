#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "services/gateway/http/request.h"
#include "services/gateway/http/response.h"

namespace vinculo::gateway {

// How one request ended, for metrics and the access log.
struct Exchange {
  enum class End {
    kSent,
    // The client closed, reset or read too slowly.
    kClientGone,
    // The body broke off after its first bytes were sent; `cause` says why.
    kBodyFailed,
  };
  std::string request_id;
  std::string method;
  std::string path;  // without the query, which may hold personal data
  std::string route;
  int status = 0;
  int64_t body_bytes = 0;
  absl::Duration duration;
  End end = End::kSent;
  // Of an error or a broken body; not for the client's eyes.
  absl::Status cause;
};

struct ServerOptions {
  // "127.0.0.1:8080"; port 0 takes a free one.
  std::string listen_address = "127.0.0.1:0";
  int worker_threads = 16;
  // Requests that wait for a worker; more are answered 503.
  int queued_requests = 256;
  // Connections above it are answered 503 and closed.
  int connections = 1024;
  // Between requests.
  absl::Duration idle_timeout = absl::Seconds(75);
  // From the first byte of a request to the end of its headers and form.
  absl::Duration header_timeout = absl::Seconds(10);
  // For the client to take 64 KiB of an answer.
  absl::Duration write_timeout = absl::Seconds(30);
  // Only these names in Host (without port); empty: any. Without authentication it keeps a page on
  // the internet from reading local data under a name of its own that it resolves to this machine.
  std::vector<std::string> allowed_hosts;
  // Must be thread-safe.
  std::function<void(const Exchange&)> on_exchange = [](const Exchange&) {};
  // Makes the id of a request that brings none.
  std::function<std::string()> make_id;
};

// HTTP/1.1 with keep-alive and pipelining. One thread moves bytes, `worker_threads` run handlers
// and make bodies; a slow reader holds neither. A connection whose client goes away cancels its
// request at once. Of bodies only the fields of forms are read; a request with another gets its
// answer and a closed connection.
class Server {
 public:
  // Blocking; called on worker threads.
  using Handler = std::function<Response(Request)>;

  // Listens; fails with UNAVAILABLE where the address is taken.
  static absl::StatusOr<std::unique_ptr<Server>> Start(ServerOptions options, Handler handler);
  // Stops without grace.
  ~Server();

  int port() const;

  // Stops listening and closes idle connections, waits at most `grace` for requests in progress,
  // then cancels the rest. Idempotent.
  void Drain(absl::Duration grace);

 private:
  class Engine;
  explicit Server(std::unique_ptr<Engine> engine);

  std::unique_ptr<Engine> engine_;
};

}  // namespace vinculo::gateway
