#include "common/privacy/personal_fields.h"

#include <memory>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/strip.h"
#include "google/protobuf/descriptor.h"
#include "vinculo/api/v1/options.pb.h"

namespace vinculo::privacy {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;

bool IsPersonal(const FieldDescriptor* field) {
  return field->options().GetExtension(api::v1::pii) != api::v1::PII_UNSPECIFIED;
}

// A oneof with a personal member says something of a person in any of its members.
bool IsPersonalOneof(const FieldDescriptor* field) {
  const auto* const oneof = field->real_containing_oneof();
  if (oneof == nullptr) return false;
  for (int i = 0; i < oneof->field_count(); ++i) {
    if (IsPersonal(oneof->field(i))) return true;
  }
  return false;
}

bool Names(absl::string_view text, absl::string_view subject) {
  return absl::ConsumePrefix(&text, subject) && (text.empty() || text[0] == '/');
}

// Another resource of the subject's collection: it may name the subject and is yet somebody else.
bool IsAnother(absl::string_view name, absl::string_view subject) {
  const absl::string_view collection = subject.substr(0, subject.find('/') + 1);
  return absl::StartsWith(name, collection) && !Names(name, subject);
}

bool IsAbout(const Message& message, absl::string_view subject) {
  const Reflection* const reflection = message.GetReflection();
  std::vector<const FieldDescriptor*> fields;
  reflection->ListFields(message, &fields);
  bool named = false;
  for (const FieldDescriptor* const field : fields) {
    if (field->cpp_type() != FieldDescriptor::CPPTYPE_STRING) continue;
    if (!field->is_repeated()) {
      const std::string text = reflection->GetString(message, field);
      if (field->name() == "name" && IsAnother(text, subject)) return false;
      named = named || Names(text, subject);
      continue;
    }
    for (int i = 0; i < reflection->FieldSize(message, field); ++i) {
      named = named || Names(reflection->GetRepeatedString(message, field, i), subject);
    }
  }
  return named;
}

bool IsAnonymized(const Message& message) {
  const FieldDescriptor* const time = message.GetDescriptor()->FindFieldByName("anonymize_time");
  return time != nullptr && message.GetReflection()->HasField(message, time);
}

// Of this message alone: those of its parts are dropped, and told, with them.
bool DropUnknownFields(Message& message) {
  auto& unknown = *message.GetReflection()->MutableUnknownFields(&message);
  if (unknown.empty()) return false;
  unknown.Clear();
  return true;
}

bool Erase(Message& message, absl::string_view subject, bool inside) {
  const Reflection* const reflection = message.GetReflection();
  const bool about = inside || IsAbout(message, subject);
  if (about && IsAnonymized(message)) return false;
  bool erased = false;
  if (about) erased = DropUnknownFields(message);
  std::vector<const FieldDescriptor*> fields;
  reflection->ListFields(message, &fields);
  for (const FieldDescriptor* const field : fields) {
    if (about && (IsPersonal(field) || IsPersonalOneof(field))) {
      reflection->ClearField(&message, field);
      erased = true;
      continue;
    }
    if (field->cpp_type() != FieldDescriptor::CPPTYPE_MESSAGE) continue;
    if (!field->is_repeated()) {
      erased |= Erase(*reflection->MutableMessage(&message, field), subject, about);
      continue;
    }
    for (int i = 0; i < reflection->FieldSize(message, field); ++i) {
      erased |= Erase(*reflection->MutableRepeatedMessage(&message, field, i), subject, about);
    }
  }
  return erased;
}

}  // namespace

bool ErasePersonalFields(Message& message, absl::string_view subject) {
  return Erase(message, subject, false);
}

absl::StatusOr<std::optional<std::string>> WithoutPersonalFields(absl::string_view full_name,
                                                                 absl::string_view serialized,
                                                                 absl::string_view subject) {
  const auto* const descriptor =
      google::protobuf::DescriptorPool::generated_pool()->FindMessageTypeByName(
          std::string(full_name));
  if (descriptor == nullptr) {
    return absl::FailedPreconditionError(absl::StrCat("unknown message ", full_name));
  }
  const std::unique_ptr<Message> message(
      google::protobuf::MessageFactory::generated_factory()->GetPrototype(descriptor)->New());
  if (!message->ParseFromArray(serialized.data(), static_cast<int>(serialized.size()))) {
    return absl::FailedPreconditionError(absl::StrCat("no ", full_name));
  }
  if (!ErasePersonalFields(*message, subject)) return std::nullopt;
  return message->SerializeAsString();
}

std::string AnswerOf(absl::string_view method) {
  absl::ConsumePrefix(&method, "/");
  const auto* const descriptor =
      google::protobuf::DescriptorPool::generated_pool()->FindMethodByName(
          absl::StrReplaceAll(method, {{"/", "."}}));
  return descriptor == nullptr ? "" : descriptor->output_type()->full_name();
}

}  // namespace vinculo::privacy
