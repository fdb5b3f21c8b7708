#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/base/resource_name.h"
#include "common/base/status_macros.h"
#include "common/errors/errors.h"
#include "common/feed/publish.h"
#include "common/filter/etag.h"
#include "common/privacy/erasure.h"
#include "services/client_registry/domain/free_text.h"
#include "services/client_registry/domain/merge/merge.h"
#include "services/client_registry/domain/privacy/anonymize.h"
#include "services/client_registry/domain/privacy/not_anonymized.h"
#include "services/client_registry/domain/privacy/obligations.h"
#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/handlers/convert.h"
#include "services/client_registry/handlers/privacy/handlers.h"
#include "services/client_registry/storage/client_repository.h"
#include "services/client_registry/storage/policy/tax_id_repository.h"
#include "services/client_registry/storage/privacy/personal_places.h"
#include "services/client_registry/storage/privacy/privacy_repository.h"
#include "vinculo/client_registry/v1/privacy_events.pb.h"

namespace vinculo::client_registry {
namespace {

constexpr char kOverride[] = "privacy.clients.anonymize_with_obligations";
constexpr int kReasonLengthMax = 500;

// The client and everybody who was merged into it; it comes first.
struct Subject {
  std::vector<Client> clients;
  std::vector<Uuid> ids;
};

absl::Status CheckOverride(const rpc::Call& call, const std::string& obligations_reason) {
  if (obligations_reason.empty() || call.principal().May(kOverride)) return absl::OkStatus();
  return errors::PermissionDenied(kObligationsOverrideNotPermitted,
                                  "obligations_reason needs a permission of its own",
                                  {{"permission", kOverride}});
}

// As it is kept: why, and why in spite of obligations.
absl::StatusOr<std::string> ReasonOf(const v1::AnonymizeClientRequest& req) {
  std::string reason = req.reason();
  if (!req.obligations_reason().empty()) {
    absl::StrAppend(&reason, " / ", req.obligations_reason());
  }
  errors::FieldViolations violations;
  CheckFreeText("reason", kReasonLengthMax, reason, violations);
  RETURN_IF_ERROR(violations.ToStatus());
  return reason;
}

Task<Subject> GetSubjectForUpdate(db::Tx& tx, Uuid id) {
  ClientRepository clients(tx);
  Subject subject;
  CO_ASSIGN_OR_RETURN(Client client, co_await clients.GetForUpdate(id));
  subject.clients.push_back(std::move(client));
  CO_ASSIGN_OR_RETURN(const std::vector<Uuid> absorbed,
                      co_await PrivacyRepository(tx).FindAbsorbed(id));
  for (const Uuid& one : absorbed) {
    CO_ASSIGN_OR_RETURN(Client other, co_await clients.GetForUpdate(one));
    subject.clients.push_back(std::move(other));
  }
  for (const Client& one : subject.clients) subject.ids.push_back(one.id);
  co_return subject;
}

absl::Status CheckReason(const std::string& reason, const Subject& subject) {
  for (const Client& client : subject.clients) {
    RETURN_IF_ERROR(CheckReasonNamesNobody("reason", reason, client.fields));
  }
  return absl::OkStatus();
}

void PublishAnonymized(db::Tx& tx, const Client& client, const std::string& reason) {
  v1::ClientAnonymized event;
  *event.mutable_client() = ToProto(client);
  feed::Publish(tx,
                {.aggregate = FormatName(kClientCollection, client.id),
                 .version = client.version,
                 .occurred_at = client.updated_at,
                 .reason = reason},
                event);
}

Task<Client> Anonymize(db::Tx& tx, const Client& before, const std::string& reason) {
  const Client client = Anonymized(before, tx.call().now());
  const privacy::Request request{.collection = kClientCollection,
                                 .subject = client.id,
                                 .at = tx.call().now(),
                                 .actor = tx.call().principal().actor,
                                 .reason = reason};
  // Its own row is one more.
  CO_RETURN_IF_ERROR(co_await privacy::Erase(tx, request, PersonalPlaces(), 1));
  ClientRepository(tx).Save(client);
  PrivacyRepository(tx).SaveAnonymized(client);
  PrivacyRepository(tx).EraseImportFindings(before);
  TaxIdRepository(tx).PassOn(before.fields.tax_id);
  PublishAnonymized(tx, client, reason);
  co_return client;
}

}  // namespace

Task<v1::Client> AnonymizeClient(rpc::Call& call,
                                 const DocumentDeps& deps,
                                 const v1::AnonymizeClientRequest& req) {
  CO_RETURN_IF_ERROR(CheckOverride(call, req.obligations_reason()));
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kClientCollection, req.name()));
  CO_ASSIGN_OR_RETURN(const std::string reason, ReasonOf(req));
  std::vector<Document> documents;
  CO_ASSIGN_OR_RETURN(
      const v1::Client answer,
      co_await deps.db.WriteOnce(
          call, [&req, &reason, &documents, id](db::Tx& tx) -> Task<v1::Client> {
            CO_ASSIGN_OR_RETURN(const Subject subject, co_await GetSubjectForUpdate(tx, id));
            const Client& client = subject.clients.front();
            CO_RETURN_IF_ERROR(CheckNotMerged(client));
            CO_RETURN_IF_ERROR(CheckNotAnonymized(client));
            CO_RETURN_IF_ERROR(filter::CheckEtag(req.etag(), client.version));
            CO_RETURN_IF_ERROR(CheckReason(reason, subject));
            PrivacyRepository repository(tx);
            CO_ASSIGN_OR_RETURN(const Obligations obligations,
                                co_await repository.GetObligations(subject.ids));
            CO_RETURN_IF_ERROR(
                CheckObligations(client, obligations, !req.obligations_reason().empty()));
            CO_ASSIGN_OR_RETURN(documents, co_await repository.ListDocuments(subject.ids));
            std::vector<Client> anonymous;
            for (const Client& one : subject.clients) {
              CO_ASSIGN_OR_RETURN(anonymous.emplace_back(), co_await Anonymize(tx, one, reason));
            }
            co_return ToProto(anonymous.front());
          }));
  for (const Document& document : documents) {
    if (document.file) CO_RETURN_IF_ERROR(co_await deps.contents->Remove(call, *document.file));
  }
  co_return answer;
}

}  // namespace vinculo::client_registry
