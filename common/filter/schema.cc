#include "common/filter/schema.h"

#include <utility>

#include "absl/strings/str_cat.h"

namespace vinculo::filter {
namespace {

Field Make(absl::string_view name, absl::string_view column, FieldType type) {
  Field field;
  field.name = std::string(name);
  field.column = std::string(column);
  field.type = type;
  return field;
}

std::string NamesWhere(const std::vector<Field>& fields, bool Field::*allowed) {
  std::string names;
  for (const Field& field : fields) {
    if (field.*allowed) absl::StrAppend(&names, names.empty() ? "" : ", ", field.name);
  }
  return names;
}

}  // namespace

absl::string_view Describe(FieldType type) {
  switch (type) {
    case FieldType::kText:
    case FieldType::kTextArray:
      return "a text";
    case FieldType::kInt:
      return "a whole number";
    case FieldType::kNumber:
      return "a number (1.80)";
    case FieldType::kBool:
      return "true or false";
    case FieldType::kEnum:
    case FieldType::kEnumText:
      return "one of its names";
    case FieldType::kDay:
      return "a date (YYYY-MM-DD)";
    case FieldType::kTimestamp:
      return "a time (RFC 3339, 2025-01-31T12:00:00-03:00)";
    case FieldType::kMoney:
      return "an amount (12.50)";
    case FieldType::kUuid:
      return "a UUID";
    case FieldType::kResourceName:
      return "a resource name";
  }
  return "";
}

absl::string_view SqlType(FieldType type) {
  switch (type) {
    case FieldType::kText:
    case FieldType::kTextArray:
    case FieldType::kEnumText:
      return "text";
    case FieldType::kInt:
    case FieldType::kEnum:
    case FieldType::kMoney:
      return "bigint";
    case FieldType::kNumber:
      return "numeric";
    case FieldType::kBool:
      return "boolean";
    case FieldType::kDay:
      return "date";
    case FieldType::kTimestamp:
      return "timestamptz";
    case FieldType::kUuid:
    case FieldType::kResourceName:
      return "uuid";
  }
  return "";
}

Field Field::Text(absl::string_view name, absl::string_view column) {
  return Make(name, column, FieldType::kText);
}

Field Field::Int(absl::string_view name, absl::string_view column) {
  return Make(name, column, FieldType::kInt);
}

Field Field::Number(absl::string_view name, absl::string_view column) {
  return Make(name, column, FieldType::kNumber);
}

Field Field::Bool(absl::string_view name, absl::string_view column) {
  return Make(name, column, FieldType::kBool);
}

Field Field::Enum(absl::string_view name, absl::string_view column, std::vector<EnumValue> values) {
  Field field = Make(name, column, FieldType::kEnum);
  field.enum_values = std::move(values);
  return field;
}

Field Field::EnumText(absl::string_view name,
                      absl::string_view column,
                      std::vector<std::string> values) {
  Field field = Make(name, column, FieldType::kEnumText);
  for (std::string& value : values) field.enum_values.push_back({std::move(value)});
  return field;
}

Field Field::Day(absl::string_view name, absl::string_view column) {
  return Make(name, column, FieldType::kDay);
}

Field Field::Timestamp(absl::string_view name, absl::string_view column) {
  return Make(name, column, FieldType::kTimestamp);
}

Field Field::Money(absl::string_view name, absl::string_view column) {
  return Make(name, column, FieldType::kMoney);
}

Field Field::Uuid(absl::string_view name, absl::string_view column) {
  return Make(name, column, FieldType::kUuid);
}

Field Field::ResourceName(absl::string_view name,
                          absl::string_view column,
                          absl::string_view collection) {
  Field field = Make(name, column, FieldType::kResourceName);
  field.collection = std::string(collection);
  return field;
}

Field Field::TextArray(absl::string_view name, absl::string_view column) {
  return Make(name, column, FieldType::kTextArray);
}

Field Field::Orderable() && {
  orderable = true;
  return std::move(*this);
}

Field Field::Nullable() && {
  nullable = true;
  return std::move(*this);
}

Field Field::FoundBy(absl::string_view sql) && {
  found_by = std::string(sql);
  return std::move(*this);
}

Field Field::NotFilterable() && {
  filterable = false;
  return std::move(*this);
}

Schema::Schema(Field key, std::vector<Field> fields)
    : key_(std::move(key)), fields_(std::move(fields)) {}

const Field* Schema::Find(absl::string_view name) const {
  for (const Field& field : fields_) {
    if (field.name == name) return &field;
  }
  return nullptr;
}

std::string Schema::FilterableNames() const { return NamesWhere(fields_, &Field::filterable); }

std::string Schema::OrderableNames() const { return NamesWhere(fields_, &Field::orderable); }

}  // namespace vinculo::filter
