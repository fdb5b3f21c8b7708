#pragma once
// A gRPC server with a loop per core. Reflection and gRPC health come with it. No gRPC headers
// here.

#include <cstddef>
#include <functional>
#include <memory>
#include <string>

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "common/auth/authenticator.h"
#include "common/base/tenant_clock.h"
#include "common/observability/log.h"
#include "common/observability/metrics.h"
#include "common/rpc/denial_sink.h"
#include "common/rpc/loop.h"
#include "common/rpc/methods.h"

namespace vinculo::rpc {

// PEM files; read again when they change. All empty: plaintext.
struct TlsFiles {
  std::string certificate;
  std::string key;
  // Set: callers must show a certificate signed by one of these.
  std::string client_ca;
  int refresh_seconds = 10;
};

struct ServerOptions {
  std::string listen_address = "127.0.0.1:0";
  TlsFiles tls;
  int loops = 0;  // 0: one per core
  // Calls in progress beyond this are answered RESOURCE_EXHAUSTED.
  int max_in_flight_per_loop = 1000;
  size_t max_message_bytes = 1 << 20;
  // What calls may keep in memory together; beyond it they are answered RESOURCE_EXHAUSTED.
  int64_t memory_bytes = 192 << 20;
  // Further calls wait at the caller. gRPC receives the requests of all of them at once, before a
  // loop hears of them: so many times max_message_bytes a connection. (Its own resource quota does
  // not bound that: measured, it broke off calls in progress, and the peak was no lower.)
  int max_calls_per_connection = 100;
  // For calls that bring none; streams that follow for ever (Watch) get none.
  absl::Duration default_deadline = absl::Seconds(30);
  absl::Duration default_stream_deadline = absl::Hours(2);
  // A caller that has not taken a message or an answer after so long is ended with UNAVAILABLE:
  // what its call holds (a connection, a snapshot) is others' too.
  absl::Duration reader_wait_max = absl::Seconds(30);
  // A caller that streams in and sends nothing for so long is ended with DEADLINE_EXCEEDED.
  absl::Duration caller_silence_max = absl::Minutes(5);
  // How often the other end of a quiet connection is asked whether it is there, and how long it may
  // take to answer before the connection and its calls end.
  absl::Duration keepalive_interval = absl::Seconds(30);
  absl::Duration keepalive_timeout = absl::Seconds(20);
  // Logs every call; otherwise only those that fail by our fault or take over a second.
  bool log_every_call = false;

  // All outlive the server.
  const TenantClock* clock = nullptr;
  const auth::Authenticator* authenticator = nullptr;
  observability::Log* log = nullptr;
  observability::Metrics* metrics = nullptr;
  // C-33. Hears of calls that were denied; may be absent.
  DenialSink* denials = nullptr;
  // Makes the database side of a loop, on the loop's thread. May be absent: then call.engine() must
  // not be used.
  std::function<std::unique_ptr<LoopEngine>(Loop&)> new_engine;
};

class Server {
 public:
  explicit Server(ServerOptions options);
  // Drains with no grace when that was not done.
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  // Before Start. A method without descriptor, permission or idempotency declaration stops the
  // process: it is a bug.
  void Add(MethodTable table);

  // C-33. Before Start; the sink outlives the server's drain.
  void SetDenialSink(DenialSink& denials);

  // Opens the port and starts the loops.
  absl::Status Start();
  // The port that is open, also when the address said 0.
  int port() const;

  // What gRPC health answers. False until set.
  void SetServing(bool serving);

  // Stops accepting, tells the streams, waits for calls in progress at most so long, cancels the
  // rest, and stops the loops. Not from a loop's thread. Idempotent.
  void Drain(absl::Duration grace);

  struct State;  // for the implementation files

 private:
  std::unique_ptr<State> state_;
};

}  // namespace vinculo::rpc
