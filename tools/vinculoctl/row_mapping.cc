#include "tools/vinculoctl/row_mapping.h"

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>
#include <set>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "common/base/day.h"
#include "common/base/money.h"
#include "common/base/status_macros.h"
#include "common/errors/errors.h"
#include "google/protobuf/util/json_util.h"
#include "google/type/date.pb.h"
#include "google/type/money.pb.h"
#include "nlohmann/json.hpp"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

std::vector<const FieldDescriptor*> FindPath(const Descriptor* type, absl::string_view path) {
  std::vector<const FieldDescriptor*> fields;
  for (absl::string_view part : absl::StrSplit(path, '.')) {
    if (type == nullptr) return {};
    const FieldDescriptor* field = type->FindFieldByName(std::string(part));
    if (field == nullptr) return {};
    fields.push_back(field);
    const bool nested =
        field->cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE && !field->is_repeated();
    type = nested ? field->message_type() : nullptr;
  }
  return fields;
}

std::vector<const FieldDescriptor*> FindPath(const Descriptor* type,
                                             absl::string_view path,
                                             const std::vector<std::string>& prefixes) {
  auto fields = FindPath(type, path);
  for (size_t i = 0; fields.empty() && i < prefixes.size(); ++i) {
    fields = FindPath(type, absl::StrCat(prefixes[i], path));
  }
  return fields;
}

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
  return Day::Parse(absl::StrCat(year, "-", month, "-", day));
}

bool IsDateForm(absl::string_view form) {
  std::string letters;
  for (const char c : form) {
    if (absl::ascii_isalpha(static_cast<unsigned char>(c))) letters += c;
  }
  std::sort(letters.begin(), letters.end());
  return letters == "DDMMYYYY" && absl::StrContains(form, "DD") && absl::StrContains(form, "MM") &&
         absl::StrContains(form, "YYYY");
}

