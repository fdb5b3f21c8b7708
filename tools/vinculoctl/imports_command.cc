#include "tools/vinculoctl/imports_command.h"

#include <iostream>

#include "absl/time/time.h"
#include "tools/vinculoctl/findings_csv.h"
#include "tools/vinculoctl/output_file.h"
#include "tools/vinculoctl/texts.h"
#include "vinculo/client_registry/v1/client_import_service.grpc.pb.h"
#include "vinculo/client_registry/v1/interaction_import_service.grpc.pb.h"

namespace vinculo::ctl {
namespace {

using client_registry::v1::ClientImportService;
using client_registry::v1::InteractionImportService;

constexpr char kInteractions[] = "interactions";

constexpr int kPageRows = 1000;
// A million clients take a minute or two.
constexpr absl::Duration kRevertTimeout = absl::Minutes(30);

std::string TimeText(const google::protobuf::Timestamp& time) {
  return absl::FormatTime(
      "%Y-%m-%d %H:%M", absl::FromUnixSeconds(time.seconds()), absl::LocalTimeZone());
}

std::string StateOf(const imports::v1::ImportSummary& import) {
  if (import.has_revert_time()) return Say(text::kImportIsReverted, TimeText(import.revert_time()));
  if (import.mode() == imports::v1::VALIDATE_ONLY) return Say(text::kImportIsPreview);
  return Say(import.complete() ? text::kImportComplete : text::kImportBroken);
}

void PrintImport(const imports::v1::ImportSummary& import) {
  std::cout << import.import_id() << "  " << TimeText(import.create_time()) << "  "
            << StateOf(import) << ": "
            << Say(text::kImportLine,
                   import.rows(),
                   import.created(),
                   import.existing(),
                   import.updated(),
                   import.failed())
            << "  " << import.actor() << "  " << import.source() << "\n";
}

// The pages of a list, one after the other.
template <class Stub, class Request, class Response, class OnPage>
grpc::Status EachPage(const Connection& connection,
                      Stub& stub,
                      grpc::Status (Stub::*list)(grpc::ClientContext*, const Request&, Response*),
                      Request request,
                      const OnPage& on_page) {
  request.set_page_size(kPageRows);
  for (;;) {
    Response page;
    const auto context = connection.Context();
    const grpc::Status status = (stub.*list)(context.get(), request, &page);
    if (!status.ok()) return status;
    on_page(page);
    if (page.next_page_token().empty()) return grpc::Status::OK;
    request.set_page_token(page.next_page_token());
  }
}

template <class Stub, class Request, class Response>
grpc::Status EachFinding(const Connection& connection,
                         Stub& stub,
                         grpc::Status (Stub::*list)(grpc::ClientContext*,
                                                    const Request&,
                                                    Response*),
                         const std::string& import_id,
                         const OnFinding& on_finding) {
  Request request;
  request.set_import_id(import_id);
  return EachPage(connection, stub, list, request, [&on_finding](const Response& page) {
    for (const auto& finding : page.findings()) on_finding(finding);
  });
}

template <class Stub, class Request, class Response>
int PrintImports(const Connection& connection,
                 Stub& stub,
                 grpc::Status (Stub::*list)(grpc::ClientContext*, const Request&, Response*),
                 const std::string& filter) {
  Request request;
  request.set_filter(filter);
  return Explain(EachPage(connection, stub, list, request, [](const Response& page) {
    for (const auto& import : page.imports()) PrintImport(import);
  }));
}

auto ClientImports(const Connection& connection) {
  return ClientImportService::NewStub(connection.Open(connection.client_registry));
}

auto InteractionImports(const Connection& connection) {
  return InteractionImportService::NewStub(connection.Open(connection.client_registry));
}

// The answer of a revert; kOk when nothing blocked it.
template <class Response>
int TellReverted(const grpc::Status& status, const Text& reverted, const Response& response) {
  if (!status.ok()) return Explain(status);
  if (response.blocked() == 0) {
    std::cout << Say(reverted, response.summary().created(), response.summary().updated()) << "\n";
    return kOk;
  }
  Complain(Say(text::kRevertBlocked, response.blocked()));
  return kRefused;
}

int RevertClients(const Connection& connection, const std::string& import_id) {
  client_registry::v1::RevertClientImportRequest request;
  request.set_import_id(import_id);
  client_registry::v1::RevertClientImportResponse response;
  const auto status =
      ClientImports(connection)
          ->RevertClientImport(connection.Context(kRevertTimeout).get(), request, &response);
  const int code = TellReverted(status, text::kReverted, response);
  for (const auto& block : response.blocks()) {
    std::cerr << "  " << block.client() << "  " << block.reason() << " " << block.referred_by()
              << "\n";
  }
  return code;
}

int RevertInteractions(const Connection& connection, const std::string& import_id) {
  client_registry::v1::RevertInteractionImportRequest request;
  request.set_import_id(import_id);
  client_registry::v1::RevertInteractionImportResponse response;
  const auto status =
      InteractionImports(connection)
          ->RevertInteractionImport(connection.Context(kRevertTimeout).get(), request, &response);
  const int code = TellReverted(status, text::kInteractionsReverted, response);
  for (const std::string& interaction : response.changed()) {
    std::cerr << "  " << interaction << "  CHANGED\n";
  }
  return code;
}

}  // namespace

grpc::Status ListClientFindings(const Connection& connection,
                                const std::string& import_id,
                                const OnFinding& on_finding) {
  return EachFinding(connection,
                     *ClientImports(connection),
                     &ClientImportService::Stub::ListClientImportFindings,
                     import_id,
                     on_finding);
}

grpc::Status ListInteractionFindings(const Connection& connection,
                                     const std::string& import_id,
                                     const OnFinding& on_finding) {
  return EachFinding(connection,
                     *InteractionImports(connection),
                     &InteractionImportService::Stub::ListInteractionImportFindings,
                     import_id,
                     on_finding);
}

int ListImports(const Connection& connection, const std::string& of, const std::string& filter) {
  if (of == kInteractions) {
    return PrintImports(connection,
                        *InteractionImports(connection),
                        &InteractionImportService::Stub::ListInteractionImports,
                        filter);
  }
  return PrintImports(connection,
                      *ClientImports(connection),
                      &ClientImportService::Stub::ListClientImports,
                      filter);
}

int PrintFindings(const Connection& connection,
                  const std::string& of,
                  const std::string& import_id,
                  const std::string& output) {
  OutputFile file(output);
  if (const int code = file.Open(); code != kOk) return code;
  WriteFindingsHeader(file.stream());
  const auto write = [&file](const imports::v1::RowFinding& finding) {
    WriteFinding(finding, file.stream());
  };
  const auto status = of == kInteractions ? ListInteractionFindings(connection, import_id, write)
                                          : ListClientFindings(connection, import_id, write);
  return status.ok() ? file.Close() : Explain(status);
}

int RevertImport(const Connection& connection,
                 const std::string& of,
                 const std::string& import_id) {
  return of == kInteractions ? RevertInteractions(connection, import_id)
                             : RevertClients(connection, import_id);
}

}  // namespace vinculo::ctl
