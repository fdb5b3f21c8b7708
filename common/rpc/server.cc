// The one file that knows gRPC's server side. Methods are registered raw, by name, with byte
// buffers; each loop has a completion queue and its own connections.

#include "common/rpc/server.h"

#include <absl/synchronization/mutex.h>
#include <grpc/support/log.h>
#include <grpcpp/alarm.h>
#include <grpcpp/generic/async_generic_service.h>
#include <grpcpp/grpcpp.h>
#include <grpcpp/impl/codegen/proto_utils.h>
#include <grpcpp/security/tls_certificate_provider.h>
#include <grpcpp/security/tls_credentials_options.h>
#include <grpcpp/support/async_stream.h>
#include <grpcpp/support/async_unary_call.h>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <deque>
#include <map>
#include <thread>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/base/check.h"
#include "common/errors/errors.h"
#include "common/rpc/event_loop.h"
#include "common/rpc/health.h"
#include "common/rpc/method_info.h"
#include "common/rpc/reflection.h"
#include "common/rpc/rpc_metrics.h"
#include "common/rpc/serve.h"
#include "common/rpc/server_call.h"
#include "common/rpc/steps/check_request.h"

namespace vinculo::rpc {
namespace {

// Calls of one method that a loop stands ready to accept at once; more wait in gRPC for the next
// turn.
constexpr int kAcceptDepth = 16;
// Completions taken before the database gets its turn.
constexpr int kEventsPerTurn = 256;
constexpr absl::Duration kTick = absl::Milliseconds(100);
// While statements are in flight the loop waits on the database's sockets and looks at RPCs between
// waits. The waits grow while nothing comes, so that one long statement costs next to no CPU.
constexpr absl::Duration kPollShort = absl::Microseconds(200);
constexpr absl::Duration kPollLong = absl::Milliseconds(1);

// What comes out of a completion queue.
struct Event {
  void (*run)(void* self, bool ok);
  void* self;
  const std::string* method;
};

// The methods of one proto service, registered by name.
class RawService final : public grpc::Service {
 public:
  int Add(const MethodInfo& info) {
    using grpc::internal::RpcMethod;
    const auto type =
        info.kind == MethodKind::kUnary ? RpcMethod::NORMAL_RPC : RpcMethod::BIDI_STREAMING;
    AddMethod(new grpc::internal::RpcServiceMethod(info.path.c_str(), type, nullptr));
    MarkMethodRaw(count_);
    return count_++;
  }
  using Service::RequestAsyncBidiStreaming;
  using Service::RequestAsyncUnary;

 private:
  int count_ = 0;
};

struct RegisteredMethod {
  std::unique_ptr<const MethodInfo> info;
  RawService* service;
  int index;
};

bool ParseBuffer(grpc::ByteBuffer* buffer, google::protobuf::Message* message) {
  return grpc::GenericDeserialize<grpc::ProtoBufferReader, google::protobuf::MessageLite>(buffer,
                                                                                          message)
      .ok();
}

grpc::ByteBuffer ToBuffer(const google::protobuf::Message& message) {
  grpc::ByteBuffer buffer;
  bool own;
  const grpc::Status status =
      grpc::GenericSerialize<grpc::ProtoBufferWriter, google::protobuf::MessageLite>(
          message, &buffer, &own);
  VINCULO_CHECK(status.ok());
  return buffer;
}

grpc::Status ToGrpc(const WireStatus& status) {
  return grpc::Status(static_cast<grpc::StatusCode>(status.code), status.message, status.details);
}

absl::Time ToTime(gpr_timespec deadline) {
  if (gpr_time_cmp(deadline, gpr_inf_future(deadline.clock_type)) == 0) {
    return absl::InfiniteFuture();
  }
  const gpr_timespec real = gpr_convert_clock_type(deadline, GPR_CLOCK_REALTIME);
  return absl::FromUnixSeconds(real.tv_sec) + absl::Nanoseconds(real.tv_nsec);
}

gpr_timespec ToGprTime(absl::Time time) {
  const timespec real = absl::ToTimespec(time);
  return {real.tv_sec, static_cast<int32_t>(real.tv_nsec), GPR_CLOCK_REALTIME};
}

// gRPC's own complaints (ports, handshakes) in our form.
void LogGrpc(gpr_log_func_args* arguments) {
  observability::ProcessLog().Warning(
      "grpc",
      {{"cause", arguments->message}, {"file", arguments->file}, {"line", arguments->line}});
}

// Unique among the loops of all servers: the random end of a new id.
std::string NewCallIdPrefix(const Clock& clock) {
  return IdSource(clock).Next().ToString().substr(24);
}

class GrpcCall;

// One thread with its queue, its calls and its database connections.
class GrpcLoop final : public EventLoop {
 public:
  GrpcLoop(const ServerOptions& options,
           std::unique_ptr<grpc::ServerCompletionQueue> queue,
           const std::deque<RegisteredMethod>& methods);

