#include "tools/vinculoctl/imports_command.h"

#include <iostream>
#include <map>
#include <vector>

#include "absl/time/time.h"
#include "tools/vinculoctl/findings_csv.h"
#include "tools/vinculoctl/import_lists.h"
#include "tools/vinculoctl/output_file.h"
#include "tools/vinculoctl/texts.h"
#include "vinculo/client_registry/v1/client_import_service.grpc.pb.h"
#include "vinculo/client_registry/v1/interaction_import_service.grpc.pb.h"
#include "vinculo/contract/v1/contract_import_service.grpc.pb.h"

namespace vinculo::ctl {
namespace {

using client_registry::v1::ClientImportService;
using client_registry::v1::InteractionImportService;
using contract::v1::ContractImportService;

// A million clients take a minute or two, a million contracts some minutes.
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

void TellBlock(const std::string& resource, const std::string& reason, const std::string& by = "") {
  std::cerr << "  " << resource << "  " << reason << (by.empty() ? "" : " ") << by << "\n";
}

int RevertClients(const Connection& connection, const std::string& import_id) {
  client_registry::v1::RevertClientImportRequest request;
  request.set_import_id(import_id);
  client_registry::v1::RevertClientImportResponse response;
  const auto status =
      ClientImportService::NewStub(connection.Open(connection.client_registry))
          ->RevertClientImport(connection.Context(kRevertTimeout).get(), request, &response);
  const int code = TellReverted(status, text::kReverted, response);
  for (const auto& block : response.blocks()) {
    TellBlock(block.client(), block.reason(), block.referred_by());
  }
  return code;
}

int RevertInteractions(const Connection& connection, const std::string& import_id) {
  client_registry::v1::RevertInteractionImportRequest request;
  request.set_import_id(import_id);
  client_registry::v1::RevertInteractionImportResponse response;
  const auto status =
      InteractionImportService::NewStub(connection.Open(connection.client_registry))
          ->RevertInteractionImport(connection.Context(kRevertTimeout).get(), request, &response);
  const int code = TellReverted(status, text::kInteractionsReverted, response);
  for (const std::string& interaction : response.changed()) {
    TellBlock(interaction, "CHANGED");
  }
  return code;
}

int RevertContracts(const Connection& connection, const std::string& import_id) {
  contract::v1::RevertContractImportRequest request;
  request.set_import_id(import_id);
  contract::v1::RevertContractImportResponse response;
  const auto status =
      ContractImportService::NewStub(connection.Open(connection.contract))
          ->RevertContractImport(connection.Context(kRevertTimeout).get(), request, &response);
  const int code = TellReverted(status, text::kContractsReverted, response);
  for (const auto& block : response.blocks()) {
    TellBlock(block.contract(), block.reason(), block.referred_by());
  }
  return code;
}

int RevertReceivables(const Connection& connection, const std::string& import_id) {
  contract::v1::RevertReceivableImportRequest request;
  request.set_import_id(import_id);
  contract::v1::RevertReceivableImportResponse response;
  const auto status =
      ContractImportService::NewStub(connection.Open(connection.contract))
          ->RevertReceivableImport(connection.Context(kRevertTimeout).get(), request, &response);
  const int code = TellReverted(status, text::kReceivablesReverted, response);
  for (const auto& block : response.blocks()) {
    TellBlock(block.receivable(), block.reason(), block.referred_by());
  }
  return code;
}

using Revert = int (*)(const Connection& connection, const std::string& import_id);

const std::map<std::string, Revert>& Reverts() {
  static const auto* const reverts =
      new std::map<std::string, Revert>{{"clients", &RevertClients},
                                        {"interactions", &RevertInteractions},
                                        {"contracts", &RevertContracts},
                                        {"receivables", &RevertReceivables}};
  return *reverts;
}

}  // namespace

int ListImports(const Connection& connection, const std::string& of, const std::string& filter) {
  return Explain(ImportListsOf(of).imports(connection, filter, &PrintImport));
}

int PrintFindings(const Connection& connection,
                  const std::string& of,
                  const std::string& import_id,
                  const std::string& output) {
  OutputFile file(output);
  if (const int code = file.Open(); code != kOk) return code;
  WriteFindingsHeader(file.stream());
  const auto status = ImportListsOf(of).findings(
      connection, import_id, [&file](const imports::v1::RowFinding& finding) {
        WriteFinding(finding, file.stream());
      });
  return status.ok() ? file.Close() : Explain(status);
}

std::vector<std::string> RevertibleResources() {
  std::vector<std::string> resources;
  for (const auto& [resource, revert] : Reverts()) resources.push_back(resource);
  return resources;
}

int RevertImport(const Connection& connection,
                 const std::string& of,
                 const std::string& import_id) {
  return Reverts().at(of)(connection, import_id);
}

}  // namespace vinculo::ctl
