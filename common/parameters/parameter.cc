#include "common/parameters/parameter.h"

#include <algorithm>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "common/base/check.h"
#include "common/errors/errors.h"

namespace vinculo::parameters {
namespace {

bool Contains(const std::vector<std::string>& choices, absl::string_view item) {
  return std::find(choices.begin(), choices.end(), item) != choices.end();
}

bool Takes(const Parameter& parameter, const std::string& item) {
  if (item.empty() || item.size() > kSetItemBytesMax || absl::StrContains(item, ',')) return false;
  if (Contains(parameter.choices, item)) return true;
  return !parameter.open_prefix.empty() && item.size() > parameter.open_prefix.size() &&
         absl::StartsWith(item, parameter.open_prefix);
}

absl::Status CheckSet(const Parameter& parameter, const TextSet& set, absl::string_view field) {
  if (set.size() > kSetItemsMax) {
    return errors::InvalidField(field,
                                "PARAMETER_SET_TOO_LARGE",
                                absl::StrCat(set.size(), " items; at most ", kSetItemsMax));
  }
  for (const std::string& item : set) {
    if (Takes(parameter, item)) continue;
    const std::string open =
        parameter.open_prefix.empty() ? "" : absl::StrCat(", or ", parameter.open_prefix, "...");
    return errors::InvalidField(
        field,
        "PARAMETER_CHOICE_UNKNOWN",
        absl::StrCat("has ", item, ": items are ", absl::StrJoin(parameter.choices, ", "), open));
  }
  return absl::OkStatus();
}

absl::string_view NameOf(Type type) {
  switch (type) {
    case Type::kSwitch:
      return "a switch: give switch_value";
    case Type::kNumber:
      return "a number: give number";
    case Type::kChoice:
      return "a choice: give choice";
    case Type::kSet:
      return "a set: give set";
  }
  return "";
}

}  // namespace

Parameter Switch(absl::string_view key,
                 bool default_value,
                 absl::string_view description_pt_br,
                 absl::string_view description_en) {
  return {.key = std::string(key),
          .default_value = default_value,
          .description_pt_br = std::string(description_pt_br),
          .description_en = std::string(description_en)};
}

Parameter Number(absl::string_view key,
                 int64_t default_value,
                 Range range,
                 absl::string_view description_pt_br,
                 absl::string_view description_en) {
  return {.key = std::string(key),
          .default_value = default_value,
          .range = range,
          .description_pt_br = std::string(description_pt_br),
          .description_en = std::string(description_en)};
}

Parameter Choice(absl::string_view key,
                 absl::string_view default_value,
                 std::vector<std::string> choices,
                 absl::string_view description_pt_br,
                 absl::string_view description_en) {
  return {.key = std::string(key),
          .default_value = std::string(default_value),
          .choices = std::move(choices),
          .description_pt_br = std::string(description_pt_br),
          .description_en = std::string(description_en)};
}

Parameter Set(absl::string_view key,
              TextSet default_value,
              std::vector<std::string> choices,
              absl::string_view open_prefix,
              absl::string_view description_pt_br,
              absl::string_view description_en) {
  return {.key = std::string(key),
          .default_value = Normalized(std::move(default_value)),
          .choices = std::move(choices),
          .open_prefix = std::string(open_prefix),
          .description_pt_br = std::string(description_pt_br),
          .description_en = std::string(description_en)};
}

absl::Status Check(const Parameter& parameter, const Value& value, absl::string_view field) {
  if (TypeOf(value) != parameter.type()) {
    return errors::InvalidField(
        field, "PARAMETER_TYPE", absl::StrCat("is ", NameOf(parameter.type())));
  }
  if (const int64_t* number = std::get_if<int64_t>(&value)) {
    if (*number >= parameter.range.min && *number <= parameter.range.max) return absl::OkStatus();
    return errors::InvalidField(
        field,
        "PARAMETER_OUT_OF_RANGE",
        absl::StrCat("must be from ", parameter.range.min, " to ", parameter.range.max));
  }
  if (const std::string* choice = std::get_if<std::string>(&value)) {
    if (Contains(parameter.choices, *choice)) return absl::OkStatus();
    return errors::InvalidField(
        field,
        "PARAMETER_CHOICE_UNKNOWN",
        absl::StrCat("must be one of ", absl::StrJoin(parameter.choices, ", ")));
  }
  if (const TextSet* set = std::get_if<TextSet>(&value)) return CheckSet(parameter, *set, field);
  return absl::OkStatus();
}

TextSet Normalized(TextSet items) {
  std::sort(items.begin(), items.end());
  items.erase(std::unique(items.begin(), items.end()), items.end());
  return items;
}

std::string ToText(const Value& value) {
  switch (TypeOf(value)) {
    case Type::kSwitch:
      return std::get<bool>(value) ? "true" : "false";
    case Type::kNumber:
      return absl::StrCat(std::get<int64_t>(value));
    case Type::kChoice:
      return std::get<std::string>(value);
    case Type::kSet:
      return absl::StrJoin(std::get<TextSet>(value), ",");
  }
  return "";
}

std::optional<Value> FromText(const Parameter& parameter, absl::string_view text) {
  Value value;
  switch (parameter.type()) {
    case Type::kSwitch: {
      if (text != "true" && text != "false") return std::nullopt;
      value = text == "true";
      break;
    }
    case Type::kNumber: {
      int64_t number = 0;
      if (!absl::SimpleAtoi(text, &number)) return std::nullopt;
      value = number;
      break;
    }
    case Type::kChoice:
      value = std::string(text);
      break;
    case Type::kSet: {
      TextSet items;
      if (!text.empty()) items = absl::StrSplit(text, ',');
      value = Normalized(std::move(items));
      break;
    }
  }
  if (!Check(parameter, value, parameter.key).ok()) return std::nullopt;
  return value;
}

Table::Table(std::vector<Parameter> parameters) : parameters_(std::move(parameters)) {
  for (size_t i = 0; i < parameters_.size(); ++i) {
    VINCULO_CHECK(IndexOf(parameters_[i].key) == i);
    VINCULO_CHECK(Check(parameters_[i], parameters_[i].default_value, "default").ok());
  }
}

std::optional<size_t> Table::IndexOf(absl::string_view key) const {
  for (size_t i = 0; i < parameters_.size(); ++i) {
    if (parameters_[i].key == key) return i;
  }
  return std::nullopt;
}

}  // namespace vinculo::parameters
