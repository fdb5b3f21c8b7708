#pragma once
// A field that a tenant adds to its clients. The numbers of the type are stored and are those
// of the proto.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "common/base/uuid.h"
#include "common/errors/errors.h"

namespace vinculo::client_registry {

enum class CustomFieldType : int16_t {
  kUnspecified = 0,
  kText = 1,
  kNumber = 2,
  kBool = 3,
  kDate = 4,
  kChoice = 5,
};

// What a caller says of it.
struct CustomFieldSpec {
  std::string key;
  CustomFieldType type = CustomFieldType::kUnspecified;
  std::string label_pt;
  std::string label_en;
  std::vector<std::string> choices;
  int pii_class = 0;  // vinculo.api.v1.Pii
  bool archived = false;

  bool operator==(const CustomFieldSpec&) const = default;
};

struct CustomField {
  Uuid id;
  int64_t version = 1;
  CustomFieldSpec spec;  // has been through CheckedCustomField
  absl::Time created_at;
  absl::Time updated_at;
};

inline constexpr char kCustomFieldCollection[] = "customFields/";
inline constexpr size_t kCustomFieldsMax = 100;
inline constexpr size_t kCustomFieldKeyLengthMax = 40;
inline constexpr int kCustomFieldLabelLengthMax = 80;
inline constexpr size_t kCustomFieldChoicesMax = 100;

// A small letter, then small letters, digits and _: at most 40.
bool IsCustomFieldKey(absl::string_view key);

// The field as it is stored: trimmed, the English label filled in. Every rule that it breaks is
// added to `violations`, its path after "custom_field.".
CustomFieldSpec CheckedCustomField(CustomFieldSpec spec, errors::FieldViolations& violations);

// FAILED_PRECONDITION TOO_MANY_CUSTOM_FIELDS when one more than `in_use` would be too many.
absl::Status CheckRoomForCustomField(size_t in_use);

}  // namespace vinculo::client_registry
