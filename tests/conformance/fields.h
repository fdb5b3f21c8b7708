#pragma once
// Fields of any message by their names, by reflection.

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include "common/base/check.h"
#include "google/protobuf/message.h"

namespace vinculo::conformance {

using google::protobuf::Message;

class Fields {
 public:
  static bool Has(const Message& message, absl::string_view name) {
    return message.GetDescriptor()->FindFieldByName(std::string(name)) != nullptr;
  }
  static const google::protobuf::FieldDescriptor& Of(const Message& message,
                                                     absl::string_view name) {
    const auto* field = message.GetDescriptor()->FindFieldByName(std::string(name));
    VINCULO_CHECK(field != nullptr);
    return *field;
  }
  static std::string Text(const Message& message, absl::string_view name) {
    return message.GetReflection()->GetString(message, &Of(message, name));
  }
  static void SetText(Message& message, absl::string_view name, std::string value) {
    message.GetReflection()->SetString(&message, &Of(message, name), std::move(value));
  }
  static void SetInt(Message& message, absl::string_view name, int32_t value) {
    message.GetReflection()->SetInt32(&message, &Of(message, name), value);
  }
  static Message& Sub(Message& message, absl::string_view name) {
    return *message.GetReflection()->MutableMessage(&message, &Of(message, name));
  }
  static std::vector<std::string> Names(const Message& list, absl::string_view repeated) {
    const auto& field = Of(list, repeated);
    std::vector<std::string> names;
    for (int i = 0; i < list.GetReflection()->FieldSize(list, &field); ++i) {
      names.push_back(Text(list.GetReflection()->GetRepeatedMessage(list, &field, i), "name"));
    }
    return names;
  }
};

}  // namespace vinculo::conformance
