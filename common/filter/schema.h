#pragma once
// The fields of a resource that a List RPC filters and orders by. Declared once beside the
// repository:
//
//   const filter::Schema& ClientFields() {
//     static const filter::Schema schema(
//         Field::Uuid("name", "client_id"),  // the key: unique in the tenant, never null
//         {Field::ResourceName("name", "client_id", "clients/"),
//          Field::Text("display_name", "display_name").Orderable(),
//          Field::Enum("kind", "kind", {{"PERSON", 1}, {"COMPANY", 2}}),
//          Field::Day("birth_date", "birth_on").Orderable().Nullable()});
//     return schema;
//   }

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace vinculo::filter {

enum class FieldType {
  kText,
  kInt,
  kNumber,  // numeric
  kBool,
  kEnum,       // a smallint or integer column of enum numbers
  kEnumText,   // a text column of enum names
  kDay,        // date
  kTimestamp,  // timestamptz
  kMoney,      // bigint centavos; written as a decimal, 12.50
  kUuid,
  kResourceName,  // a uuid column; written with its collection, "clients/0190..."
  kTextArray,     // text[]; only `:` (contains)
};

// "a text", "a date (YYYY-MM-DD)": what an error says a value must be.
absl::string_view Describe(FieldType type);
// "text", "date": the SQL type that a parameter for the column is cast to.
absl::string_view SqlType(FieldType type);

struct EnumValue {
  std::string name;
  int64_t number = 0;
};

struct Field {
  static Field Text(absl::string_view name, absl::string_view column);
  static Field Int(absl::string_view name, absl::string_view column);
  static Field Number(absl::string_view name, absl::string_view column);
  static Field Bool(absl::string_view name, absl::string_view column);
  static Field Enum(absl::string_view name,
                    absl::string_view column,
                    std::vector<EnumValue> values);
  static Field EnumText(absl::string_view name,
                        absl::string_view column,
                        std::vector<std::string> values);
  static Field Day(absl::string_view name, absl::string_view column);
  static Field Timestamp(absl::string_view name, absl::string_view column);
  static Field Money(absl::string_view name, absl::string_view column);
  static Field Uuid(absl::string_view name, absl::string_view column);
  // `collection` is "clients/".
  static Field ResourceName(absl::string_view name,
                            absl::string_view column,
                            absl::string_view collection);
  static Field TextArray(absl::string_view name, absl::string_view column);

  // order_by may name it.
  Field Orderable() &&;
  // The column may be null: nulls come last in ascending order, and != matches them.
  Field Nullable() &&;
  // SQL, served by an index, that is true wherever the field equals a value; /*value*/ stands for
  // the parameter. Equality asks for it, too.
  Field FoundBy(absl::string_view sql) &&;
  // A filter may not name it.
  Field NotFilterable() &&;

  std::string name;    // as callers write it: "display_name", "address.city"
  std::string column;  // an SQL expression over the base statement's tables; written by us, never
                       // by a caller
  FieldType type = FieldType::kText;
  bool filterable = true;
  bool orderable = false;
  bool nullable = false;
  std::string found_by;
  std::string collection;
  std::vector<EnumValue> enum_values;
};

// Immutable; thread-safe.
class Schema {
 public:
  // `key` breaks ties of every order: unique within the tenant and never null.
  Schema(Field key, std::vector<Field> fields);

  const Field* Find(absl::string_view name) const;  // null when not declared
  const Field& key() const { return key_; }
  // "category, display_name, kind": for errors.
  std::string FilterableNames() const;
  std::string OrderableNames() const;

 private:
  Field key_;
  std::vector<Field> fields_;
};

}  // namespace vinculo::filter
