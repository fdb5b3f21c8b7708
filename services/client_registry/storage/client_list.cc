#include "services/client_registry/storage/client_list.h"

#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "common/filter/condition.h"
#include "services/client_registry/domain/client.h"

namespace vinculo::client_registry {

namespace {

using filter::Field;

constexpr absl::string_view kCustomFieldPrefix = "custom.";

std::vector<Field> OwnFields() {
  return {Field::ResourceName("name", "client_id", kClientCollection),
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
          Field::Bool("archived", "(archived_at IS NOT NULL)"),
          Field::Timestamp("archive_time", "archived_at").Nullable().Orderable(),
          Field::Timestamp("anonymize_time", "anonymized_at").Nullable(),
          Field::ResourceName("merged_into", "merged_into", kClientCollection).Nullable(),
          Field::Uuid("import_id", "import_id").Nullable(),
          Field::TextArray("import_flags", "import_flags"),
          Field::Timestamp("create_time", "created_at").Orderable(),
          Field::Timestamp("update_time", "updated_at").Orderable()};
}

// By the hash of the value, in the lists of the tenant $1.
std::string FoundByHash(absl::string_view key, absl::string_view value) {
  return absl::StrCat("custom_hashes && ARRAY[custom_value_hash($1, '", key, "', ", value, ")]");
}

// The key has small letters, digits and _ only: it can stand in SQL. Yes and no, and days, are
// looked for among the tenant's clients: a half of them, and spans of days, no hash finds.
Field CustomFieldOf(const CustomFieldSpec& spec) {
  const std::string name = absl::StrCat(kCustomFieldPrefix, spec.key);
  const std::string value = absl::StrCat("(custom_fields ->> '", spec.key, "')");
  switch (spec.type) {
    case CustomFieldType::kNumber:
      return Field::Number(name, absl::StrCat(value, "::numeric"))
          .Nullable()
          .FoundBy(FoundByHash(spec.key, "trim_scale(/*value*/)::text"));
    case CustomFieldType::kBool:
      return Field::Bool(name, absl::StrCat(value, "::boolean")).Nullable();
    case CustomFieldType::kDate:
      return Field::Day(name, absl::StrCat("(custom_fields -> '", spec.key, "' ->> 'date')::date"))
          .Nullable();
    default:
      return Field::Text(name, value).Nullable().FoundBy(FoundByHash(spec.key, "/*value*/"));
  }
}

}  // namespace

filter::Schema ClientListSchema(const std::vector<CustomField>& custom_fields) {
  std::vector<Field> fields = OwnFields();
  for (const CustomField& field : custom_fields) fields.push_back(CustomFieldOf(field.spec));
  return filter::Schema(Field::Uuid("name", "client_id"), std::move(fields));
}

bool NamesCustomFields(absl::string_view filter) {
  return absl::StrContains(filter, kCustomFieldPrefix);
}

bool AsksForArchived(absl::string_view filter) {
  return filter::Names(filter, {"archived", "archive_time", "activity"});
}

}  // namespace vinculo::client_registry