  void Start() {
    thread_ = std::thread([this] { Run(); });
  }
  // Tells the streams that the service drains. Any thread.
  void BeginDrain();
  // Ends the thread once its last call is over. After the gRPC server has shut down.
  void StopAndJoin();

  grpc::ServerCompletionQueue* queue() { return queue_.get(); }
  ServeContext& serve_context() { return serve_context_; }
  db::Engine* engine() { return engine_ == nullptr ? nullptr : engine_->engine(); }
  bool draining() const { return draining_; }
  void Accept(const RegisteredMethod& method, const MethodMetrics& metrics);

 private:
  friend class GrpcCall;
  void Run();
  bool DrainQueue();  // false: the queue is shut down
  void RunEvent(void* tag, bool ok);
  void WaitAndRun();
  void Wake() override;

  const ServerOptions& options_;
  std::unique_ptr<grpc::ServerCompletionQueue> queue_;
  const std::deque<RegisteredMethod>& methods_;
  std::vector<MethodMetrics> metrics_;
  ServeContext serve_context_;
  std::unique_ptr<LoopEngine> engine_;
  GrpcCall* calls_ = nullptr;  // in progress
  bool draining_ = false;
  bool stopping_ = false;
  bool shut_down_ = false;
  absl::Duration poll_ = kPollShort;
  std::atomic<bool> wake_pending_{false};
  grpc::Alarm alarm_;
  Event woken_;
  std::thread thread_;
};

// What unary calls and streams share. Lives until its last event: the end that was sent, and gRPC's
// done notification.
class GrpcCall : public ServerCall {
 public:
  GrpcCall(GrpcLoop& loop, const RegisteredMethod& method, const MethodMetrics& metrics)
      : ServerCall(loop.serve_context(), *method.info, metrics),
        grpc_loop_(loop),
        registered_(method),
        accepted_{&GrpcCall::OnAccepted, this, &method.info->path},
        done_{&GrpcCall::OnDone, this, &method.info->path},
        finished_{&GrpcCall::OnFinished, this, &method.info->path} {
    engine_ = loop.engine();
    loop_ = &loop;
    context_.AsyncNotifyWhenDone(&done_);
  }

  absl::string_view metadata(absl::string_view name) const override {
    const auto& entries = context_.client_metadata();
    const auto entry = entries.find(grpc::string_ref(name.data(), name.size()));
    if (entry == entries.end()) return {};
    return {entry->second.data(), entry->second.size()};
  }
  absl::Time caller_deadline() const override { return ToTime(context_.raw_deadline()); }

 protected:
  // The request is there, or for streams: the call began.
  virtual void Begin() = 0;

  GrpcLoop& grpc_loop_;
  const RegisteredMethod& registered_;
  grpc::ServerContext context_;
  Event accepted_;
  Event done_;
  Event finished_;

 private:
  friend class GrpcLoop;

