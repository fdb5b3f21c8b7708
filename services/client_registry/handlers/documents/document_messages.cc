#include "services/client_registry/handlers/documents/document_messages.h"

#include "absl/strings/escaping.h"
#include "common/base/resource_name.h"
#include "common/feed/publish.h"
#include "common/rpc/convert.h"
#include "services/client_registry/domain/client.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {

// The enumeration is cast: its numbers are one and the same.
static_assert(static_cast<int>(DocumentKind::kOtherScan) == v1::OTHER_SCAN);

v1::Document ToProto(const Document& document) {
  v1::Document to;
  to.set_name(FormatName(kDocumentCollection, document.id));
  to.set_client(FormatName(kClientCollection, document.client));
  to.set_kind(static_cast<v1::DocumentKind>(document.kind));
  to.set_file_name(document.file_name);
  to.set_mime_type(document.content_type);
  to.set_size_bytes(document.size_bytes);
  to.set_sha256(absl::BytesToHexString(document.sha256));
  *to.mutable_issue_date() = vinculo::ToProto(document.issued_on);
  if (document.valid_until) {
    *to.mutable_valid_until_date() = vinculo::ToProto(*document.valid_until);
  }
  to.set_note(document.note);
  *to.mutable_create_time() = vinculo::ToProto(document.created_at);
  to.set_actor(document.actor);
  return to;
}

DocumentClaim FromProto(const v1::AttachDocumentRequest::Start& start,
                        errors::FieldViolations& violations) {
  DocumentClaim claim;
  claim.sha256_hex = start.sha256();
  Document& document = claim.document;
  const absl::StatusOr<Uuid> client = ParseName(kClientCollection, start.client());
  violations.AddFrom("start.client", client.status());
  if (client.ok()) document.client = *client;
  if (const absl::StatusOr<Uuid> id = Uuid::Parse(start.document_id()); id.ok()) {
    document.id = *id;
  } else {
    violations.Add("start.document_id", kDocumentIdMalformed, "must be a UUID");
  }
  document.kind = static_cast<DocumentKind>(start.kind());
  document.file_name = start.file_name();
  document.content_type = start.mime_type();
  document.note = start.note();
  const auto read = [&violations](absl::string_view field, const google::type::Date& date) {
    const absl::StatusOr<Day> day = vinculo::FromProto(field, date);
    violations.AddFrom(field, day.status());
    return day.ok() ? std::optional<Day>(*day) : std::nullopt;
  };
  if (start.has_issue_date()) claim.issued_on = read("start.issue_date", start.issue_date());
  if (start.has_valid_until_date()) {
    document.valid_until = read("start.valid_until_date", start.valid_until_date());
  }
  return claim;
}

namespace {

template <class Event>
void Publish(db::Tx& tx, const Document& document, int64_t version, absl::Time at) {
  Event event;
  *event.mutable_document() = ToProto(document);
  feed::Publish(tx,
                {.aggregate = FormatName(kDocumentCollection, document.id),
                 .version = version,
                 .occurred_at = at},
                event);
}

}  // namespace

void PublishAttached(db::Tx& tx, const Document& document) {
  Publish<v1::DocumentAttached>(tx, document, 1, document.created_at);
}

void PublishDeleted(db::Tx& tx, const Document& document, absl::Time now) {
  Publish<v1::DocumentDeleted>(tx, document, 2, now);
}

}  // namespace vinculo::client_registry
