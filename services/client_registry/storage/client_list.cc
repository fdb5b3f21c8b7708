#include "services/client_registry/storage/client_list.h"

#include "services/client_registry/domain/client.h"

namespace vinculo::client_registry {

const filter::Schema& ClientListSchema() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("name", "client_id"),
      {Field::ResourceName("name", "client_id", kClientCollection),
       Field::Text("display_name", "display_name").Orderable(),
       Field::Enum("kind", "kind", {{"PERSON", 1}, {"COMPANY", 2}}),
       Field::Text("tax_id", "tax_id"),
       Field::Text("email", "email"),
       Field::Text("mobile_phone", "mobile_phone"),
       Field::Text("category", "category"),
       Field::TextArray("groups", "group_names"),
       Field::Bool("vip", "vip"),
       Field::Enum("aggregator",
                   "aggregator",
                   {{"AGGREGATOR_UNSPECIFIED", 0}, {"WELLHUB", 1}, {"TOTALPASS", 2}}),
       Field::Enum(
           "origin",
           "origin",
           {{"ORIGIN_UNSPECIFIED", 0}, {"STAFF", 1}, {"SITE", 2}, {"APP", 3}, {"IMPORT", 4}}),
       Field::Text("unit", "unit"),
       Field::Text("consultant", "consultant"),
       Field::Text("teacher", "teacher"),
       Field::Text("city", "city"),
       Field::Text("state", "state"),
       Field::Day("birth_date", "born_on").Nullable(),
       Field::Day("registration_date", "registered_on").Orderable(),
       Field::Text("external_id", "external_id"),
       Field::Timestamp("create_time", "created_at").Orderable(),
       Field::Timestamp("update_time", "updated_at").Orderable()});
  return schema;
}

}  // namespace vinculo::client_registry
