#include "services/client_registry/handlers/records/convert_contact_point.h"

#include "common/base/resource_name.h"
#include "common/feed/publish.h"
#include "common/filter/etag.h"
#include "common/rpc/convert.h"
#include "services/client_registry/handlers/records/read_field.h"
#include "vinculo/client_registry/v1/contact_point_events.pb.h"

namespace vinculo::client_registry {

// The kind is cast: its numbers are one and the same.
static_assert(static_cast<int>(ContactPointKind::kWhatsapp) == v1::ContactPoint::WHATSAPP);

v1::ContactPoint ToProto(const ContactPoint& point) {
  v1::ContactPoint to;
  to.set_name(FormatName(kContactPointCollection, point.id));
  to.set_client(FormatName(kClientCollection, point.fields.client));
  to.set_kind(static_cast<v1::ContactPoint::Kind>(point.fields.kind));
  to.set_value(point.fields.value);
  to.set_label(point.fields.label);
  to.set_main(point.main);
  if (point.verified_at) *to.mutable_verify_time() = vinculo::ToProto(*point.verified_at);
  to.set_verification(point.verification);
  to.set_etag(filter::EtagOf(point.version));
  *to.mutable_create_time() = vinculo::ToProto(point.created_at);
  *to.mutable_update_time() = vinculo::ToProto(point.updated_at);
  return to;
}

ContactPointFields FromProto(const v1::ContactPoint& point, errors::FieldViolations& violations) {
  ContactPointFields fields{.kind = static_cast<ContactPointKind>(point.kind()),
                            .value = point.value(),
                            .label = point.label()};
  ReadField("contact_point.client",
            ParseName(kClientCollection, point.client()),
            fields.client,
            violations);
  return fields;
}

void PublishChanged(db::Tx& tx, const ContactPoint& point) {
  v1::ContactPointChanged changed;
  *changed.mutable_contact_point() = ToProto(point);
  feed::Publish(tx,
                {.aggregate = changed.contact_point().name(),
                 .version = point.version,
                 .occurred_at = point.updated_at},
                changed);
}

void PublishDeleted(db::Tx& tx, const ContactPoint& point, absl::Time now) {
  v1::ContactPointDeleted deleted;
  *deleted.mutable_contact_point() = ToProto(point);
  feed::Publish(tx,
                {.aggregate = deleted.contact_point().name(),
                 .version = point.version + 1,
                 .occurred_at = now},
                deleted);
}

}  // namespace vinculo::client_registry
