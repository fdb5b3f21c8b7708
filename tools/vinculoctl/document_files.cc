#include "tools/vinculoctl/document_files.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>

#include "absl/strings/ascii.h"
#include "absl/time/time.h"
#include "tools/vinculoctl/output_file.h"
#include "tools/vinculoctl/record_fields.h"
#include "tools/vinculoctl/texts.h"
#include "vinculo/client_registry/v1/document_service.grpc.pb.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::client_registry::v1;

constexpr size_t kChunkBytes = 64 << 10;
// The largest document on a slow line.
constexpr absl::Duration kTransferTimeout = absl::Minutes(10);

// Empty where no document may end so.
std::string MimeTypeOf(const std::filesystem::path& file) {
  static const auto& types = *new std::map<std::string, std::string>{{".pdf", "application/pdf"},
                                                                     {".jpg", "image/jpeg"},
                                                                     {".jpeg", "image/jpeg"},
                                                                     {".png", "image/png"},
                                                                     {".webp", "image/webp"},
                                                                     {".heic", "image/heic"}};
  const auto type = types.find(absl::AsciiStrToLower(file.extension().string()));
  return type == types.end() ? "" : type->second;
}

int Refuse(const std::string& why) {
  Complain(why);
  return kUsage;
}

// Whatever breaks the stream is told by its end.
void SendContent(std::ifstream& content, grpc::ClientWriter<pb::AttachDocumentRequest>& stream) {
  std::string chunk(kChunkBytes, '\0');
  bool open = true;
  while (open) {
    content.read(chunk.data(), static_cast<std::streamsize>(chunk.size()));
    if (content.gcount() == 0) break;
    pb::AttachDocumentRequest part;
    part.set_content(chunk.data(), static_cast<size_t>(content.gcount()));
    open = stream.Write(part);
  }
  stream.WritesDone();
}

}  // namespace

int AttachDocument(const Connection& connection,
                   const std::string& client,
                   const std::string& file,
                   const std::vector<std::string>& fields) {
  const std::filesystem::path path(file);
  pb::AttachDocumentRequest first;
  pb::AttachDocumentRequest::Start& start = *first.mutable_start();
  const std::optional<std::string> error = SetFields(fields, &start);
  if (error) return Refuse(*error);
  if (start.mime_type().empty()) start.set_mime_type(MimeTypeOf(path));
  if (start.mime_type().empty()) return Refuse(Say(text::kDocumentType, file));
  std::ifstream content(path, std::ios::binary);
  if (!content) return Refuse(Say(text::kCannotRead, file));
  start.set_client(client);
  if (start.document_id().empty()) start.set_document_id(NewRequestId());
  if (start.file_name().empty()) start.set_file_name(path.filename().string());

  const auto stub = pb::DocumentService::NewStub(connection.Open(connection.client_registry));
  const auto context = connection.Context(kTransferTimeout);
  pb::Document document;
  const auto stream = stub->AttachDocument(context.get(), &document);
  if (stream->Write(first)) SendContent(content, *stream);
  const grpc::Status status = stream->Finish();
  if (!status.ok()) return Explain(status);
  std::cout << document.name() << "\n";
  return kOk;
}

int DownloadDocument(const Connection& connection,
                     const std::string& name,
                     const std::string& output) {
  pb::DownloadDocumentRequest request;
  request.set_name(name);
  const auto stub = pb::DocumentService::NewStub(connection.Open(connection.client_registry));
  const auto context = connection.Context(kTransferTimeout);
  const auto stream = stub->DownloadDocument(context.get(), request);
  pb::DownloadDocumentResponse part;
  // Nothing is overwritten by a document that there is not.
  const bool found = stream->Read(&part);
  if (!found) return Explain(stream->Finish());
  OutputFile file(output);
  if (const int code = file.Open(); code != kOk) return code;
  do {
    if (part.has_content()) file.stream() << part.content();
  } while (stream->Read(&part));
  const grpc::Status status = stream->Finish();
  return status.ok() ? file.Close() : Explain(status);
}

}  // namespace vinculo::ctl
