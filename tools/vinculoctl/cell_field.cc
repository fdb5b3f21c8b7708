#include "tools/vinculoctl/cell_field.h"

#include <algorithm>
#include <charconv>
#include <memory>

#include "absl/status/statusor.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "common/base/day.h"
#include "common/base/money.h"
#include "google/protobuf/util/json_util.h"
#include "google/type/date.pb.h"
#include "google/type/money.pb.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

absl::StatusOr<Day> ReadDay(absl::string_view text) {
  for (absl::string_view midnight : {" 00:00:00", "T00:00:00"}) {
    if (absl::EndsWith(text, midnight)) text.remove_suffix(midnight.size());
  }
  if (text.size() == 10 && text[2] == '/' && text[5] == '/') {
    return Day::Parse(absl::StrCat(text.substr(6), "-", text.substr(3, 2), "-", text.substr(0, 2)));
  }
  return Day::Parse(text);
}

// The text by a form of DD, MM and YYYY.
absl::StatusOr<Day> ReadDay(absl::string_view text, absl::string_view form) {
  if (form.empty()) return ReadDay(text);
  std::string year, month, day;
  if (text.size() < form.size()) return Day::Parse(text);
  for (size_t i = 0; i < form.size(); ++i) {
    if (form[i] == 'Y') {
      year += text[i];
    } else if (form[i] == 'M') {
      month += text[i];
    } else if (form[i] == 'D') {
      day += text[i];
    } else if (form[i] != text[i]) {
      return Day::Parse(text);
    }
  }
  // A time may follow.
  if (text.size() > form.size() && text[form.size()] != ' ' && text[form.size()] != 'T') {
    return absl::InvalidArgumentError("more than a date and a time");
  }
  return Day::Parse(absl::StrCat(year, "-", month, "-", day));
}

// Money::Parse checks that thousands are in groups of three where there is a comma before centavos.
absl::StatusOr<Money> ReadMoney(absl::string_view text, absl::string_view decimal) {
  if (decimal.empty()) return Money::Parse(text);
  std::string with_comma = decimal == "comma"
                               ? absl::StrReplaceAll(text, {{" ", ""}})
                               : absl::StrReplaceAll(text, {{" ", ""}, {",", "."}, {".", ","}});
  if (!absl::StrContains(with_comma, ',')) with_comma += ",00";
  return Money::Parse(with_comma);
}

std::optional<bool> ReadBool(absl::string_view text) {
  const std::string lower = absl::AsciiStrToLower(text);
  for (absl::string_view yes : {"true", "yes", "sim", "s", "y", "1"}) {
    if (lower == yes) return true;
  }
  for (absl::string_view no : {"false", "no", "não", "nao", "n", "0"}) {
    if (lower == no) return false;
  }
  return std::nullopt;
}

std::optional<FieldError> SetInteger(const FieldDescriptor* field,
                                     absl::string_view cell,
                                     Message* message,
                                     absl::string_view path) {
  int64_t value = 0;
  const auto* end = cell.data() + cell.size();
  const auto parsed = std::from_chars(cell.data(), end, value);
  const bool fits = field->cpp_type() == FieldDescriptor::CPPTYPE_INT64 ||
                    (value >= INT32_MIN && value <= INT32_MAX);
  if (parsed.ec != std::errc() || parsed.ptr != end || !fits) {
    return FieldError{std::string(path), "NUMBER_INVALID", Say(text::kNotANumber, cell)};
  }
  if (field->cpp_type() == FieldDescriptor::CPPTYPE_INT64) {
    message->GetReflection()->SetInt64(message, field, value);
  } else {
    message->GetReflection()->SetInt32(message, field, static_cast<int32_t>(value));
  }
  return std::nullopt;
}

std::optional<FieldError> SetMessage(const FieldDescriptor* field,
                                     absl::string_view cell,
                                     const CellForms& forms,
                                     Message* message,
                                     absl::string_view path) {
  Message* value = message->GetReflection()->MutableMessage(message, field);
  if (auto* date = dynamic_cast<google::type::Date*>(value)) {
    const absl::StatusOr<Day> day = ReadDay(cell, forms.date);
    if (!day.ok()) {
      return FieldError{std::string(path),
                        "DATE_INVALID",
                        forms.date.empty() ? Say(text::kNotADate, cell)
                                           : Say(text::kNotThatDate, cell, forms.date)};
    }
    date->set_year(day->year());
    date->set_month(day->month());
    date->set_day(day->day_of_month());
    return std::nullopt;
  }
  if (auto* money = dynamic_cast<google::type::Money*>(value)) {
    const absl::StatusOr<Money> amount = ReadMoney(cell, forms.decimal);
    if (!amount.ok()) {
      return FieldError{std::string(path), "MONEY_INVALID", Say(text::kNotMoney, cell)};
    }
    money->set_currency_code("BRL");
    money->set_units(amount->cents() / 100);
    money->set_nanos(static_cast<int32_t>(amount->cents() % 100 * 10'000'000));
    return std::nullopt;
  }
  return FieldError{std::string(path), "FIELD_NOT_SETTABLE", Say(text::kNoTextForm)};
}

