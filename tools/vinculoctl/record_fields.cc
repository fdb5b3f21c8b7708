#include "tools/vinculoctl/record_fields.h"

#include <set>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "google/protobuf/timestamp.pb.h"
#include "google/type/date.pb.h"
#include "google/type/money.pb.h"
#include "tools/vinculoctl/cell_field.h"
#include "tools/vinculoctl/field_text.h"
#include "tools/vinculoctl/shown_values.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

// Those that a caller says; whose record it is stands beside them.
std::set<std::string> TypedFields(const google::protobuf::Descriptor* type) {
  std::set<std::string> names;
  for (const std::string& path : WritableFields(type)) {
    names.insert(path.substr(0, path.find('.')));
  }
  names.erase("client");
  return names;
}

std::string ShownField(const Message& record, const FieldDescriptor* field) {
  if (field->cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE && !field->is_repeated()) {
    const Message& value = record.GetReflection()->GetMessage(record, field);
    if (const auto* date = dynamic_cast<const google::type::Date*>(&value)) return Show(*date);
    if (const auto* money = dynamic_cast<const google::type::Money*>(&value)) return Show(*money);
    if (const auto* time = dynamic_cast<const google::protobuf::Timestamp*>(&value)) {
      return Show(*time);
    }
    return value.ShortDebugString();
  }
  return FieldText(record, field->name());
}

}  // namespace

std::optional<std::string> SetFields(const std::vector<std::string>& assignments, Message* record) {
  const std::set<std::string> typed = TypedFields(record->GetDescriptor());
  for (const std::string& assignment : assignments) {
    const std::pair<std::string, std::string> parts =
        absl::StrSplit(assignment, absl::MaxSplits('=', 1));
    if (!typed.contains(parts.first) || assignment.find('=') == std::string::npos) {
      return Say(text::kRecordField, assignment, absl::StrJoin(typed, ", "));
    }
    const auto* field = record->GetDescriptor()->FindFieldByName(parts.first);
    const std::optional<FieldError> error =
        SetCell({field}, parts.second, CellForms(), parts.first, record);
    if (error) return absl::StrCat(parts.first, ": ", error->message);
  }
  return std::nullopt;
}

TextTable FieldsOf(const Message& record) {
  std::vector<const FieldDescriptor*> fields;
  record.GetReflection()->ListFields(record, &fields);
  TextTable table;
  for (const FieldDescriptor* field : fields) {
    if (field->name() != "etag") table.Add({field->name(), ShownField(record, field)});
  }
  return table;
}

}  // namespace vinculo::ctl
