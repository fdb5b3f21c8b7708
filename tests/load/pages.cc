#include "tests/load/pages.h"

#include <iostream>

#include "tests/load/connect.h"
#include "vinculo/client_registry/v1/client_service.grpc.pb.h"

namespace vinculo::load {

namespace registry = ::vinculo::client_registry::v1;

Latencies MeasurePages(const std::string& address, const std::string& filter, double seconds) {
  const auto stub = registry::ClientService::NewStub(Connect(address));
  registry::ListClientsRequest request;
  request.set_page_size(1000);
  request.set_filter(filter);
  Latencies latencies;
  const auto begin = Clock::now();
  do {
    const auto started = Clock::now();
    grpc::ClientContext context;
    registry::ListClientsResponse page;
    const grpc::Status status = stub->ListClients(&context, request, &page);
    if (!status.ok()) {
      std::cerr << "load: list: " << status.error_message() << "\n";
      exit(1);
    }
    latencies.micros.push_back(static_cast<uint32_t>(SecondsSince(started) * 1e6));
    request.set_page_token(page.next_page_token());
  } while (!request.page_token().empty() && SecondsSince(begin) < seconds);
  latencies.seconds = SecondsSince(begin);
  return latencies;
}

}  // namespace vinculo::load
