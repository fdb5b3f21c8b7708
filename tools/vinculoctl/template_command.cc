#include "tools/vinculoctl/template_command.h"

#include <fstream>
#include <iostream>
#include <optional>
#include <sstream>

#include "absl/strings/str_cat.h"
#include "tools/vinculoctl/output_file.h"
#include "tools/vinculoctl/texts.h"
#include "vinculo/contract/v1/document_template_service.grpc.pb.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::contract::v1;
using Stub = pb::DocumentTemplateService::Stub;

// Nothing, and said so, where the file cannot be read.
std::optional<std::string> ReadBody(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    Complain(Say(text::kCannotRead, path));
    return std::nullopt;
  }
  std::stringstream body;
  body << file.rdbuf();
  return body.str();
}

// Without its body; its name is empty where there is none of the code.
grpc::Status Find(const Connection& connection,
                  Stub& stub,
                  const std::string& code,
                  pb::DocumentTemplate& found) {
  pb::ListDocumentTemplatesRequest list;
  list.set_filter(absl::StrCat("code = \"", code, "\""));
  pb::ListDocumentTemplatesResponse page;
  const grpc::Status status = stub.ListDocumentTemplates(connection.Context().get(), list, &page);
  if (status.ok() && page.document_templates_size() > 0) found = page.document_templates(0);
  return status;
}

grpc::Status Create(const Connection& connection,
                    Stub& stub,
                    const PutTemplateOptions& options,
                    std::string body,
                    pb::DocumentTemplate& saved) {
  pb::CreateDocumentTemplateRequest request;
  pb::DocumentTemplate& wanted = *request.mutable_document_template();
  wanted.set_code(options.code);
  wanted.set_display_name(options.display_name.empty() ? options.code : options.display_name);
  wanted.set_language_code(options.language);
  wanted.set_body(std::move(body));
  request.set_request_id(NewRequestId());
  return stub.CreateDocumentTemplate(connection.Context().get(), request, &saved);
}

grpc::Status Update(const Connection& connection,
                    Stub& stub,
                    const PutTemplateOptions& options,
                    std::string body,
                    pb::DocumentTemplate& saved) {
  pb::UpdateDocumentTemplateRequest request;
  *request.mutable_document_template() = saved;
  request.mutable_document_template()->set_body(std::move(body));
  request.mutable_update_mask()->add_paths("body");
  if (!options.display_name.empty()) {
    request.mutable_document_template()->set_display_name(options.display_name);
    request.mutable_update_mask()->add_paths("display_name");
  }
  request.set_request_id(NewRequestId());
  return stub.UpdateDocumentTemplate(connection.Context().get(), request, &saved);
}

}  // namespace

int PutTemplate(const Connection& connection, const PutTemplateOptions& options) {
  std::optional<std::string> body = ReadBody(options.file);
  if (!body) return kUsage;
  const auto stub = pb::DocumentTemplateService::NewStub(connection.Open(connection.contract));
  pb::DocumentTemplate saved;
  grpc::Status status = Find(connection, *stub, options.code, saved);
  if (!status.ok()) return Explain(status);
  status = saved.name().empty() ? Create(connection, *stub, options, *std::move(body), saved)
                                : Update(connection, *stub, options, *std::move(body), saved);
  if (!status.ok()) return Explain(status);
  std::cout << Say(text::kTemplateSaved, saved.name(), saved.code(), saved.body_version()) << "\n";
  return kOk;
}

int ShowTemplate(const Connection& connection, const std::string& code) {
  const auto stub = pb::DocumentTemplateService::NewStub(connection.Open(connection.contract));
  pb::DocumentTemplate found;
  grpc::Status status = Find(connection, *stub, code, found);
  if (!status.ok()) return Explain(status);
  if (found.name().empty()) {
    Complain(Say(text::kTemplateUnknown, code));
    return kRefused;
  }
  pb::GetDocumentTemplateRequest get;
  get.set_name(found.name());
  status = stub->GetDocumentTemplate(connection.Context().get(), get, &found);
  if (!status.ok()) return Explain(status);
  std::cerr << Say(text::kTemplateSaved, found.name(), found.display_name(), found.body_version())
            << (found.has_archive_time() ? Say(text::kTemplateArchived) : "") << "\n";
  std::cout << found.body();
  return kOk;
}

int RenderTemplate(const Connection& connection, const RenderTemplateOptions& options) {
  std::optional<std::string> body = ReadBody(options.file);
  if (!body) return kUsage;
  const auto stub = pb::DocumentTemplateService::NewStub(connection.Open(connection.contract));
  pb::PreviewDocumentTemplateRequest request;
  request.set_body(*std::move(body));
  request.set_format(options.pdf ? pb::PDF : pb::HTML);
  pb::PreviewDocumentTemplateResponse preview;
  const auto status = stub->PreviewDocumentTemplate(connection.Context().get(), request, &preview);
  if (!status.ok()) return Explain(status);
  OutputFile output(options.output);
  if (const int code = output.Open(); code != kOk) return code;
  output.stream() << preview.content();
  return output.Close();
}

}  // namespace vinculo::ctl
