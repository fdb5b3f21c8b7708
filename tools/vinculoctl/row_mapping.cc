#include "tools/vinculoctl/row_mapping.h"

#include <algorithm>
#include <optional>
#include <set>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "common/base/status_macros.h"
#include "common/errors/errors.h"
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

bool IsDateForm(absl::string_view form) {
  std::string letters;
  for (const char c : form) {
    if (absl::ascii_isalpha(static_cast<unsigned char>(c))) letters += c;
  }
  std::sort(letters.begin(), letters.end());
  return letters == "DDMMYYYY" && absl::StrContains(form, "DD") && absl::StrContains(form, "MM") &&
         absl::StrContains(form, "YYYY");
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
            SetCell(target.fields, text, {target.date_form, decimal_}, target.path, row)) {
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
