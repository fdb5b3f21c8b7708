#include "common/history/field_changes.h"

#include <google/protobuf/descriptor.h>
#include <google/protobuf/timestamp.pb.h>

#include <algorithm>
#include <map>
#include <set>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "absl/time/time.h"
#include "common/base/money.h"
#include "google/type/date.pb.h"
#include "google/type/money.pb.h"

namespace vinculo::history {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;

using Texts = std::map<std::string, std::string>;

bool IsOfItself(const FieldDescriptor& field) {
  static const auto* const names =
      new std::set<std::string>{"name", "etag", "create_time", "update_time", "warnings"};
  return names->count(field.name()) > 0;
}

// The text of what is one value in the business though a message on the wire.
std::optional<std::string> ValueText(const Message& message) {
  if (const auto* date = dynamic_cast<const google::type::Date*>(&message)) {
    return absl::StrFormat("%04d-%02d-%02d", date->year(), date->month(), date->day());
  }
  if (const auto* money = dynamic_cast<const google::type::Money*>(&message)) {
    return Money(money->units() * 100 + money->nanos() / 10'000'000).ToString();
  }
  if (const auto* time = dynamic_cast<const google::protobuf::Timestamp*>(&message)) {
    return absl::FormatTime(
        absl::RFC3339_sec, absl::FromUnixSeconds(time->seconds()), absl::UTCTimeZone());
  }
  return std::nullopt;
}

void Flatten(const Message& message, const std::string& prefix, Texts& texts);

std::string MessageText(const Message& message) {
  if (auto value = ValueText(message)) return *std::move(value);
  Texts texts;
  Flatten(message, "", texts);
  // A oneof of values is its value.
  if (texts.size() == 1) return texts.begin()->second;
  return absl::StrJoin(texts, ", ", absl::PairFormatter(": "));
}

// Element `index` of a repeated field; -1: a singular field.
std::string ElementText(const Message& message, const FieldDescriptor& field, int index) {
  const Reflection& reflection = *message.GetReflection();
  const bool one = index < 0;
  switch (field.cpp_type()) {
    case FieldDescriptor::CPPTYPE_STRING:
      if (field.type() == FieldDescriptor::TYPE_BYTES) return "";
      return one ? reflection.GetString(message, &field)
                 : reflection.GetRepeatedString(message, &field, index);
    case FieldDescriptor::CPPTYPE_ENUM:
      return (one ? reflection.GetEnum(message, &field)
                  : reflection.GetRepeatedEnum(message, &field, index))
          ->name();
    case FieldDescriptor::CPPTYPE_BOOL:
      return (one ? reflection.GetBool(message, &field)
                  : reflection.GetRepeatedBool(message, &field, index))
                 ? "true"
                 : "false";
    case FieldDescriptor::CPPTYPE_INT32:
      return absl::StrCat(one ? reflection.GetInt32(message, &field)
                              : reflection.GetRepeatedInt32(message, &field, index));
    case FieldDescriptor::CPPTYPE_INT64:
      return absl::StrCat(one ? reflection.GetInt64(message, &field)
                              : reflection.GetRepeatedInt64(message, &field, index));
    case FieldDescriptor::CPPTYPE_UINT32:
      return absl::StrCat(one ? reflection.GetUInt32(message, &field)
                              : reflection.GetRepeatedUInt32(message, &field, index));
    case FieldDescriptor::CPPTYPE_UINT64:
      return absl::StrCat(one ? reflection.GetUInt64(message, &field)
                              : reflection.GetRepeatedUInt64(message, &field, index));
    case FieldDescriptor::CPPTYPE_FLOAT:
      return absl::StrCat(one ? reflection.GetFloat(message, &field)
                              : reflection.GetRepeatedFloat(message, &field, index));
    case FieldDescriptor::CPPTYPE_DOUBLE:
      return absl::StrCat(one ? reflection.GetDouble(message, &field)
                              : reflection.GetRepeatedDouble(message, &field, index));
    case FieldDescriptor::CPPTYPE_MESSAGE:
      return MessageText(one ? reflection.GetMessage(message, &field)
                             : reflection.GetRepeatedMessage(message, &field, index));
  }
  return "";
}

// Each entry of a map is a field of its own: "custom_fields.size".
void FlattenMap(const Message& message,
                const FieldDescriptor& field,
                const std::string& path,
                Texts& texts) {
  const Reflection& reflection = *message.GetReflection();
  for (int i = 0; i < reflection.FieldSize(message, &field); ++i) {
    const Message& entry = reflection.GetRepeatedMessage(message, &field, i);
    const auto& type = *field.message_type();
    texts[absl::StrCat(path, ".", ElementText(entry, *type.map_key(), -1))] =
        ElementText(entry, *type.map_value(), -1);
  }
}

void Flatten(const Message& message, const std::string& prefix, Texts& texts) {
  std::vector<const FieldDescriptor*> fields;
  message.GetReflection()->ListFields(message, &fields);
  for (const FieldDescriptor* field : fields) {
    if (IsOfItself(*field)) continue;
    const std::string path = absl::StrCat(prefix, field->name());
    if (field->is_map()) {
      FlattenMap(message, *field, path, texts);
      continue;
    }
    const bool parts = !field->is_repeated() &&
                       field->cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE &&
                       !ValueText(message.GetReflection()->GetMessage(message, field));
    if (parts) {
      Flatten(message.GetReflection()->GetMessage(message, field), absl::StrCat(path, "."), texts);
    } else {
      texts[path] = TextOf(message, *field);
    }
  }
}

Texts TextsOf(const Message& message) {
  Texts texts;
  Flatten(message, "", texts);
  return texts;
}

}  // namespace

std::string TextOf(const Message& message, const FieldDescriptor& field) {
  const Reflection& reflection = *message.GetReflection();
  if (!field.is_repeated()) {
    if (field.has_presence() && !reflection.HasField(message, &field)) return "";
    return ElementText(message, field, -1);
  }
  std::vector<std::string> elements;
  for (int i = 0; i < reflection.FieldSize(message, &field); ++i) {
    elements.push_back(ElementText(message, field, i));
  }
  return absl::StrJoin(elements, ", ");
}

std::vector<Change> ChangesBetween(const Message& before, const Message& after) {
  Texts was = TextsOf(before);
  std::vector<Change> changes;
  for (auto& [path, text] : TextsOf(after)) {
    const auto found = was.find(path);
    if (found == was.end()) {
      changes.push_back({path, "", text});
    } else {
      if (found->second != text) changes.push_back({path, found->second, text});
      was.erase(found);
    }
  }
  for (const auto& [path, text] : was) changes.push_back({path, text, ""});
  std::sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) {
    return a.path < b.path;
  });
  return changes;
}

std::vector<Change> ChangesTo(const Message& after) {
  std::vector<Change> changes;
  for (const auto& [path, text] : TextsOf(after)) changes.push_back({path, std::nullopt, text});
  return changes;
}

std::vector<Change> ChangesTo(const Message& after, const std::vector<std::string>& paths) {
  std::vector<Change> changes;
  const Texts texts = TextsOf(after);
  for (const std::string& path : paths) {
    bool found = false;
    for (const auto& [at, text] : texts) {
      if (at != path && !absl::StartsWith(at, absl::StrCat(path, "."))) continue;
      changes.push_back({at, std::nullopt, text});
      found = true;
    }
    if (!found) changes.push_back({path, std::nullopt, ""});
  }
  return changes;
}

}  // namespace vinculo::history