  static void OnAccepted(void* self, bool ok) {
    auto* call = static_cast<GrpcCall*>(self);
    if (!ok) {  // the server shuts down
      delete call;
      return;
    }
    GrpcLoop& loop = call->grpc_loop_;
    if (!loop.draining()) loop.Accept(call->registered_, call->metrics());
    call->EnterList();
    if (loop.draining()) call->Drain();
    call->Begin();
  }
  static void OnDone(void* self, bool ok) {
    auto* call = static_cast<GrpcCall*>(self);
    if (call->context_.IsCancelled()) call->Cancel();
    call->Unref();
  }
  static void OnFinished(void* self, bool ok) { static_cast<GrpcCall*>(self)->Unref(); }

  void EnterList() {
    next_ = grpc_loop_.calls_;
    if (next_ != nullptr) next_->previous_ = this;
    grpc_loop_.calls_ = this;
    ++context().in_flight;
  }
  void Unref() {
    if (--events_left_ > 0) return;
    if (next_ != nullptr) next_->previous_ = previous_;
    (previous_ != nullptr ? previous_->next_ : grpc_loop_.calls_) = next_;
    --context().in_flight;
    delete this;
  }

  int events_left_ = 2;
  GrpcCall* next_ = nullptr;
  GrpcCall* previous_ = nullptr;
};

class UnaryCall final : public GrpcCall {
 public:
  UnaryCall(GrpcLoop& loop, const RegisteredMethod& method, const MethodMetrics& metrics)
      : GrpcCall(loop, method, metrics), responder_(&context_) {
    method.service->RequestAsyncUnary(method.index,
                                      &context_,
                                      &request_bytes_,
                                      &responder_,
                                      loop.queue(),
                                      loop.queue(),
                                      &accepted_);
  }

  bool ParseRequest(google::protobuf::Message* message) override {
    return ParseBuffer(&request_bytes_, message);
  }
  void Answer(const google::protobuf::Message& message) override {
    responder_.Finish(ToBuffer(message), grpc::Status::OK, &finished_);
  }
  void Finish(const WireStatus& status) override {
    responder_.FinishWithError(ToGrpc(status), &finished_);
  }

  void StartRead(google::protobuf::Message*, std::coroutine_handle<>) override { std::abort(); }
  void StartWrite(const google::protobuf::Message&, std::coroutine_handle<>) override {
    std::abort();
  }
  bool wire_ok() const override { return true; }
  absl::Status read_status() const override { return absl::OkStatus(); }

 private:
  void Begin() override { Serve(*this); }

  grpc::ByteBuffer request_bytes_;
  grpc::ServerAsyncResponseWriter<grpc::ByteBuffer> responder_;
};

// Streams of all kinds: on the wire they differ only in how many messages come and go.
class StreamCall final : public GrpcCall {
 public:
  StreamCall(GrpcLoop& loop, const RegisteredMethod& method, const MethodMetrics& metrics)
      : GrpcCall(loop, method, metrics),
        stream_(&context_),
        first_read_{&StreamCall::OnFirstRead, this, &method.info->path},
        read_{&StreamCall::OnRead, this, &method.info->path},
        ended_{&StreamCall::OnEnded, this, &method.info->path},
        written_{&StreamCall::OnWritten, this, &method.info->path} {
    method.service->RequestAsyncBidiStreaming(
        method.index, &context_, &stream_, loop.queue(), loop.queue(), &accepted_);
  }

  bool ParseRequest(google::protobuf::Message* message) override {
    return has_request_ && ParseBuffer(&bytes_, message);
  }
  void Answer(const google::protobuf::Message& message) override {
    stream_.WriteAndFinish(ToBuffer(message), grpc::WriteOptions(), grpc::Status::OK, &finished_);
  }
  void Finish(const WireStatus& status) override { stream_.Finish(ToGrpc(status), &finished_); }