absl::StatusOr<Money> ReadMoney(absl::string_view text, absl::string_view decimal) {
  if (decimal == "comma") {
    return Money::Parse(absl::StrReplaceAll(text, {{".", ""}, {" ", ""}, {",", "."}}));
  }
  if (decimal == "dot") return Money::Parse(absl::StrReplaceAll(text, {{",", ""}, {" ", ""}}));
  return Money::Parse(text);
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

// How dates and amounts are written.
struct Forms {
  absl::string_view date;
  absl::string_view decimal;
};

std::optional<FieldError> SetMessage(const FieldDescriptor* field,
                                     absl::string_view cell,
                                     const Forms& forms,
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
                                    const Forms& forms,
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

// A repeated field or map as JSON has it.
std::optional<FieldError> SetJson(const FieldDescriptor* field,
                                  absl::string_view cell,
                                  Message* message,
                                  absl::string_view path) {
  const std::unique_ptr<Message> read(message->New());
  const std::string json = absl::StrCat("{\"", field->name(), "\":", cell, "}");
  if (!google::protobuf::util::JsonStringToMessage(json, read.get()).ok()) {
    return FieldError{std::string(path), "JSON_INVALID", Say(text::kNotJson, cell)};
  }
  message->MergeFrom(*read);
  return std::nullopt;
}

std::optional<FieldError> SetField(const std::vector<const FieldDescriptor*>& fields,
                                   absl::string_view cell,
                                   const Forms& forms,
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

}  // namespace

absl::StatusOr<MappingSpec> MappingSpec::ParseJson(absl::string_view json) {
  MappingSpec spec;
  const auto root =
      nlohmann::json::parse(json.begin(), json.end(), nullptr, /*allow_exceptions=*/false);
  if (!root.is_object()) {
    return errors::InvalidArgument("MAPPING_MALFORMED", Say(text::kMappingNoObject));
  }
  static const std::set<std::string> kKnown = {
      "columns", "constants", "values", "nulls", "dates", "decimal"};
  for (const auto& [key, value] : root.items()) {
    if (!kKnown.contains(key)) {
      return errors::InvalidArgument("MAPPING_MALFORMED", Say(text::kMappingUnknownKey, key));
    }
  }
  try {
    if (root.contains("columns")) spec.columns = root["columns"].get<decltype(spec.columns)>();
    if (root.contains("constants"))
      spec.constants = root["constants"].get<decltype(spec.constants)>();
    if (root.contains("values")) spec.values = root["values"].get<decltype(spec.values)>();
    if (root.contains("nulls")) spec.nulls = root["nulls"].get<decltype(spec.nulls)>();
    if (root.contains("dates")) spec.dates = root["dates"].get<decltype(spec.dates)>();
    if (root.contains("decimal")) spec.decimal = root["decimal"].get<std::string>();
  } catch (const nlohmann::json::exception& e) {
    return errors::InvalidArgument("MAPPING_MALFORMED", Say(text::kMappingBroken, e.what()));
  }
  for (const auto& [field, form] : spec.dates) {
    if (IsDateForm(form)) continue;
    return errors::InvalidArgument("MAPPING_MALFORMED", Say(text::kDateFormBroken, form, field));
  }
  if (!spec.decimal.empty() && spec.decimal != "comma" && spec.decimal != "dot") {
    return errors::InvalidArgument("MAPPING_MALFORMED", Say(text::kDecimalUnknown, spec.decimal));
  }
  return spec;
}

absl::StatusOr<RowMapping> RowMapping::Bind(const MappingSpec& spec,
                                            const std::vector<std::string>& header,
                                            const Descriptor* type,
                                            const std::vector<std::string>& prefixes) {
  RowMapping mapping;
  mapping.nulls_ = spec.nulls;
  mapping.decimal_ = spec.decimal;
  std::set<std::string> used;
  const auto values_of = [&](const std::string& path) {
    const auto found = spec.values.find(path);
    return found == spec.values.end() ? std::map<std::string, std::string>{} : found->second;
  };
  const auto date_form_of = [&](const std::string& path) {
    for (const std::string& key : {path, std::string("*")}) {
      if (const auto found = spec.dates.find(key); found != spec.dates.end()) return found->second;
    }
    return std::string();
  };
  const auto add =
      [&](const std::string& path, int column, const std::string& constant) -> absl::Status {
    auto fields = FindPath(type, path, prefixes);
    if (fields.empty()) {
      return errors::InvalidArgument(
          "MAPPING_FIELD_UNKNOWN", Say(text::kNoSuchField, path), {{"field", path}});
    }
    mapping.targets_.push_back(
        {path, std::move(fields), column, constant, values_of(path), date_form_of(path)});
    return absl::OkStatus();
  };
  for (const auto& [path, column] : spec.columns) {
    const auto found = std::find(header.begin(), header.end(), column);
    if (found == header.end()) {
      return errors::InvalidArgument(
          "COLUMN_MISSING",
          Say(text::kNoSuchColumn, column, path, absl::StrJoin(header, ", ")),
          {{"column", column}, {"field", path}});
    }
    RETURN_IF_ERROR(add(path, static_cast<int>(found - header.begin()), ""));
    used.insert(column);
    mapping.bound_.emplace_back(path, column);
  }
  for (const auto& [path, text] : spec.constants) RETURN_IF_ERROR(add(path, -1, text));
  for (size_t i = 0; i < header.size(); ++i) {
    const std::string& column = header[i];
    const bool taken =
        used.contains(column) || spec.columns.contains(column) || spec.constants.contains(column);
    if (!taken && !FindPath(type, column, prefixes).empty()) {
      RETURN_IF_ERROR(add(column, static_cast<int>(i), ""));
      mapping.bound_.emplace_back(column, column);
    } else if (!used.contains(column)) {
      mapping.unused_columns_.push_back(column);
    }
  }
  if (mapping.bound_.empty()) {
    return errors::InvalidArgument("COLUMN_MISSING",
                                   Say(text::kNothingMapped, absl::StrJoin(header, ", ")));
  }
  return mapping;
}

std::vector<FieldError> RowMapping::Apply(const std::vector<std::string>& cells,
                                          Message* row) const {
  std::vector<FieldError> errors;
  for (const Target& target : targets_) {
    absl::string_view text =
        target.column < 0 ? absl::string_view(target.constant)
                          : absl::StripAsciiWhitespace(cells[static_cast<size_t>(target.column)]);
    if (const auto found = target.values.find(std::string(text)); found != target.values.end()) {
      text = found->second;
    }
    if (text.empty() || std::find(nulls_.begin(), nulls_.end(), text) != nulls_.end()) continue;
    if (std::optional<FieldError> error =
            SetField(target.fields, text, {target.date_form, decimal_}, target.path, row)) {
      errors.push_back(*std::move(error));
    }
  }
  return errors;
}

std::vector<std::string> RowMapping::paths(absl::string_view prefix) const {
  std::vector<std::string> paths;
  for (const Target& target : targets_) {
    paths.emplace_back(absl::StripPrefix(target.path, prefix));
  }
  return paths;
}

}  // namespace vinculo::ctl
