#include <string>
#include <utility>

#include "absl/strings/escaping.h"
#include "common/auth/sha256.h"
#include "common/base/clock.h"
#include "services/client_registry/domain/merge/merge.h"
#include "services/client_registry/domain/policy/registry_parameters.h"
#include "services/client_registry/domain/privacy/not_anonymized.h"
#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/handlers/documents/document_messages.h"
#include "services/client_registry/handlers/documents/handlers.h"
#include "services/client_registry/storage/client_repository.h"
#include "services/client_registry/storage/documents/document_repository.h"

namespace vinculo::client_registry {
namespace {

using Start = v1::AttachDocumentRequest::Start;
using Messages = rpc::Reader<v1::AttachDocumentRequest>;

struct Content {
  std::string bytes;
  std::string sha256;
};

absl::Status StartExpected() {
  return errors::InvalidArgument(kDocumentStartExpected,
                                 "the first message is `start`, the others are `content`");
}

Task<Start> ReceiveStart(Messages& in) {
  v1::AttachDocumentRequest message;
  const bool begun = co_await in.Next(&message);
  if (!begun) {
    CO_RETURN_IF_ERROR(in.status());
    co_return StartExpected();
  }
  if (!message.has_start()) co_return StartExpected();
  co_return std::move(*message.mutable_start());
}

Task<Content> ReceiveContent(Messages& in, DocumentContents::Room& room, int64_t size_max_bytes) {
  Content content;
  auth::Sha256 hash;
  int64_t received_bytes = 0;
  for (;;) {
    v1::AttachDocumentRequest message;
    const bool more = co_await in.Next(&message);
    if (!more) break;
    if (message.has_start()) co_return StartExpected();
    const std::string& piece = message.content();
    const auto piece_bytes = static_cast<int64_t>(piece.size());
    received_bytes += piece_bytes;
    CO_RETURN_IF_ERROR(CheckSize(received_bytes, size_max_bytes));
    CO_RETURN_IF_ERROR(room.Take(piece_bytes));
    content.bytes += piece;
    hash.Add(piece);
  }
  CO_RETURN_IF_ERROR(in.status());
  content.sha256 = hash.Finish();
  co_return content;
}

// The client that the document is attached to.
Task<Client> GetOwner(db::Tx& tx, Uuid id) {
  ClientRepository clients(tx);
  CO_ASSIGN_OR_RETURN(Client client, co_await clients.GetForUpdate(id));
  CO_RETURN_IF_ERROR(CheckNotMerged(client));
  CO_RETURN_IF_ERROR(CheckNotAnonymized(client));
  co_return client;
}

// The document that is there afterwards: this one, or the same from an earlier time.
Task<Document> Save(rpc::Call& call,
                    const DocumentDeps& deps,
                    const Document& document,
                    const std::string& content) {
  co_return co_await deps.db.Write(call, [&document, &content](db::Tx& tx) -> Task<Document> {
    CO_RETURN_IF_ERROR((co_await GetOwner(tx, document.client)).status());
    DocumentRepository documents(tx);
    CO_ASSIGN_OR_RETURN(std::optional<Document> earlier, co_await documents.Find(document.id));
    const bool repeated =
        earlier && earlier->client == document.client && earlier->sha256 == document.sha256;
    if (repeated) co_return *std::move(earlier);
    documents.Insert(document);
    if (!document.file) {
      CO_RETURN_IF_ERROR(co_await documents.InsertContent(document.id, content));
    }
    PublishAttached(tx, document);
    co_return document;
  });
}

// Of a commit whose answer was lost nobody knows: the file stays, and the daily sweep deletes it
// where no document names it.
bool IsSurelyUnused(const Uuid& file, const absl::StatusOr<Document>& saved) {
  if (saved.ok()) return saved->file != file;
  return absl::IsAlreadyExists(saved.status()) || absl::IsNotFound(saved.status()) ||
         absl::IsFailedPrecondition(saved.status());
}

}  // namespace

Task<v1::Document> AttachDocument(rpc::Call& call, const DocumentDeps& deps, Messages in) {
  CO_ASSIGN_OR_RETURN(const Start start, co_await ReceiveStart(in));
  CO_ASSIGN_OR_RETURN(const policies::PolicyCache::Shared policies,
                      co_await deps.policies->Get(call, deps.db));
  errors::FieldViolations violations;
  const DocumentClaim claim = FromProto(start, violations);
  const Uuid owner = claim.document.client;
  CO_RETURN_IF_ERROR(violations.ToStatus());
  CO_ASSIGN_OR_RETURN(const Client client,
                      co_await deps.db.Read(call, [owner](db::Tx& tx) -> Task<Client> {
                        co_return co_await GetOwner(tx, owner);
                      }));
  const parameters::Values& policy = policies->Of(client.fields.unit);
  Document document = CheckedClaim(claim,
                                   CivilDay(call.now(), deps.time_zone),
                                   static_cast<int>(policy.Number(kDocumentValidityMonths)),
                                   violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());

  DocumentContents::Room room(*deps.contents);
  const int64_t size_max_bytes = policy.Number(kDocumentMegabytesMax) << 20;
  CO_ASSIGN_OR_RETURN(const Content content, co_await ReceiveContent(in, room, size_max_bytes));
  CO_RETURN_IF_ERROR(CheckContent(content.bytes,
                                  document.content_type,
                                  absl::BytesToHexString(content.sha256),
                                  claim.sha256_hex));
  document.size_bytes = static_cast<int64_t>(content.bytes.size());
  document.sha256 = content.sha256;
  document.created_at = call.now();
  document.actor = call.principal().actor;
  if (deps.contents->has_folder()) {
    document.file = deps.ids->Next();
    CO_RETURN_IF_ERROR(co_await deps.contents->Write(call, *document.file, content.bytes));
  }
  const absl::StatusOr<Document> saved = co_await Save(call, deps, document, content.bytes);
  if (document.file && IsSurelyUnused(*document.file, saved)) {
    CO_RETURN_IF_ERROR(co_await deps.contents->Remove(call, *document.file));
  }
  CO_RETURN_IF_ERROR(saved.status());
  co_return ToProto(*saved);
}

}  // namespace vinculo::client_registry