  void StartRead(google::protobuf::Message* message, std::coroutine_handle<> waiter) override {
    message_ = message;
    waiter_ = waiter;
    stream_.Read(&bytes_, &read_);
  }
  void StartWrite(const google::protobuf::Message& message,
                  std::coroutine_handle<> waiter) override {
    waiter_ = waiter;
    wrote_ = true;
    stream_.Write(ToBuffer(message), &written_);
  }
  bool wire_ok() const override { return ok_; }
  absl::Status read_status() const override { return read_status_; }

 private:
  // Only a server stream has its one request before it begins.
  void Begin() override {
    if (info().kind == MethodKind::kServerStream) {
      stream_.Read(&bytes_, &first_read_);
    } else {
      Serve(*this);
    }
  }
  static void OnFirstRead(void* self, bool ok) {
    auto* call = static_cast<StreamCall*>(self);
    call->has_request_ = ok;
    Serve(*call);
  }
  static void OnRead(void* self, bool ok) { static_cast<StreamCall*>(self)->Take(ok); }
  static void OnEnded(void* self, bool ok) {
    auto* call = static_cast<StreamCall*>(self);
    if (!ok || call->cancelled()) call->read_status_ = absl::CancelledError("the caller went away");
    call->Resume(false);
  }
  static void OnWritten(void* self, bool ok) {
    auto* call = static_cast<StreamCall*>(self);
    if (ok) call->metrics().sent->Add();
    call->Resume(ok);
  }

  void Take(bool ok) {
    if (!ok) return Ended();
    metrics().received->Add();
    if (!ParseBuffer(&bytes_, message_)) {
      read_status_ = MalformedRequest(info());
    } else {
      read_status_ = CheckRequiredFieldsOf(info(), *message_);
    }
    Resume(read_status_.ok());
  }
  // A failed read does not say whether the caller ended its stream or is gone, and an import must
  // not take the one for the other. Sending the headers tells: it fails on a stream that is broken.
  void Ended() {
    if (wrote_ || cancelled()) return OnEnded(this, !cancelled());
    if (std::exchange(wrote_, true)) return;
    stream_.SendInitialMetadata(&ended_);
  }
  void Resume(bool ok) {
    ok_ = ok;
    std::exchange(waiter_, {}).resume();
  }

