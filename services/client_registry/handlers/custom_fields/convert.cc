#include "services/client_registry/handlers/custom_fields/convert.h"

#include "common/base/resource_name.h"
#include "common/feed/publish.h"
#include "common/filter/etag.h"
#include "common/rpc/convert.h"
#include "vinculo/client_registry/v1/custom_field_events.pb.h"

namespace vinculo::client_registry {

// The type is cast: its numbers are one and the same.
static_assert(static_cast<int>(CustomFieldType::kChoice) == v1::CHOICE);

v1::CustomField ToProto(const CustomField& field) {
  v1::CustomField to;
  to.set_name(FormatName(kCustomFieldCollection, field.id));
  to.set_key(field.spec.key);
  to.set_type(static_cast<v1::CustomFieldType>(field.spec.type));
  to.set_label_pt(field.spec.label_pt);
  to.set_label_en(field.spec.label_en);
  to.mutable_choices()->Assign(field.spec.choices.begin(), field.spec.choices.end());
  to.set_pii_class(static_cast<api::v1::Pii>(field.spec.pii_class));
  to.set_archived(field.spec.archived);
  to.set_etag(filter::EtagOf(field.version));
  *to.mutable_create_time() = vinculo::ToProto(field.created_at);
  *to.mutable_update_time() = vinculo::ToProto(field.updated_at);
  return to;
}

CustomFieldSpec FromProto(const v1::CustomField& field) {
  return {.key = field.key(),
          .type = static_cast<CustomFieldType>(field.type()),
          .label_pt = field.label_pt(),
          .label_en = field.label_en(),
          .choices = {field.choices().begin(), field.choices().end()},
          .pii_class = field.pii_class(),
          .archived = field.archived()};
}

void PublishChanged(db::Tx& tx, const CustomField& field) {
  v1::CustomFieldChanged changed;
  *changed.mutable_custom_field() = ToProto(field);
  feed::Publish(tx,
                {.aggregate = changed.custom_field().name(),
                 .version = field.version,
                 .occurred_at = field.updated_at},
                changed);
}

}  // namespace vinculo::client_registry
