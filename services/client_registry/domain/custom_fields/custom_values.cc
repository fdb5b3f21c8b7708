#include "services/client_registry/domain/custom_fields/custom_values.h"

#include <algorithm>
#include <string>
#include <variant>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

// What is wrong with the value; empty when nothing is.
std::string MisfitOf(const CustomValue& value, const CustomFieldSpec& spec) {
  switch (spec.type) {
    case CustomFieldType::kNumber:
      return std::holds_alternative<double>(value) ? "" : "takes a number";
    case CustomFieldType::kBool:
      return std::holds_alternative<bool>(value) ? "" : "takes a flag";
    case CustomFieldType::kDate:
      return std::holds_alternative<Day>(value) ? "" : "takes a date";
    default:
      break;
  }
  const auto* const text = std::get_if<std::string>(&value);
  if (text == nullptr) return "takes a text";
  if (spec.type != CustomFieldType::kChoice) return "";
  const std::string choice(absl::StripAsciiWhitespace(*text));
  if (std::find(spec.choices.begin(), spec.choices.end(), choice) != spec.choices.end()) return "";
  return absl::StrCat("takes one of: ", absl::StrJoin(spec.choices, ", "));
}

}  // namespace

void CheckCustomValues(const CustomFields& values,
                       const CustomFields& before,
                       const std::vector<CustomField>& definitions,
                       absl::string_view parent,
                       errors::FieldViolations& violations) {
  for (const auto& [key, value] : values) {
    const auto earlier = before.find(key);
    if (earlier != before.end() && earlier->second == value) continue;
    const std::string field = absl::StrCat(parent, "custom_fields.", key);
    const auto definition =
        std::find_if(definitions.begin(), definitions.end(), [&key = key](const CustomField& d) {
          return d.spec.key == key && !d.spec.archived;
        });
    if (definition == definitions.end()) {
      violations.Add(field, kCustomFieldUnknown, "is no custom field: define it, or leave it out");
      continue;
    }
    const std::string misfit = MisfitOf(value, definition->spec);
    if (!misfit.empty()) violations.Add(field, kCustomValueInvalid, misfit);
  }
}

}  // namespace vinculo::client_registry
