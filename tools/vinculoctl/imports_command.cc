#include "tools/vinculoctl/imports_command.h"

#include <iostream>

#include "absl/time/time.h"
#include "tools/vinculoctl/findings_csv.h"
#include "tools/vinculoctl/output_file.h"
#include "tools/vinculoctl/texts.h"
#include "vinculo/client_registry/v1/client_import_service.grpc.pb.h"

namespace vinculo::ctl {
namespace {

using client_registry::v1::ClientImportService;

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

}  // namespace

grpc::Status ListClientFindings(
    const Connection& connection,
    const std::string& import_id,
    const std::function<void(const imports::v1::RowFinding&)>& on_finding) {
  const auto stub = ClientImportService::NewStub(connection.Open(connection.client_registry));
  client_registry::v1::ListClientImportFindingsRequest request;
  request.set_import_id(import_id);
  request.set_page_size(kPageRows);
  for (;;) {
    client_registry::v1::ListClientImportFindingsResponse page;
    const auto status = stub->ListClientImportFindings(connection.Context().get(), request, &page);
    if (!status.ok()) return status;
    for (const auto& finding : page.findings()) on_finding(finding);
    if (page.next_page_token().empty()) return grpc::Status::OK;
    request.set_page_token(page.next_page_token());
  }
}

int ListImports(const Connection& connection, const std::string& filter) {
  const auto stub = ClientImportService::NewStub(connection.Open(connection.client_registry));
  client_registry::v1::ListClientImportsRequest request;
  request.set_page_size(kPageRows);
  request.set_filter(filter);
  for (;;) {
    client_registry::v1::ListClientImportsResponse page;
    const auto status = stub->ListClientImports(connection.Context().get(), request, &page);
    if (!status.ok()) return Explain(status);
    for (const auto& import : page.imports()) PrintImport(import);
    if (page.next_page_token().empty()) return kOk;
    request.set_page_token(page.next_page_token());
  }
}

int PrintFindings(const Connection& connection,
                  const std::string& import_id,
                  const std::string& output) {
  OutputFile file(output);
  if (const int code = file.Open(); code != kOk) return code;
  WriteFindingsHeader(file.stream());
  const auto status = ListClientFindings(connection, import_id, [&file](const auto& finding) {
    WriteFinding(finding, file.stream());
  });
  return status.ok() ? file.Close() : Explain(status);
}

int RevertImport(const Connection& connection, const std::string& import_id) {
  const auto stub = ClientImportService::NewStub(connection.Open(connection.client_registry));
  client_registry::v1::RevertClientImportRequest request;
  request.set_import_id(import_id);
  client_registry::v1::RevertClientImportResponse response;
  const auto status =
      stub->RevertClientImport(connection.Context(kRevertTimeout).get(), request, &response);
  if (!status.ok()) return Explain(status);
  if (response.blocked() == 0) {
    std::cout << Say(text::kReverted, response.summary().created(), response.summary().updated())
              << "\n";
    return kOk;
  }
  Complain(Say(text::kRevertBlocked, response.blocked()));
  for (const auto& block : response.blocks()) {
    std::cerr << "  " << block.client() << "  " << block.reason() << " " << block.referred_by()
              << "\n";
  }
  return kRefused;
}

}  // namespace vinculo::ctl
