#include "tools/vinculoctl/document_command.h"

#include <iostream>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "tools/vinculoctl/document_text.h"
#include "tools/vinculoctl/output_file.h"
#include "tools/vinculoctl/texts.h"
#include "vinculo/client_registry/v1/client_service.grpc.pb.h"
#include "vinculo/contract/v1/contract_document_service.grpc.pb.h"
#include "vinculo/contract/v1/contract_service.grpc.pb.h"
#include "vinculo/contract/v1/signature_service.grpc.pb.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::contract::v1;
namespace registry = ::vinculo::client_registry::v1;

constexpr int kPageSize = 1000;

std::string Named(absl::string_view collection, const std::string& text) {
  return absl::StartsWith(text, collection) ? text : absl::StrCat(collection, text);
}

// The contract's client, as the one who signs.
grpc::Status ClientAsSigner(const Connection& connection,
                            const std::string& contract,
                            pb::Signer& signer) {
  const auto contracts = pb::ContractService::NewStub(connection.Open(connection.contract));
  pb::GetContractRequest get;
  get.set_name(contract);
  pb::Contract found;
  grpc::Status status = contracts->GetContract(connection.Context().get(), get, &found);
  if (!status.ok()) return status;
  const auto clients =
      registry::ClientService::NewStub(connection.Open(connection.client_registry));
  registry::GetClientRequest ask;
  ask.set_name(found.client());
  registry::Client client;
  status = clients->GetClient(connection.Context().get(), ask, &client);
  signer.set_display_name(client.display_name());
  signer.set_tax_id(client.tax_id());
  signer.set_email(client.email());
  signer.set_mobile_phone(client.mobile_phone());
  return status;
}

grpc::Status MakeDocument(const Connection& connection,
                          const SendDocumentOptions& options,
                          pb::ContractDocument& made) {
  const auto stub = pb::ContractDocumentService::NewStub(connection.Open(connection.contract));
  pb::CreateContractDocumentRequest request;
  request.mutable_contract_document()->set_contract(Named("contracts/", options.contract));
  if (!options.document_template.empty()) {
    request.mutable_contract_document()->set_document_template(
        Named("documentTemplates/", options.document_template));
  }
  request.set_request_id(NewRequestId());
  return stub->CreateContractDocument(connection.Context().get(), request, &made);
}

}  // namespace

int SendDocument(const Connection& connection, const SendDocumentOptions& options) {
  pb::CreateSignatureRequestRequest send;
  pb::SignatureRequest& wanted = *send.mutable_signature_request();
  grpc::Status status =
      ClientAsSigner(connection, Named("contracts/", options.contract), *wanted.add_signers());
  if (!status.ok()) return Explain(status);
  pb::ContractDocument document;
  status = MakeDocument(connection, options, document);
  if (!status.ok()) return Explain(status);
  wanted.set_contract_document(document.name());
  wanted.set_activate_when_signed(options.activate);
  if (options.advanced) wanted.set_means(pb::SignatureRequest::ADVANCED);
  send.set_request_id(NewRequestId());
  const auto stub = pb::SignatureService::NewStub(connection.Open(connection.contract));
  pb::SignatureRequest sent;
  status = stub->CreateSignatureRequest(connection.Context().get(), send, &sent);
  if (!status.ok()) return Explain(status);
  pb::IssueSigningLinkRequest issue;
  issue.set_name(sent.name());
  issue.set_signer_number(1);
  pb::IssueSigningLinkResponse link;
  status = stub->IssueSigningLink(connection.Context().get(), issue, &link);
  if (!status.ok()) return Explain(status);
  std::cout << sent.name() << "\n" << options.pages << "/sign?token=" << link.token() << "\n";
  return kOk;
}

int ShowDocument(const Connection& connection, const ShowDocumentOptions& options) {
  const auto stub = pb::SignatureService::NewStub(connection.Open(connection.contract));
  pb::GetSignatureEvidenceRequest request;
  request.set_name(Named("signatureRequests/", options.request));
  if (!options.report.empty()) request.set_report_format(pb::PDF);
  pb::SignatureEvidence evidence;
  const auto status = stub->GetSignatureEvidence(connection.Context().get(), request, &evidence);
  if (!status.ok()) return Explain(status);
  std::cout << EvidenceText(evidence);
  if (options.report.empty()) return kOk;
  OutputFile output(options.report);
  if (const int code = output.Open(); code != kOk) return code;
  output.stream() << evidence.report();
  return output.Close();
}

int ListContractsToSignAgain(const Connection& connection) {
  const auto stub = pb::SignatureService::NewStub(connection.Open(connection.contract));
  pb::ListOutdatedSignaturesRequest request;
  request.set_page_size(kPageSize);
  do {
    pb::ListOutdatedSignaturesResponse page;
    const auto status = stub->ListOutdatedSignatures(connection.Context().get(), request, &page);
    if (!status.ok()) return Explain(status);
    std::cout << OutdatedText(page);
    request.set_page_token(page.next_page_token());
  } while (!request.page_token().empty());
  return kOk;
}

}  // namespace vinculo::ctl
