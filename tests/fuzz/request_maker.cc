#include "tests/fuzz/request_maker.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "google/api/field_behavior.pb.h"
#include "google/protobuf/descriptor.h"

namespace vinculo::fuzz {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;

constexpr size_t kRemembered = 256;
constexpr int kDepthMax = 5;

constexpr absl::string_view kTexts[] = {
    "",
    "Ana Maria da Silva",
    "São João 😀",
    "O'Brien; DROP TABLE clients --",
    "%_\\",
    "529.982.247-25",
    "11.222.333/0001-81",
    "+5511987654321",
    "ana@example.com",
    "2025-01-31",
    "BRL",
    "display_name = \"A*\"",
    "NOT (state = ACTIVE OR external_id : \"x\")",
    "display_name desc",
    "create_time",
    "*",
    "-",
    "clients/00000000-0000-7000-8000-000000000001",
    "clients/-/x",
    "00000000-0000-7000-8000-000000000001",
    "America/Sao_Paulo",
    "P-17",
    "reports/P-17",
    "\x01\x1f",
    absl::string_view("Ana\0Maria", 9),
};

constexpr int64_t kNumbers[] = {0,
                                1,
                                2,
                                3,
                                12,
                                31,
                                100,
                                1000,
                                1001,
                                2025,
                                -1,
                                std::numeric_limits<int32_t>::max(),
                                std::numeric_limits<int32_t>::min(),
                                std::numeric_limits<int64_t>::max(),
                                std::numeric_limits<int64_t>::min()};

bool IsRequired(const FieldDescriptor& field) {
  const auto& options = field.options();
  for (int i = 0; i < options.ExtensionSize(google::api::field_behavior); ++i) {
    if (options.GetExtension(google::api::field_behavior, i) == google::api::REQUIRED) return true;
  }
  return false;
}

// A field of the message beside it, or of the resource in it.
std::string SomePath(const Message& request, Decisions& decisions) {
  const google::protobuf::Descriptor* type = request.GetDescriptor();
  std::string path;
  for (int depth = 0; depth < 3 && type->field_count() > 0; ++depth) {
    const FieldDescriptor* field =
        type->field(static_cast<int>(decisions.Below(static_cast<uint32_t>(type->field_count()))));
    if (field->message_type() == nullptr || decisions.OneIn(2)) {
      return absl::StrCat(path, field->name());
    }
    type = field->message_type();
    if (depth > 0) absl::StrAppend(&path, field->name(), ".");
  }
  return path;
}

class Filler {
 public:
  Filler(Decisions& decisions, const Memory& memory) : decisions_(decisions), memory_(memory) {}

  void Fill(Message& message, int depth) {
    const std::string& type = message.GetDescriptor()->full_name();
    if (type == "google.type.Date") return FillDate(message);
    if (type == "google.protobuf.FieldMask") return;  // by its owner
    const Reflection& reflection = *message.GetReflection();
    for (int i = 0; i < message.GetDescriptor()->field_count(); ++i) {
      const FieldDescriptor& field = *message.GetDescriptor()->field(i);
      const bool wanted = IsRequired(field) ? !decisions_.OneIn(16) : decisions_.OneIn(3);
      if (!wanted) continue;
      if (field.is_map() || (field.message_type() != nullptr && depth >= kDepthMax)) continue;
      const int times = field.is_repeated() ? static_cast<int>(decisions_.Below(4)) : 1;
      for (int n = 0; n < times; ++n) Set(message, reflection, field, depth);
    }
  }

 private:
  void Set(Message& message,
           const Reflection& reflection,
           const FieldDescriptor& field,
           int depth) {
    const bool many = field.is_repeated();
    switch (field.cpp_type()) {
      case FieldDescriptor::CPPTYPE_MESSAGE: {
        Message& inner = many ? *reflection.AddMessage(&message, &field)
                              : *reflection.MutableMessage(&message, &field);
        if (field.message_type()->full_name() == "google.protobuf.FieldMask") {
          const FieldDescriptor& paths = *field.message_type()->FindFieldByName("paths");
          for (uint32_t n = 1 + decisions_.Below(3); n > 0; --n) {
            inner.GetReflection()->AddString(&inner, &paths, SomePath(message, decisions_));
          }
          return;
        }
        return Fill(inner, depth + 1);
      }
      case FieldDescriptor::CPPTYPE_STRING: {
        std::string text = Text(field);
        return many ? reflection.AddString(&message, &field, std::move(text))
                    : reflection.SetString(&message, &field, std::move(text));
      }
      case FieldDescriptor::CPPTYPE_ENUM: {
        const int value = EnumValue(field);
        return many ? reflection.AddEnumValue(&message, &field, value)
                    : reflection.SetEnumValue(&message, &field, value);
      }
      case FieldDescriptor::CPPTYPE_BOOL: {
        const bool value = decisions_.OneIn(2);
        return many ? reflection.AddBool(&message, &field, value)
                    : reflection.SetBool(&message, &field, value);
      }
      case FieldDescriptor::CPPTYPE_INT32: {
        const auto value = static_cast<int32_t>(Number());
        return many ? reflection.AddInt32(&message, &field, value)
                    : reflection.SetInt32(&message, &field, value);
      }
      case FieldDescriptor::CPPTYPE_INT64: {
        const int64_t value = Number();
        return many ? reflection.AddInt64(&message, &field, value)
                    : reflection.SetInt64(&message, &field, value);
      }
      case FieldDescriptor::CPPTYPE_UINT32:
        return many ? reflection.AddUInt32(&message, &field, static_cast<uint32_t>(Number()))
                    : reflection.SetUInt32(&message, &field, static_cast<uint32_t>(Number()));
      case FieldDescriptor::CPPTYPE_UINT64:
        return many ? reflection.AddUInt64(&message, &field, static_cast<uint64_t>(Number()))
                    : reflection.SetUInt64(&message, &field, static_cast<uint64_t>(Number()));
      case FieldDescriptor::CPPTYPE_DOUBLE:
        return many ? reflection.AddDouble(&message, &field, static_cast<double>(Number()))
                    : reflection.SetDouble(&message, &field, static_cast<double>(Number()));
      case FieldDescriptor::CPPTYPE_FLOAT:
        return many ? reflection.AddFloat(&message, &field, static_cast<float>(Number()))
                    : reflection.SetFloat(&message, &field, static_cast<float>(Number()));
    }
  }

