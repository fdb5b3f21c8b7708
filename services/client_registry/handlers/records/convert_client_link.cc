#include "services/client_registry/handlers/records/convert_client_link.h"

#include "common/base/resource_name.h"
#include "common/feed/publish.h"
#include "common/filter/etag.h"
#include "common/rpc/convert.h"
#include "services/client_registry/domain/client.h"
#include "services/client_registry/handlers/records/read_field.h"
#include "vinculo/client_registry/v1/client_link_events.pb.h"

namespace vinculo::client_registry {

// The kind is cast: its numbers are one and the same.
static_assert(static_cast<int>(LinkKind::kBeneficiary) == v1::ClientLink::BENEFICIARY);

v1::ClientLink ToProto(const ClientLink& link) {
  const ClientLinkFields& fields = link.fields;
  v1::ClientLink to;
  to.set_name(FormatName(kClientLinkCollection, link.id));
  to.set_client(FormatName(kClientCollection, fields.client));
  to.set_kind(static_cast<v1::ClientLink::Kind>(fields.kind));
  to.set_related_client(FormatName(kClientCollection, fields.related));
  to.set_relationship(fields.relationship);
  *to.mutable_first_date() = vinculo::ToProto(fields.first_on);
  if (fields.last_on) *to.mutable_last_date() = vinculo::ToProto(*fields.last_on);
  to.set_etag(filter::EtagOf(link.version));
  *to.mutable_create_time() = vinculo::ToProto(link.created_at);
  *to.mutable_update_time() = vinculo::ToProto(link.updated_at);
  return to;
}

ClientLinkFields FromProto(const v1::ClientLink& link,
                           Day today,
                           errors::FieldViolations& violations) {
  ClientLinkFields fields{.kind = static_cast<LinkKind>(link.kind()),
                          .relationship = link.relationship(),
                          .first_on = today};
  ReadField(
      "client_link.client", ParseName(kClientCollection, link.client()), fields.client, violations);
  ReadField("client_link.related_client",
            ParseName(kClientCollection, link.related_client()),
            fields.related,
            violations);
  if (link.has_first_date()) {
    ReadField("client_link.first_date",
              vinculo::FromProto("first_date", link.first_date()),
              fields.first_on,
              violations);
  }
  if (link.has_last_date()) {
    ReadField("client_link.last_date",
              vinculo::FromProto("last_date", link.last_date()),
              fields.last_on,
              violations);
  }
  return fields;
}

void PublishChanged(db::Tx& tx, const ClientLink& link) {
  v1::ClientLinkChanged changed;
  *changed.mutable_client_link() = ToProto(link);
  feed::Publish(tx,
                {.aggregate = changed.client_link().name(),
                 .version = link.version,
                 .occurred_at = link.updated_at},
                changed);
}

void PublishDeleted(db::Tx& tx, const ClientLink& link, absl::Time now) {
  v1::ClientLinkDeleted deleted;
  *deleted.mutable_client_link() = ToProto(link);
  feed::Publish(
      tx,
      {.aggregate = deleted.client_link().name(), .version = link.version + 1, .occurred_at = now},
      deleted);
}

}  // namespace vinculo::client_registry