  grpc::ServerAsyncReaderWriter<grpc::ByteBuffer, grpc::ByteBuffer> stream_;
  grpc::ByteBuffer bytes_;
  Event first_read_;
  Event read_;
  Event ended_;
  Event written_;
  google::protobuf::Message* message_ = nullptr;
  std::coroutine_handle<> waiter_;
  absl::Status read_status_;
  bool has_request_ = false;
  bool wrote_ = false;  // headers are out
  bool ok_ = false;
};

GrpcLoop::GrpcLoop(const ServerOptions& options,
                   std::unique_ptr<grpc::ServerCompletionQueue> queue,
                   const std::deque<RegisteredMethod>& methods)
    : EventLoop(serve_context_),
      options_(options),
      queue_(std::move(queue)),
      methods_(methods),
      woken_{[](void* self, bool) { static_cast<GrpcLoop*>(self)->wake_pending_ = false; },
             this,
             nullptr} {
  serve_context_.clock = options.clock;
  serve_context_.authenticator = options.authenticator;
  serve_context_.log = options.log;
  serve_context_.metrics = AddLoopMetrics(*options.metrics);
  serve_context_.call_id_prefix = NewCallIdPrefix(*options.clock);
  serve_context_.default_deadline = options.default_deadline;
  serve_context_.log_every_call = options.log_every_call;
  serve_context_.max_in_flight = options.max_in_flight_per_loop;
  for (const RegisteredMethod& method : methods_) {
    metrics_.push_back(AddMethodMetrics(*options.metrics, *method.info));
  }
}

void GrpcLoop::Accept(const RegisteredMethod& method, const MethodMetrics& metrics) {
  if (method.info->kind == MethodKind::kUnary) {
    new UnaryCall(*this, method, metrics);
  } else {
    new StreamCall(*this, method, metrics);
  }
}

void GrpcLoop::BeginDrain() {
  RunSoon([this] {
    draining_ = true;
    for (GrpcCall* call = calls_; call != nullptr; call = call->next_) call->Drain();
  });
}

void GrpcLoop::StopAndJoin() {
  RunSoon([this] { stopping_ = true; });
  thread_.join();
}

void GrpcLoop::Wake() {
  if (!wake_pending_.exchange(true)) {
    alarm_.Set(queue_.get(), gpr_now(GPR_CLOCK_MONOTONIC), &woken_);
  }
}

void GrpcLoop::RunEvent(void* tag, bool ok) {
  const Event& event = *static_cast<Event*>(tag);
  // The event may free its call, but not the name of its method.
  const std::string* method = event.method;
  static const std::string* const kNone = new std::string();
  Watched(method == nullptr ? *kNone : *method, [&] { event.run(event.self, ok); });
}

bool GrpcLoop::DrainQueue() {
  void* tag;
  bool ok;
  for (int i = 0; i < kEventsPerTurn; ++i) {
    switch (queue_->AsyncNext(&tag, &ok, gpr_time_0(GPR_CLOCK_MONOTONIC))) {
      case grpc::CompletionQueue::GOT_EVENT:
        RunEvent(tag, ok);
        break;
      case grpc::CompletionQueue::TIMEOUT:
        return true;
      case grpc::CompletionQueue::SHUTDOWN:
        return false;
    }
  }
  return true;
}

void GrpcLoop::WaitAndRun() {
  void* tag;
  bool ok;
  const auto status = queue_->AsyncNext(&tag, &ok, ToGprTime(NextWake(kTick)));
  if (status == grpc::CompletionQueue::GOT_EVENT) RunEvent(tag, ok);
}

void GrpcLoop::Run() {
  if (options_.new_engine) engine_ = options_.new_engine(*this);
  for (size_t m = 0; m < methods_.size(); ++m) {
    for (int i = 0; i < kAcceptDepth; ++i) Accept(methods_[m], metrics_[m]);
  }
  static const std::string* const kDatabase = new std::string("database replies");
  absl::Time next_tick;
  while (DrainQueue()) {
    RunDue();
    if (engine_ != nullptr) {
      Watched(*kDatabase, [this] { engine_->RunReady(); });
      engine_->Flush();
    }
    if (stopping_ && calls_ == nullptr && !wake_pending_ && !std::exchange(shut_down_, true)) {
      queue_->Shutdown();
    }
    if (HasReady()) continue;
    if (engine_ != nullptr && engine_->Busy()) {
      const bool came = engine_->Poll(poll_);
      poll_ = came ? kPollShort : std::min(poll_ * 1.25, kPollLong);
      Watched(*kDatabase, [this] { engine_->RunReady(); });
      engine_->Flush();
    } else if (!shut_down_) {
      WaitAndRun();
    }
    const absl::Time now = absl::Now();
    if (now >= next_tick) {
      if (engine_ != nullptr) engine_->Tick();
      next_tick = now + kTick;
    }
  }
  engine_.reset();
}

std::shared_ptr<grpc::ServerCredentials> CredentialsOf(const TlsFiles& tls) {
  if (tls.certificate.empty()) return grpc::InsecureServerCredentials();
  const auto provider = tls.client_ca.empty()
                            ? std::make_shared<grpc::experimental::FileWatcherCertificateProvider>(
                                  tls.key, tls.certificate, tls.refresh_seconds)
                            : std::make_shared<grpc::experimental::FileWatcherCertificateProvider>(
                                  tls.key, tls.certificate, tls.client_ca, tls.refresh_seconds);
  grpc::experimental::TlsServerCredentialsOptions options(provider);
  options.watch_identity_key_cert_pairs();
  if (!tls.client_ca.empty()) {
    options.watch_root_certs();
    options.set_cert_request_type(GRPC_SSL_REQUEST_AND_REQUIRE_CLIENT_CERTIFICATE_AND_VERIFY);
  }
  return grpc::experimental::TlsServerCredentials(options);
}

}  // namespace

struct Server::State {
  explicit State(ServerOptions options_in) : options(std::move(options_in)) {}