  // Mostly a day of these years; now and then none.
  void FillDate(Message& date) {
    const auto set = [&](const char* name, int32_t value) {
      date.GetReflection()->SetInt32(&date, date.GetDescriptor()->FindFieldByName(name), value);
    };
    set("year",
        decisions_.OneIn(16) ? static_cast<int32_t>(Number()) : 2015 + decisions_.Byte() % 20);
    set("month", static_cast<int32_t>(decisions_.Below(14)));
    set("day", static_cast<int32_t>(decisions_.Below(33)));
  }

  std::string Text(const FieldDescriptor& field) {
    if (field.name() == "request_id" && !decisions_.OneIn(16)) {
      return absl::StrFormat("00000000-0000-4000-8000-%02x%02x%02x%02x%02x%02x",
                             decisions_.Byte(),
                             decisions_.Byte(),
                             decisions_.Byte(),
                             decisions_.Byte(),
                             decisions_.Byte(),
                             decisions_.Byte());
    }
    if (decisions_.OneIn(2)) {
      std::string known = memory_.Pick(decisions_);
      if (!known.empty()) return known;
    }
    switch (decisions_.Below(8)) {
      case 0: {
        std::string letters;
        for (uint32_t n = decisions_.Below(12); n > 0; --n) {
          letters += static_cast<char>(' ' + decisions_.Byte() % 95);
        }
        return letters;
      }
      case 1:
        return std::string(decisions_.Byte() * 8, 'x');
      case 2:
        return absl::StrCat(field.name(), " ", static_cast<int>(decisions_.Byte()));
      default:
        return std::string(kTexts[decisions_.Below(std::size(kTexts))]);
    }
  }

  int EnumValue(const FieldDescriptor& field) {
    if (decisions_.OneIn(16)) return 999;
    const auto& type = *field.enum_type();
    return type
        .value(static_cast<int>(decisions_.Below(static_cast<uint32_t>(type.value_count()))))
        ->number();
  }

  int64_t Number() {
    if (decisions_.OneIn(2)) return decisions_.Byte();
    return kNumbers[decisions_.Below(std::size(kNumbers))];
  }

  Decisions& decisions_;
  const Memory& memory_;
};

}  // namespace

uint8_t Decisions::Byte() {
  if (bytes_.empty()) return 0;
  const auto byte = static_cast<uint8_t>(bytes_.front());
  bytes_.remove_prefix(1);
  return byte;
}

uint32_t Decisions::Below(uint32_t bound) {
  uint32_t choice = Byte();
  if (bound > 256) choice = choice << 8 | Byte();
  return choice % bound;
}

void Memory::Keep(const Message& answer) {
  std::vector<const FieldDescriptor*> fields;
  const Reflection& reflection = *answer.GetReflection();
  reflection.ListFields(answer, &fields);
  for (const FieldDescriptor* field : fields) {
    if (field->is_map()) continue;
    const int times = field->is_repeated() ? std::min(3, reflection.FieldSize(answer, field)) : 1;
    for (int n = 0; n < times; ++n) {
      if (field->cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE) {
        Keep(field->is_repeated() ? reflection.GetRepeatedMessage(answer, field, n)
                                  : reflection.GetMessage(answer, field));
      } else if (field->type() == FieldDescriptor::TYPE_STRING) {
        texts_.push_back(field->is_repeated() ? reflection.GetRepeatedString(answer, field, n)
                                              : reflection.GetString(answer, field));
        if (texts_.size() > kRemembered) texts_.pop_front();
      }
    }
  }
}

std::string Memory::Pick(Decisions& decisions) const {
  if (texts_.empty()) return "";
  return texts_[decisions.Below(static_cast<uint32_t>(texts_.size()))];
}

void Fill(Message& message, Decisions& decisions, const Memory& memory) {
  Filler(decisions, memory).Fill(message, 0);
}

}  // namespace vinculo::fuzz
