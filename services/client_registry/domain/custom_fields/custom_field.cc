#include "services/client_registry/domain/custom_fields/custom_field.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "services/client_registry/domain/free_text.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

constexpr int kPiiClassMax = 4;

bool IsKeyCharacter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return absl::ascii_islower(byte) || absl::ascii_isdigit(byte) || c == '_';
}

void CheckChoices(CustomFieldSpec& spec, errors::FieldViolations& violations) {
  std::vector<std::string>& choices = spec.choices;
  for (size_t i = 0; i < choices.size(); ++i) {
    const std::string field = absl::StrCat("custom_field.choices[", i, "]");
    CheckFreeText(field, kCustomFieldLabelLengthMax, choices[i], violations);
    if (choices[i].empty()) violations.Add(field, kChoicesMismatch, "is empty: leave it out");
    const auto here = choices.begin() + static_cast<std::ptrdiff_t>(i);
    if (std::find(choices.begin(), here, choices[i]) != here) {
      violations.Add(field, kChoicesMismatch, "comes twice: leave it out");
    }
  }
  const bool one_of = spec.type == CustomFieldType::kChoice;
  if (one_of && (choices.empty() || choices.size() > kCustomFieldChoicesMax)) {
    violations.Add("custom_field.choices",
                   kChoicesMismatch,
                   absl::StrCat("a field of type CHOICE has 1 to ", kCustomFieldChoicesMax));
  }
  if (!one_of && !choices.empty()) {
    violations.Add(
        "custom_field.choices", kChoicesMismatch, "only a field of type CHOICE has choices");
  }
}

}  // namespace

bool IsCustomFieldKey(absl::string_view key) {
  return !key.empty() && key.size() <= kCustomFieldKeyLengthMax &&
         absl::ascii_islower(static_cast<unsigned char>(key[0])) &&
         std::all_of(key.begin(), key.end(), IsKeyCharacter);
}

CustomFieldSpec CheckedCustomField(CustomFieldSpec spec, errors::FieldViolations& violations) {
  if (!IsCustomFieldKey(spec.key)) {
    violations.Add("custom_field.key",
                   kCustomFieldKeyMalformed,
                   "give 1 to 40 characters: a small letter, then small letters, digits and _");
  }
  if (spec.type <= CustomFieldType::kUnspecified || spec.type > CustomFieldType::kChoice) {
    violations.Add("custom_field.type", kValueUnknown, "is no type of a custom field");
  }
  if (spec.pii_class < 0 || spec.pii_class > kPiiClassMax) {
    violations.Add("custom_field.pii_class", kValueUnknown, "is no class of personal data");
  }
  CheckFreeText("custom_field.label_pt", kCustomFieldLabelLengthMax, spec.label_pt, violations);
  CheckFreeText("custom_field.label_en", kCustomFieldLabelLengthMax, spec.label_en, violations);
  if (spec.label_pt.empty()) {
    violations.Add("custom_field.label_pt", kLabelRequired, "is required: what people read");
  }
  CheckChoices(spec, violations);
  if (spec.label_en.empty()) spec.label_en = spec.label_pt;
  return spec;
}

absl::Status CheckRoomForCustomField(size_t in_use) {
  if (in_use < kCustomFieldsMax) return absl::OkStatus();
  return errors::FailedPrecondition(
      kTooManyCustomFields,
      absl::StrCat("there are ", in_use, " custom fields already: archive one"),
      {{"custom_fields", absl::StrCat(in_use)}});
}

}  // namespace vinculo::client_registry
