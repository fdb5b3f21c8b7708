#include "tools/vinculoctl/privacy_command.h"

#include <chrono>
#include <iostream>
#include <thread>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/base/status_macros.h"
#include "nlohmann/json.hpp"
#include "tools/vinculoctl/archive_file.h"
#include "tools/vinculoctl/texts.h"
#include "vinculo/client_registry/v1/client_service.grpc.pb.h"
#include "vinculo/client_registry/v1/privacy_service.grpc.pb.h"
#include "vinculo/privacy/v1/subject_data_service.grpc.pb.h"

namespace vinculo::ctl {
namespace {

namespace privacy = ::vinculo::privacy::v1;
namespace registry = ::vinculo::client_registry::v1;

struct Source {
  std::string name;
  std::string address;
};

// The registry first: it knows who else is the subject.
std::vector<Source> Sources(const Connection& connection) {
  return {{"client_registry", connection.client_registry},
          {"contract", connection.contract},
          {"fidelity", connection.fidelity},
          {"reporting", connection.reporting}};
}

std::string NameOf(const std::string& client) {
  return absl::StartsWith(client, "clients/") ? client : absl::StrCat("clients/", client);
}

// Puts one service's part into the archive.
class PartWriter {
 public:
  PartWriter(std::string service, ArchiveFile& archive)
      : service_(std::move(service)), archive_(archive) {}

  absl::Status Write(const privacy::ExportSubjectResponse& part) {
    if (part.has_file()) return archive_.Begin(absl::StrCat(service_, "/", part.file().path()));
    if (!part.content().empty()) return archive_.Add(part.content());
    if (part.records().collection() != collection_) {
      collection_ = part.records().collection();
      RETURN_IF_ERROR(archive_.Begin(absl::StrCat(service_, "/", collection_, ".jsonl")));
    }
    for (const std::string& json : part.records().json()) {
      RETURN_IF_ERROR(archive_.Add(absl::StrCat(json, "\n")));
    }
    return absl::OkStatus();
  }

 private:
  const std::string service_;
  ArchiveFile& archive_;
  std::string collection_;
};

int ExportFrom(const Connection& connection,
               const Source& source,
               privacy::ExportSubjectRequest& request,
               ArchiveFile& archive) {
  const auto stub = privacy::SubjectDataService::NewStub(connection.Open(source.address));
  const auto context = connection.Context(absl::InfiniteDuration());
  const privacy::ExportSubjectRequest asked = request;
  const auto stream = stub->ExportSubject(context.get(), asked);
  PartWriter writer(source.name, archive);
  privacy::ExportSubjectResponse part;
  while (stream->Read(&part)) {
    if (part.has_subject()) {
      *request.mutable_clients() = part.subject().clients();
      continue;
    }
    const absl::Status written = writer.Write(part);
    if (written.ok()) continue;
    Complain(std::string(written.message()));
    context->TryCancel();
    stream->Finish();
    return kUsage;
  }
  const grpc::Status status = stream->Finish();
  return status.ok() ? kOk : Explain(status);
}

absl::Status WriteManifest(const privacy::ExportSubjectRequest& subject, ArchiveFile& archive) {
  RETURN_IF_ERROR(archive.End());
  nlohmann::json manifest;
  manifest["created"] = absl::FormatTime(absl::RFC3339_sec, absl::Now(), absl::UTCTimeZone());
  manifest["clients"] =
      std::vector<std::string>(subject.clients().begin(), subject.clients().end());
  for (const ArchiveFile::Entry& entry : archive.entries()) {
    manifest["files"].push_back(
        {{"path", entry.path}, {"size_bytes", entry.size_bytes}, {"sha256", entry.sha256}});
  }
  RETURN_IF_ERROR(archive.Begin("manifest.json"));
  RETURN_IF_ERROR(archive.Add(manifest.dump(2)));
  return archive.Close();
}

// The person at the keyboard has seen whom it is about.
bool Confirmed(const registry::Client& client, const std::string& typed_before) {
  std::string typed = typed_before;
  if (typed.empty()) {
    std::cout << Say(text::kAnonymizeAsk, client.name(), client.display_name()) << std::flush;
    std::getline(std::cin, typed);
  }
  return typed == client.display_name();
}

// Until the service has erased the client, or the time is over.
int AwaitErasure(const Connection& connection, const Source& source, const std::string& client) {
  const auto stub = privacy::SubjectDataService::NewStub(connection.Open(source.address));
  privacy::GetErasureRequest request;
  request.set_name(absl::StrCat(client, "/erasure"));
  const absl::Time deadline = absl::Now() + absl::Seconds(connection.timeout_seconds);
  for (;;) {
    privacy::Erasure erasure;
    const grpc::Status status = stub->GetErasure(connection.Context().get(), request, &erasure);
    if (status.ok() && erasure.has_erase_time()) {
      std::cout << Say(text::kErased,
                       source.name,
                       absl::StrCat(erasure.erased_rows()),
                       absl::StrCat(erasure.erased_events()),
                       absl::StrCat(erasure.erased_answers()),
                       erasure.proof())
                << "\n";
      return kOk;
    }
    const bool to_come = status.ok() || status.error_code() == grpc::StatusCode::NOT_FOUND;
    if (!to_come) return Explain(status);
    if (absl::Now() > deadline) {
      Complain(Say(text::kEraseLate, source.name));
      return kInterrupted;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
  }
}

}  // namespace

int ExportSubject(const Connection& connection,
                  const std::string& client,
                  const std::string& output) {
  ArchiveFile archive(output);
  if (const absl::Status opened = archive.Open(); !opened.ok()) {
    Complain(Say(text::kCannotWrite, output));
    return kUsage;
  }
  privacy::ExportSubjectRequest subject;
  subject.add_clients(NameOf(client));
  for (const Source& source : Sources(connection)) {
    const int code = ExportFrom(connection, source, subject, archive);
    if (code != kOk) return code;
  }
  const absl::Status written = WriteManifest(subject, archive);
  if (!written.ok()) {
    Complain(std::string(written.message()));
    return kUsage;
  }
  std::cout << Say(text::kSubjectExported, output, absl::StrCat(archive.entries().size())) << "\n";
  return kOk;
}

int AnonymizeClient(const Connection& connection, const AnonymizeOptions& options) {
  const auto channel = connection.Open(connection.client_registry);
  registry::GetClientRequest get;
  get.set_name(NameOf(options.client));
  registry::Client client;
  const grpc::Status found = registry::ClientService::NewStub(channel)->GetClient(
      connection.Context().get(), get, &client);
  if (!found.ok()) return Explain(found);
  if (!Confirmed(client, options.confirm)) {
    Complain(Say(text::kAnonymizeNot));
    return kRefused;
  }
  registry::AnonymizeClientRequest request;
  request.set_name(client.name());
  request.set_etag(client.etag());
  request.set_reason(options.reason);
  request.set_obligations_reason(options.obligations_reason);
  request.set_request_id(NewRequestId());
  registry::Client anonymous;
  const grpc::Status status = registry::PrivacyService::NewStub(channel)->AnonymizeClient(
      connection.Context().get(), request, &anonymous);
  if (!status.ok()) return Explain(status);
  for (const Source& source : Sources(connection)) {
    const int code = AwaitErasure(connection, source, client.name());
    if (code != kOk) return code;
  }
  return kOk;
}

}  // namespace vinculo::ctl
