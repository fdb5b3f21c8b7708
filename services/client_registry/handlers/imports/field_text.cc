#include "services/client_registry/handlers/imports/field_text.h"

#include <vector>

#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "google/protobuf/text_format.h"
#include "google/type/date.pb.h"

namespace vinculo::client_registry {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

std::string ElementText(const Message& message, const FieldDescriptor* field, int index) {
  const auto* reflection = message.GetReflection();
  if (field->cpp_type() == FieldDescriptor::CPPTYPE_STRING) {
    return index < 0 ? reflection->GetString(message, field)
                     : reflection->GetRepeatedString(message, field, index);
  }
  google::protobuf::TextFormat::Printer printer;
  printer.SetSingleLineMode(true);
  printer.SetUseUtf8StringEscaping(true);
  std::string text;
  printer.PrintFieldValueToString(message, field, index, &text);
  return text;
}

std::string Text(const Message& message, const FieldDescriptor* field) {
  const auto* reflection = message.GetReflection();
  if (field->is_repeated()) {
    std::vector<std::string> elements;
    for (int i = 0; i < reflection->FieldSize(message, field); ++i) {
      elements.push_back(ElementText(message, field, i));
    }
    return absl::StrJoin(elements, "|");
  }
  if (field->has_presence() && !reflection->HasField(message, field)) return "";
  if (field->message_type() == google::type::Date::descriptor()) {
    const auto& date =
        static_cast<const google::type::Date&>(reflection->GetMessage(message, field));
    return absl::StrFormat("%04d-%02d-%02d", date.year(), date.month(), date.day());
  }
  return ElementText(message, field, -1);
}

}  // namespace

std::string FieldText(const Message& message, absl::string_view path) {
  const Message* at = &message;
  const std::vector<std::string> parts = absl::StrSplit(path, '.');
  for (size_t i = 0; i < parts.size(); ++i) {
    const FieldDescriptor* field = at->GetDescriptor()->FindFieldByName(parts[i]);
    if (field == nullptr) return "";
    if (i + 1 == parts.size()) return Text(*at, field);
    if (field->is_repeated() || field->message_type() == nullptr) return "";
    at = &at->GetReflection()->GetMessage(*at, field);
  }
  return "";
}

}  // namespace vinculo::client_registry
