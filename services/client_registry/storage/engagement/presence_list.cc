#include "services/client_registry/storage/engagement/presence_list.h"

#include "services/client_registry/domain/engagement/presence.h"

namespace vinculo::client_registry {

const filter::Schema& PresenceListSchema() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("name", "presence_id"),
      {Field::ResourceName("name", "presence_id", kPresenceCollection),
       Field::ResourceName("client", "client_id", kClientCollection),
       Field::Enum("source", "source", {{"FROM_ACCESS", 1}, {"FROM_SCHEDULE", 2}}),
       Field::Timestamp("start_time", "attended_at").Orderable(),
       Field::Day("presence_date", "attended_on"),
       Field::Text("class_id", "class_id"),
       Field::Text("activity", "activity"),
       Field::Text("modality", "modality"),
       Field::Text("teacher", "teacher"),
       Field::Text("unit", "unit"),
       Field::Enum("aggregator",
                   "aggregator",
                   {{"AGGREGATOR_UNSPECIFIED", 0}, {"WELLHUB", 1}, {"TOTALPASS", 2}}),
       Field::Timestamp("create_time", "created_at").Orderable()});
  return schema;
}

}  // namespace vinculo::client_registry