  void Register(std::unique_ptr<const MethodInfo> info);

  ServerOptions options;
  std::shared_ptr<HealthState> health = std::make_shared<HealthState>();
  std::map<std::string, std::unique_ptr<RawService>> services;
  std::deque<RegisteredMethod> methods;
  std::vector<std::unique_ptr<GrpcLoop>> loops;
  std::unique_ptr<grpc::Server> server;
  int port = 0;
};

void Server::State::Register(std::unique_ptr<const MethodInfo> info) {
  auto& service = services[info->service];
  if (service == nullptr) service = std::make_unique<RawService>();
  const int index = service->Add(*info);
  methods.push_back({std::move(info), service.get(), index});
}

Server::Server(ServerOptions options) : state_(std::make_unique<State>(std::move(options))) {}

Server::~Server() { Drain(absl::ZeroDuration()); }

void Server::Add(MethodTable table) {
  state_->health->services.insert(table.service);
  for (MethodEntry& entry : table.methods) {
    auto info = DescribeMethod(table.service, entry.kind, entry.name, std::move(entry.handler));
    if (!info.ok()) {
      state_->options.log->Error("method refused", {{"cause", info.status().message()}});
      std::abort();
    }
    state_->Register(*std::move(info));
  }
}

absl::Status Server::Start() {
  absl::SetMutexDeadlockDetectionMode(absl::OnDeadlockCycle::kIgnore);
  std::signal(SIGPIPE, SIG_IGN);
  gpr_set_log_function(&LogGrpc);
  State& state = *state_;
  const ServerOptions& options = state.options;

  std::vector<MethodTable> open = ReflectionMethods(
      std::vector<std::string>(state.health->services.begin(), state.health->services.end()));
  open.push_back(HealthMethods(state.health));
  for (MethodTable& table : open) {
    for (MethodEntry& entry : table.methods) {
      state.Register(
          DescribeOpenMethod(table.service, entry.kind, entry.name, std::move(entry.handler)));
    }
  }

  grpc::ServerBuilder builder;
  builder.AddListeningPort(options.listen_address, CredentialsOf(options.tls), &state.port);
  builder.SetMaxReceiveMessageSize(static_cast<int>(options.max_message_bytes));
  builder.SetMaxSendMessageSize(-1);
  // Two servers on one port would share its calls silently.
  builder.AddChannelArgument(GRPC_ARG_ALLOW_REUSEPORT, 0);
  for (const auto& [name, service] : state.services) builder.RegisterService(service.get());
  const int count = options.loops > 0
                        ? options.loops
                        : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
  for (int i = 0; i < count; ++i) {
    state.loops.push_back(
        std::make_unique<GrpcLoop>(options, builder.AddCompletionQueue(), state.methods));
  }
  state.server = builder.BuildAndStart();
  if (state.server == nullptr || state.port == 0) {
    return absl::UnavailableError(absl::StrCat("cannot listen on ", options.listen_address));
  }
  for (const auto& loop : state.loops) loop->Start();
  return absl::OkStatus();
}

int Server::port() const { return state_->port; }

void Server::SetServing(bool serving) { state_->health->serving = serving; }

void Server::Drain(absl::Duration grace) {
  State& state = *state_;
  if (state.server == nullptr) return;
  SetServing(false);
  for (const auto& loop : state.loops) loop->BeginDrain();
  state.server->Shutdown(absl::ToChronoTime(absl::Now() + grace));
  for (const auto& loop : state.loops) loop->StopAndJoin();
  state.server.reset();
  state.loops.clear();
}

}  // namespace vinculo::rpc
