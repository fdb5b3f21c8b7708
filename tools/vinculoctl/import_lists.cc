#include "tools/vinculoctl/import_lists.h"

#include <map>
#include <memory>
#include <utility>

#include "vinculo/client_registry/v1/client_import_service.grpc.pb.h"
#include "vinculo/client_registry/v1/interaction_import_service.grpc.pb.h"
#include "vinculo/contract/v1/contract_import_service.grpc.pb.h"

namespace vinculo::ctl {
namespace {

using client_registry::v1::ClientImportService;
using client_registry::v1::InteractionImportService;
using contract::v1::ContractImportService;

constexpr int kPageRows = 1000;

template <class Service, class Request, class Response>
using ListMethod = grpc::Status (Service::Stub::*)(grpc::ClientContext*, const Request&, Response*);

template <class Service, class Request, class Response, class OnPage>
grpc::Status EachPage(std::shared_ptr<grpc::Channel> channel,
                      const Connection& connection,
                      ListMethod<Service, Request, Response> list,
                      Request request,
                      const OnPage& on_page) {
  const auto stub = Service::NewStub(std::move(channel));
  request.set_page_size(kPageRows);
  for (;;) {
    Response page;
    const auto context = connection.Context();
    const grpc::Status status = (*stub.*list)(context.get(), request, &page);
    if (!status.ok()) return status;
    on_page(page);
    if (page.next_page_token().empty()) return grpc::Status::OK;
    request.set_page_token(page.next_page_token());
  }
}

// `address` is where the connection has the service.
template <class Service, class Imports, class ImportsPage, class Findings, class FindingsPage>
ImportLists ListsOf(
    std::string Connection::*address,
    grpc::Status (Service::Stub::*imports)(grpc::ClientContext*, const Imports&, ImportsPage*),
    grpc::Status (Service::Stub::*findings)(grpc::ClientContext*, const Findings&, FindingsPage*)) {
  ImportLists lists;
  lists.imports = [address, imports](const Connection& connection,
                                     const std::string& filter,
                                     const OnImport& on_import) {
    Imports request;
    request.set_filter(filter);
    return EachPage<Service, Imports, ImportsPage>(connection.Open(connection.*address),
                                                   connection,
                                                   imports,
                                                   std::move(request),
                                                   [&on_import](const ImportsPage& page) {
                                                     for (const auto& import : page.imports())
                                                       on_import(import);
                                                   });
  };
  lists.findings = [address, findings](const Connection& connection,
                                       const std::string& import_id,
                                       const OnFinding& on_finding) {
    Findings request;
    request.set_import_id(import_id);
    return EachPage<Service, Findings, FindingsPage>(connection.Open(connection.*address),
                                                     connection,
                                                     findings,
                                                     std::move(request),
                                                     [&on_finding](const FindingsPage& page) {
                                                       for (const auto& finding : page.findings())
                                                         on_finding(finding);
                                                     });
  };
  return lists;
}

const std::map<std::string, ImportLists>& All() {
  using Clients = ClientImportService;
  using Interactions = InteractionImportService;
  using Contracts = ContractImportService;
  static const auto& all = *new std::map<std::string, ImportLists>{
      {"clients",
       ListsOf<Clients>(&Connection::client_registry,
                        &Clients::Stub::ListClientImports,
                        &Clients::Stub::ListClientImportFindings)},
      {"interactions",
       ListsOf<Interactions>(&Connection::client_registry,
                             &Interactions::Stub::ListInteractionImports,
                             &Interactions::Stub::ListInteractionImportFindings)},
      {"contracts",
       ListsOf<Contracts>(&Connection::contract,
                          &Contracts::Stub::ListContractImports,
                          &Contracts::Stub::ListContractImportFindings)},
      {"receivables",
       ListsOf<Contracts>(&Connection::contract,
                          &Contracts::Stub::ListReceivableImports,
                          &Contracts::Stub::ListReceivableImportFindings)},
      {"payments",
       ListsOf<Contracts>(&Connection::contract,
                          &Contracts::Stub::ListPaymentImports,
                          &Contracts::Stub::ListPaymentImportFindings)}};
  return all;
}

}  // namespace

std::vector<std::string> ImportedResources() {
  std::vector<std::string> resources;
  for (const auto& [resource, lists] : All()) resources.push_back(resource);
  return resources;
}

const ImportLists& ImportListsOf(const std::string& resource) { return All().at(resource); }

}  // namespace vinculo::ctl
