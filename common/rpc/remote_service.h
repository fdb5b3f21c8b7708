#pragma once
// Another service, asked by a handler on behalf of its caller. No gRPC headers here.
//
//   CO_ASSIGN_OR_RETURN(const contract::v1::ListContractsResponse contracts,
//                       co_await deps.contract->Ask<contract::v1::ListContractsResponse>(
//                           call, "vinculo.contract.v1.ContractService/ListContracts", request));
//
// The other service sees the caller: its credentials (so its permissions there decide), call id and
// trace go along, and a little less than the time that it has left. No thread waits; the loop goes
// on. Never ask inside a transaction. ADR 0010 says when to ask and when to follow a feed.

#include <memory>
#include <string>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "common/base/task.h"
#include "common/observability/metrics.h"
#include "common/rpc/call.h"
#include "google/protobuf/message.h"

namespace vinculo::rpc {

struct RemoteOptions {
  // Of the service, in metrics and errors: "contract".
  std::string name;
  // Files as in rpc::ClientOptions.
  std::string address;
  std::string tls_ca_file;
  std::string tls_cert_file;
  std::string tls_key_file;
  // No call takes longer, however much time its caller has.
  absl::Duration timeout = absl::Seconds(5);
};

// One connection, shared by all loops. Thread-safe; outlives the server that asks.
class RemoteService {
 public:
  // `metrics` outlives it.
  RemoteService(RemoteOptions options, observability::Metrics& metrics);
  ~RemoteService();
  RemoteService(const RemoteService&) = delete;
  RemoteService& operator=(const RemoteService&) = delete;

  // One unary call; `method` is a literal "<package>.<Service>/<Method>". Errors are those of the
  // other service, with their reasons; besides them UNAVAILABLE, reason REMOTE_UNAVAILABLE (it does
  // not answer, or does not know the method yet), and DEADLINE_EXCEEDED, reason REMOTE_LATE, both
  // with metadata {service}; CANCELLED when the own caller has gone away.
  template <class Response, class Request>
  Task<Response> Ask(Call& call, absl::string_view method, const Request& request) const {
    Response response;
    CO_RETURN_IF_ERROR(co_await Exchange(call, method, request, &response));
    co_return response;
  }

 private:
  struct State;
  Task<void> Exchange(Call& call,
                      absl::string_view method,
                      const google::protobuf::Message& request,
                      google::protobuf::Message* response) const;

  std::unique_ptr<State> state_;
};

}  // namespace vinculo::rpc
