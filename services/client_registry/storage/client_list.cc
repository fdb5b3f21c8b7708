#include "services/client_registry/storage/client_list.h"

#include "services/client_registry/domain/client.h"

namespace vinculo::client_registry {

const filter::Schema& ClientListSchema() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("name", "client_id"),
      {Field::ResourceName("name", "client_id", kClientCollection),
       Field::Text("display_name", "display_name").Orderable(),
       Field::Text("social_name", "social_name"),
       Field::Text("trade_name", "trade_name"),
       Field::Enum("kind", "kind", {{"PERSON", 1}, {"COMPANY", 2}}),
       Field::Enum("sex",
                   "sex",
                   {{"SEX_UNSPECIFIED", 0},
                    {"FEMALE", 1},
                    {"MALE", 2},
                    {"NON_BINARY", 3},
                    {"OTHER_SEX", 4},
                    {"NOT_INFORMED", 5}}),
       Field::Text("tax_id", "tax_id"),
       Field::Text("email", "email"),
       Field::Text("mobile_phone", "mobile_phone"),
       Field::Text("phone", "phone"),
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
       Field::Text("campaign", "campaign"),
       Field::Text("unit", "unit"),
       Field::Text("consultant", "consultant"),
       Field::Text("teacher", "teacher"),
       Field::Text("city", "city"),
       Field::Text("state", "state"),
       Field::Text("postal_code", "postal_code"),
       Field::Day("birth_date", "born_on").Nullable(),
       Field::Day("registration_date", "registered_on").Orderable(),
       Field::Text("external_id", "external_id"),
       Field::Enum("activity",
                   "activity",
                   {{"LEAD", 1},
                    {"ACTIVE", 2},
                    {"INACTIVE", 3},
                    {"ARCHIVED_CHURN", 4},
                    {"ARCHIVED_LOST", 5}}),
       Field::Day("first_payment_date", "first_paid_on").Nullable(),
       Field::Day("last_payment_date", "last_paid_on").Nullable().Orderable(),
       Field::Timestamp("archive_time", "archived_at").Nullable().Orderable(),
       Field::Timestamp("anonymize_time", "anonymized_at").Nullable(),
       Field::ResourceName("merged_into", "merged_into", kClientCollection).Nullable(),
       Field::Uuid("import_id", "import_id").Nullable(),
       Field::TextArray("import_flags", "import_flags"),
       Field::Timestamp("create_time", "created_at").Orderable(),
       Field::Timestamp("update_time", "updated_at").Orderable()});
  return schema;
}

}  // namespace vinculo::client_registry