std::optional<FieldError> SetScalar(const FieldDescriptor* field,
                                    absl::string_view cell,
                                    const CellForms& forms,
                                    Message* message,
                                    absl::string_view path) {
  const auto* reflection = message->GetReflection();
  switch (field->cpp_type()) {
    case FieldDescriptor::CPPTYPE_STRING:
      reflection->SetString(message, field, std::string(cell));
      return std::nullopt;
    case FieldDescriptor::CPPTYPE_BOOL: {
      const std::optional<bool> value = ReadBool(cell);
      if (!value) {
        return FieldError{std::string(path), "BOOLEAN_INVALID", Say(text::kNotABoolean, cell)};
      }
      reflection->SetBool(message, field, *value);
      return std::nullopt;
    }
    case FieldDescriptor::CPPTYPE_INT32:
    case FieldDescriptor::CPPTYPE_INT64:
      return SetInteger(field, cell, message, path);
    case FieldDescriptor::CPPTYPE_ENUM: {
      const auto* value = field->enum_type()->FindValueByName(absl::AsciiStrToUpper(cell));
      if (value == nullptr) {
        std::vector<std::string> allowed;
        for (int i = 1; i < field->enum_type()->value_count(); ++i) {
          allowed.push_back(field->enum_type()->value(i)->name());
        }
        return FieldError{std::string(path),
                          "VALUE_UNKNOWN",
                          Say(text::kNotAChoice, cell, absl::StrJoin(allowed, ", "))};
      }
      reflection->SetEnum(message, field, value);
      return std::nullopt;
    }
    case FieldDescriptor::CPPTYPE_MESSAGE:
      return SetMessage(field, cell, forms, message, path);
    default:
      return FieldError{std::string(path), "FIELD_NOT_SETTABLE", Say(text::kNoTextForm)};
  }
}

bool HasBeside(const Message& message, const FieldDescriptor* field) {
  std::vector<const FieldDescriptor*> set;
  message.GetReflection()->ListFields(message, &set);
  return std::any_of(
      set.begin(), set.end(), [field](const FieldDescriptor* one) { return one != field; });
}

// A repeated field or map as JSON has it.
std::optional<FieldError> SetJson(const FieldDescriptor* field,
                                  absl::string_view cell,
                                  Message* message,
                                  absl::string_view path) {
  const std::unique_ptr<Message> read(message->New());
  const std::string json = absl::StrCat("{\"", field->name(), "\":", cell, "}");
  const bool well_formed = google::protobuf::util::JsonStringToMessage(json, read.get()).ok();
  if (!well_formed || HasBeside(*read, field)) {
    return FieldError{std::string(path), "JSON_INVALID", Say(text::kNotJson, cell)};
  }
  message->MergeFrom(*read);
  return std::nullopt;
}

}  // namespace

std::optional<FieldError> SetCell(const std::vector<const FieldDescriptor*>& fields,
                                  absl::string_view cell,
                                  const CellForms& forms,
                                  absl::string_view path,
                                  Message* message) {
  for (size_t i = 0; i + 1 < fields.size(); ++i) {
    message = message->GetReflection()->MutableMessage(message, fields[i]);
  }
  const FieldDescriptor* field = fields.back();
  if (!field->is_repeated()) return SetScalar(field, cell, forms, message, path);
  if (field->cpp_type() != FieldDescriptor::CPPTYPE_STRING || absl::StartsWith(cell, "[\"")) {
    return SetJson(field, cell, message, path);
  }
  for (absl::string_view part : absl::StrSplit(cell, '|', absl::SkipWhitespace())) {
    message->GetReflection()->AddString(
        message, field, std::string(absl::StripAsciiWhitespace(part)));
  }
  return std::nullopt;
}

}  // namespace vinculo::ctl
