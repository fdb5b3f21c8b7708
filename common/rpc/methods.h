#pragma once
// The methods of one proto service, as coroutine handlers by name. No gRPC headers here: a
// handler's translation unit sees messages only.
//
//   void AddMethods(rpc::Server& server, const Deps& deps) {
//     rpc::ServiceMethods<Deps> clients("vinculo.client_registry.v1.ClientService", deps);
//     clients.Unary("GetClient", &GetClient);
//     clients.ServerStream("ExportClients", &ExportClients);
//     clients.ClientStream("ImportClients", &ImportClients);
//     server.Add(std::move(clients));
//   }

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include "common/base/task.h"
#include "common/rpc/call.h"
#include "common/rpc/stream.h"
#include "google/protobuf/message.h"

namespace vinculo::rpc {

// kBidiStream is for the server's own methods (reflection): ours have one of the first three kinds.
enum class MethodKind { kUnary, kServerStream, kClientStream, kBidiStream };

// One method with its handler, whatever its types.
class Handler {
 public:
  virtual ~Handler() = default;
  // An empty request to parse into; null for client streams.
  virtual std::unique_ptr<google::protobuf::Message> NewRequest() const = 0;
  // Runs the handler. `*response` holds the answer of unary and client-streaming methods.
  virtual Task<void> Run(Call& call,
                         Wire& wire,
                         const google::protobuf::Message* request,
                         std::unique_ptr<google::protobuf::Message>* response) const = 0;
};

struct MethodEntry {
  std::string name;  // "GetClient"
  MethodKind kind;
  std::unique_ptr<const Handler> handler;
  bool endless = false;  // a stream that its caller ends: no default deadline
};

struct MethodTable {
  std::string service;  // "vinculo.client_registry.v1.ClientService"
  std::vector<MethodEntry> methods;
};

template <class Deps, class Request, class Response>
class UnaryHandler final : public Handler {
 public:
  using Function = Task<Response> (*)(Call&, const Deps&, const Request&);
  UnaryHandler(std::shared_ptr<const Deps> deps, Function function)
      : deps_(std::move(deps)), function_(function) {}
  std::unique_ptr<google::protobuf::Message> NewRequest() const override {
    return std::make_unique<Request>();
  }
  Task<void> Run(Call& call,
                 Wire& wire,
                 const google::protobuf::Message* request,
                 std::unique_ptr<google::protobuf::Message>* response) const override {
    CO_ASSIGN_OR_RETURN(Response answer,
                        co_await function_(call, *deps_, static_cast<const Request&>(*request)));
    *response = std::make_unique<Response>(std::move(answer));
    co_return absl::OkStatus();
  }

 private:
  std::shared_ptr<const Deps> deps_;
  Function function_;
};

template <class Deps, class Request, class Response>
class ServerStreamHandler final : public Handler {
 public:
  using Function = Task<void> (*)(Call&, const Deps&, const Request&, Writer<Response>);
  ServerStreamHandler(std::shared_ptr<const Deps> deps, Function function)
      : deps_(std::move(deps)), function_(function) {}
  std::unique_ptr<google::protobuf::Message> NewRequest() const override {
    return std::make_unique<Request>();
  }
  Task<void> Run(Call& call,
                 Wire& wire,
                 const google::protobuf::Message* request,
                 std::unique_ptr<google::protobuf::Message>* response) const override {
    return function_(call, *deps_, static_cast<const Request&>(*request), Writer<Response>(wire));
  }

 private:
  std::shared_ptr<const Deps> deps_;
  Function function_;
};

template <class Deps, class Request, class Response>
class ClientStreamHandler final : public Handler {
 public:
  using Function = Task<Response> (*)(Call&, const Deps&, Reader<Request>);
  ClientStreamHandler(std::shared_ptr<const Deps> deps, Function function)
      : deps_(std::move(deps)), function_(function) {}
  std::unique_ptr<google::protobuf::Message> NewRequest() const override { return nullptr; }
  Task<void> Run(Call& call,
                 Wire& wire,
                 const google::protobuf::Message* request,
                 std::unique_ptr<google::protobuf::Message>* response) const override {
    CO_ASSIGN_OR_RETURN(Response answer, co_await function_(call, *deps_, Reader<Request>(wire)));
    *response = std::make_unique<Response>(std::move(answer));
    co_return absl::OkStatus();
  }

 private:
  std::shared_ptr<const Deps> deps_;
  Function function_;
};

// Binds handlers to a copy of the Deps that they share.
template <class Deps>
class ServiceMethods {
 public:
  ServiceMethods(absl::string_view service, const Deps& deps)
      : deps_(std::make_shared<const Deps>(deps)) {
    table_.service = std::string(service);
  }

  template <class Request, class Response>
  void Unary(absl::string_view name,
             Task<Response> (*function)(Call&, const Deps&, const Request&)) {
    Add(name,
        MethodKind::kUnary,
        std::make_unique<UnaryHandler<Deps, Request, Response>>(deps_, function));
  }
  template <class Request, class Response>
  void ServerStream(absl::string_view name,
                    Task<void> (*function)(Call&, const Deps&, const Request&, Writer<Response>)) {
    Add(name,
        MethodKind::kServerStream,
        std::make_unique<ServerStreamHandler<Deps, Request, Response>>(deps_, function));
  }
  // A server stream that tells what happens until its caller leaves.
  template <class Request, class Response>
  void EndlessStream(absl::string_view name,
                     Task<void> (*function)(Call&, const Deps&, const Request&, Writer<Response>)) {
    ServerStream(name, function);
    table_.methods.back().endless = true;
  }
  template <class Request, class Response>
  void ClientStream(absl::string_view name,
                    Task<Response> (*function)(Call&, const Deps&, Reader<Request>)) {
    Add(name,
        MethodKind::kClientStream,
        std::make_unique<ClientStreamHandler<Deps, Request, Response>>(deps_, function));
  }

  operator MethodTable() && { return std::move(table_); }  // NOLINT: server.Add(std::move(methods))

 private:
  void Add(absl::string_view name, MethodKind kind, std::unique_ptr<const Handler> handler) {
    table_.methods.push_back(
        {.name = std::string(name), .kind = kind, .handler = std::move(handler)});
  }

  std::shared_ptr<const Deps> deps_;
  MethodTable table_;
};

}  // namespace vinculo::rpc
