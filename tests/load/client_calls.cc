#include "tests/load/client_calls.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "google/protobuf/field_mask.pb.h"
#include "tests/load/calls.h"
#include "tests/load/people.h"
#include "vinculo/client_registry/v1/client_service.grpc.pb.h"

namespace vinculo::load {
namespace {

namespace registry = ::vinculo::client_registry::v1;
using registry::Client;

struct ClientCall {
  using Stub = registry::ClientService::Stub;
  static std::unique_ptr<Stub> NewStub(const std::shared_ptr<grpc::Channel>& channel) {
    return registry::ClientService::NewStub(channel);
  }

  uint64_t Any(std::mt19937_64& random) const { return random() % clients + 1; }
  // One that has what is asked for.
  Client AnyWith(std::mt19937_64& random, const std::string& (Client::*field)() const) const {
    Client client = Person(Any(random));
    while ((client.*field)().empty()) client = Person(Any(random));
    return client;
  }

  uint64_t clients;
};

struct Get : ClientCall {
  using Request = registry::GetClientRequest;
  using Response = Client;
  Request Next(std::mt19937_64& random) const {
    Request request;
    request.set_name(ClientName(Any(random)));
    return request;
  }
  auto Start(Stub& stub,
             grpc::ClientContext* context,
             const Request& request,
             grpc::CompletionQueue* queue) const {
    return stub.AsyncGetClient(context, request, queue);
  }
  bool Good(const Request& request, const Response& client) const {
    return client.name() == request.name();
  }
};

struct Create : ClientCall {
  using Request = registry::CreateClientRequest;
  using Response = Client;
  Request Next(std::mt19937_64& random) const {
    Request request;
    request.set_request_id(Uuid(random(), random()));
    *request.mutable_client() = Newcomer();
    return request;
  }
  auto Start(Stub& stub,
             grpc::ClientContext* context,
             const Request& request,
             grpc::CompletionQueue* queue) const {
    return stub.AsyncCreateClient(context, request, queue);
  }
  bool Good(const Request&, const Response& client) const { return !client.name().empty(); }
};

struct Transition : ClientCall {
  using Request = registry::UpdateClientRequest;
  using Response = Client;
  Request Next(std::mt19937_64& random) const {
    Request request;
    request.set_request_id(Uuid(random(), random()));
    request.mutable_client()->set_name(ClientName(Any(random)));
    request.mutable_client()->set_category(absl::StrCat("C", random() % 1000));
    request.mutable_update_mask()->add_paths("category");
    return request;
  }
  auto Start(Stub& stub,
             grpc::ClientContext* context,
             const Request& request,
             grpc::CompletionQueue* queue) const {
    return stub.AsyncUpdateClient(context, request, queue);
  }
  bool Good(const Request& request, const Response& client) const {
    return client.category() == request.client().category();
  }
};

struct ListByDocument : ClientCall {
  using Request = registry::ListClientsRequest;
  using Response = registry::ListClientsResponse;
  Request Next(std::mt19937_64& random) const {
    Request request;
    request.set_filter(absl::StrCat("tax_id = \"", Person(Any(random)).tax_id(), "\""));
    return request;
  }
  auto Start(Stub& stub,
             grpc::ClientContext* context,
             const Request& request,
             grpc::CompletionQueue* queue) const {
    return stub.AsyncListClients(context, request, queue);
  }
  bool Good(const Request&, const Response& page) const { return page.clients_size() > 0; }
};

struct Search : ClientCall {
  using Request = registry::SearchClientsRequest;
  using Response = registry::SearchClientsResponse;
  auto Start(Stub& stub,
             grpc::ClientContext* context,
             const Request& request,
             grpc::CompletionQueue* queue) const {
    return stub.AsyncSearchClients(context, request, queue);
  }
};

// By a field that must be found as it is.
template <const std::string& (Client::*field)() const>
struct SearchExactly : Search {
  Request Next(std::mt19937_64& random) const {
    Request request;
    request.set_query((AnyWith(random, field).*field)());
    return request;
  }
  bool Good(const Request& request, const Response& found) const {
    return std::any_of(found.results().begin(), found.results().end(), [&](const auto& result) {
      return (result.client().*field)() == request.query();
    });
  }
};

struct SearchMistyped : Search {
  Request Next(std::mt19937_64& random) const {
    Request request;
    request.set_query(Mistyped(Person(Any(random)).display_name(), random()));
    return request;
  }
  bool Good(const Request&, const Response& found) const { return found.results_size() > 0; }
};

}  // namespace

Latencies MeasureClientCalls(const std::string& what,
                             const std::string& address,
                             int concurrency,
                             double seconds,
                             uint64_t clients) {
  const auto measure = [&](auto operation) {
    operation.clients = clients;
    return Measure(operation, address, concurrency, seconds);
  };
  if (what == "get") return measure(Get());
  if (what == "create") return measure(Create());
  if (what == "transition") return measure(Transition());
  if (what == "list") return measure(ListByDocument());
  if (what == "search-name") return measure(SearchMistyped());
  if (what == "search-document") return measure(SearchExactly<&Client::tax_id>());
  if (what == "search-phone") return measure(SearchExactly<&Client::mobile_phone>());
  if (what == "search-email") return measure(SearchExactly<&Client::email>());
  std::cerr << "load: there are no calls " << what << "\n";
  exit(2);
}

}  // namespace vinculo::load
