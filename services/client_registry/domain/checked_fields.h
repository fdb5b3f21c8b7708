#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "common/base/day.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/client.h"

namespace vinculo::client_registry {

// Who wrote the fields. Records of other systems are read more forgivingly: documents that a
// spreadsheet robbed of their leading zeros, mobile numbers from before the ninth digit.
enum class Source { kTyped, kImported };

inline constexpr int kNameLengthMax = 200;
inline constexpr int kTextLengthMax = 80;
inline constexpr int kAddressLineLengthMax = 200;
inline constexpr int kExternalIdLengthMax = 100;
inline constexpr int kGroupsMax = 20;
inline constexpr size_t kIdentityDocumentsMax = 10;
inline constexpr int kCustomTextLengthMax = 500;

// The fields as they are stored:
// trimmed, documents and phones without mask, kind and registration date filled in (today), and the
// origin of imported ones. Every rule that they break is added to `violations`, with the field's
// path after `parent`
// ("client." or nothing); then what is returned is good for nothing. Lengths count characters, not
// bytes. `marks` gets what the forgiving reading of an import made of a field
// ("tax_id:ZEROS_RESTORED").
ClientFields CheckedFields(ClientFields fields,
                           Source source,
                           Day today,
                           absl::string_view parent,
                           errors::FieldViolations& violations,
                           std::vector<std::string>* marks = nullptr);

}  // namespace vinculo::client_registry
