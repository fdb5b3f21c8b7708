#include "tools/vinculoctl/field_text.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "google/api/field_behavior.pb.h"
#include "google/protobuf/util/json_util.h"
#include "google/type/date.pb.h"
#include "nlohmann/json.hpp"

namespace vinculo::ctl {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

bool Writable(const FieldDescriptor* field) {
  if (field->name() == "etag") return false;
  const auto& behaviors = field->options();
  for (int i = 0; i < behaviors.ExtensionSize(google::api::field_behavior); ++i) {
    const auto behavior = behaviors.GetExtension(google::api::field_behavior, i);
    if (behavior == google::api::OUTPUT_ONLY || behavior == google::api::IDENTIFIER) return false;
  }
  return true;
}

bool IsNested(const FieldDescriptor* field) {
  return field->cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE && !field->is_repeated() &&
         field->message_type() != google::type::Date::descriptor();
}

// Of a message that holds this field alone, what JSON has behind its name.
std::string JsonOf(const Message& message, const FieldDescriptor* field) {
  std::unique_ptr<Message> alone(message.New());
  alone->CopyFrom(message);
  std::vector<const FieldDescriptor*> set;
  message.GetReflection()->ListFields(message, &set);
  for (const FieldDescriptor* other : set) {
    if (other != field) alone->GetReflection()->ClearField(alone.get(), other);
  }
  google::protobuf::util::JsonPrintOptions options;
  options.preserve_proto_field_names = true;
  std::string json;
  if (!google::protobuf::util::MessageToJsonString(*alone, &json, options).ok()) return "";
  const auto root = nlohmann::json::parse(json, nullptr, false);
  return root.contains(field->name()) ? root[field->name()].dump() : "";
}

std::string ListText(const Message& message, const FieldDescriptor* field) {
  std::vector<std::string> texts;
  for (int i = 0; i < message.GetReflection()->FieldSize(message, field); ++i) {
    texts.push_back(message.GetReflection()->GetRepeatedString(message, field, i));
    if (texts.back().find('|') != std::string::npos) return JsonOf(message, field);
  }
  return absl::StrJoin(texts, "|");
}

std::string Text(const Message& message, const FieldDescriptor* field) {
  const auto* reflection = message.GetReflection();
  if (field->is_repeated()) {
    if (reflection->FieldSize(message, field) == 0) return "";
    return field->cpp_type() == FieldDescriptor::CPPTYPE_STRING ? ListText(message, field)
                                                                : JsonOf(message, field);
  }
  switch (field->cpp_type()) {
    case FieldDescriptor::CPPTYPE_STRING:
      return reflection->GetString(message, field);
    case FieldDescriptor::CPPTYPE_BOOL:
      return reflection->GetBool(message, field) ? "true" : "false";
    case FieldDescriptor::CPPTYPE_ENUM: {
      const auto* value = reflection->GetEnum(message, field);
      return value->number() == 0 ? "" : value->name();
    }
    case FieldDescriptor::CPPTYPE_MESSAGE: {
      if (!reflection->HasField(message, field)) return "";
      const auto& date =
          static_cast<const google::type::Date&>(reflection->GetMessage(message, field));
      return absl::StrFormat("%04d-%02d-%02d", date.year(), date.month(), date.day());
    }
    default:
      return JsonOf(message, field);
  }
}

}  // namespace

std::vector<std::string> WritableFields(const Descriptor* type) {
  std::vector<std::string> paths;
  for (int i = 0; i < type->field_count(); ++i) {
    const FieldDescriptor* field = type->field(i);
    if (!Writable(field)) continue;
    if (!IsNested(field)) {
      paths.push_back(field->name());
      continue;
    }
    for (const std::string& path : WritableFields(field->message_type())) {
      paths.push_back(absl::StrCat(field->name(), ".", path));
    }
  }
  return paths;
}

std::string FieldText(const Message& message, absl::string_view path) {
  const Message* at = &message;
  const std::vector<std::string> parts = absl::StrSplit(path, '.');
  for (size_t i = 0; i + 1 < parts.size(); ++i) {
    const FieldDescriptor* field = at->GetDescriptor()->FindFieldByName(parts[i]);
    if (field == nullptr) return "";
    at = &at->GetReflection()->GetMessage(*at, field);
  }
  const FieldDescriptor* field = at->GetDescriptor()->FindFieldByName(parts.back());
  return field == nullptr ? "" : Text(*at, field);
}

}  // namespace vinculo::ctl
