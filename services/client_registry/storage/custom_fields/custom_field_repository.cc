#include "services/client_registry/storage/custom_fields/custom_field_repository.h"

#include "common/base/resource_name.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {
namespace {

CustomField CustomFieldOf(const db::Row& row) {
  CustomField field;
  field.id = row.GetUuid(0);
  field.version = row.Int(1);
  field.spec = {.key = row.String(2),
                .type = static_cast<CustomFieldType>(row.Int(3)),
                .label_pt = row.String(4),
                .label_en = row.String(5),
                .choices = row.Strings(6),
                .pii_class = static_cast<int>(row.Int(7)),
                .archived = row.Bool(8)};
  field.created_at = row.GetTime(9);
  field.updated_at = row.GetTime(10);
  return field;
}

absl::Status NotFound(Uuid id) {
  return errors::ResourceNotFound("customField", FormatName(kCustomFieldCollection, id));
}

}  // namespace

const filter::Schema& CustomFieldListSchema() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Text("key", "key"),
      {Field::Text("key", "key").Orderable(),
       Field::Text("label_pt", "label_pt"),
       Field::Text("label_en", "label_en"),
       Field::Enum(
           "type", "type", {{"TEXT", 1}, {"NUMBER", 2}, {"BOOL", 3}, {"DATE", 4}, {"CHOICE", 5}}),
       Field::Bool("archived", "archived"),
       Field::Timestamp("create_time", "created_at").Orderable()});
  return schema;
}

Task<CustomField> CustomFieldRepository::Get(Uuid id) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kGetCustomField, tx_.tenant(), id));
  if (rows.empty()) co_return NotFound(id);
  co_return CustomFieldOf(rows[0]);
}

Task<CustomField> CustomFieldRepository::GetForUpdate(Uuid id) {
  const db::Statement& statement =
      tx_.locking() ? sql::kGetCustomFieldForUpdate : sql::kGetCustomField;
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.Query(statement, tx_.tenant(), id));
  if (rows.empty()) co_return NotFound(id);
  co_return CustomFieldOf(rows[0]);
}

Task<std::vector<CustomField>> CustomFieldRepository::ListAll() {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kListAllCustomFields, tx_.tenant()));
  std::vector<CustomField> fields;
  for (const db::Row row : rows) fields.push_back(CustomFieldOf(row));
  co_return fields;
}

Task<CustomFieldRepository::Page> CustomFieldRepository::List(const filter::ListQuery& query) {
  const filter::ListSql list = query.Sql(sql::kListCustomFields.text, db::Params::Of(tx_.tenant()));
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.QueryText(list.text, list.params));
  Page page;
  for (int i = 0; i < query.RowsOnPage(rows); ++i) {
    page.custom_fields.push_back(CustomFieldOf(rows[i]));
  }
  page.next_page_token = query.NextPageToken(rows);
  co_return page;
}

void CustomFieldRepository::Insert(const CustomField& field) {
  tx_.OnConstraint("custom_fields_key_unique",
                   errors::AlreadyExists(kCustomFieldKeyTaken,
                                         "another custom field has this key, perhaps an archived "
                                         "one: give another, or bring that field back",
                                         {{"key", field.spec.key}}));
  tx_.Enqueue(sql::kInsertCustomField,
              tx_.tenant(),
              field.id,
              field.version,
              field.spec.key,
              static_cast<int16_t>(field.spec.type),
              field.spec.label_pt,
              field.spec.label_en,
              field.spec.choices,
              field.spec.pii_class,
              field.spec.archived,
              field.created_at,
              field.updated_at);
}

void CustomFieldRepository::Save(const CustomField& field) {
  tx_.Enqueue(sql::kUpdateCustomField,
              tx_.tenant(),
              field.id,
              field.version - 1,
              field.version,
              field.spec.label_pt,
              field.spec.label_en,
              field.spec.choices,
              field.spec.pii_class,
              field.spec.archived,
              field.updated_at);
}

}  // namespace vinculo::client_registry
