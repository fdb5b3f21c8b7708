#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/base/resource_name.h"
#include "services/client_registry/handlers/documents/content_reader.h"
#include "services/client_registry/handlers/privacy/handlers.h"
#include "services/client_registry/storage/merge/merge_repository.h"
#include "services/client_registry/storage/privacy/privacy_repository.h"

namespace vinculo::client_registry {
namespace {

using Response = privacy::v1::ExportSubjectResponse;

// Every client that is the same subject as these.
Task<std::vector<Uuid>> FindSubject(rpc::Call& call,
                                    const DocumentDeps& deps,
                                    std::vector<Uuid> named) {
  co_return co_await deps.db.ReadLong(call, [&named](db::Tx& tx) -> Task<std::vector<Uuid>> {
    std::vector<Uuid> subject;
    for (const Uuid& client : named) {
      CO_ASSIGN_OR_RETURN(const Uuid survivor, co_await MergeRepository(tx).Resolve(client));
      subject.push_back(survivor);
      CO_ASSIGN_OR_RETURN(const std::vector<Uuid> absorbed,
                          co_await PrivacyRepository(tx).FindAbsorbed(survivor));
      subject.insert(subject.end(), absorbed.begin(), absorbed.end());
    }
    co_return subject;
  });
}

Task<void> Send(privacy::ExportWriter& out, const Response& response) {
  const bool sent = co_await out.Write(response);
  if (!sent) co_return absl::CancelledError("the caller went away");
  co_return absl::OkStatus();
}

std::string PathOf(const Document& document) {
  const std::string& type = document.content_type;
  return absl::StrCat("documents/", document.id.ToString(), ".", type.substr(type.find('/') + 1));
}

Task<void> SendDocument(rpc::Call& call,
                        const DocumentDeps& deps,
                        const Document& document,
                        privacy::ExportWriter& out) {
  Response response;
  response.mutable_file()->set_path(PathOf(document));
  response.mutable_file()->set_size_bytes(document.size_bytes);
  CO_RETURN_IF_ERROR(co_await Send(out, response));
  ContentReader content(call, deps, document);
  for (;;) {
    CO_ASSIGN_OR_RETURN(std::string piece, co_await content.Next());
    if (piece.empty()) co_return absl::OkStatus();
    response.set_content(std::move(piece));
    CO_RETURN_IF_ERROR(co_await Send(out, response));
  }
}

}  // namespace

Task<void> ExportSubject(rpc::Call& call,
                         const DocumentDeps& deps,
                         const privacy::v1::ExportSubjectRequest& req,
                         privacy::ExportWriter out) {
  CO_ASSIGN_OR_RETURN(std::vector<Uuid> named, privacy::SubjectsOf(req));
  CO_ASSIGN_OR_RETURN(const std::vector<Uuid> subject,
                      co_await FindSubject(call, deps, std::move(named)));
  Response response;
  for (const Uuid& client : subject) {
    response.mutable_subject()->add_clients(FormatName(kClientCollection, client));
  }
  CO_RETURN_IF_ERROR(co_await Send(out, response));
  CO_RETURN_IF_ERROR(co_await privacy::SendRecords(call, deps.db, subject, out));
  CO_ASSIGN_OR_RETURN(
      const std::vector<Document> documents,
      co_await deps.db.ReadLong(call, [&subject](db::Tx& tx) -> Task<std::vector<Document>> {
        PrivacyRepository repository(tx);
        co_return co_await repository.ListDocuments(subject);
      }));
  for (const Document& document : documents) {
    CO_RETURN_IF_ERROR(co_await SendDocument(call, deps, document, out));
  }
  co_return absl::OkStatus();
}

}  // namespace vinculo::client_registry
