#pragma once
#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/documents/document.h"

namespace vinculo::client_registry {

inline constexpr int kFileNameLengthMax = 200;
inline constexpr int kDocumentNoteLengthMax = 500;

// What a caller says of a document before its content.
struct DocumentClaim {
  Document document;  // without what the content says
  std::optional<Day> issued_on;
  std::string sha256_hex;  // empty: nothing said
};

// A claim as it is stored: every violation at once, dates and validity filled in.
Document CheckedClaim(DocumentClaim claim,
                      Day today,
                      int validity_months,
                      errors::FieldViolations& violations);

// The content's size so far: INVALID_ARGUMENT DOCUMENT_TOO_LARGE beyond the limit.
absl::Status CheckSize(int64_t size_bytes, int64_t size_max_bytes);

// The whole content is what was declared: not empty, of the declared type by its first bytes,
// and of the declared SHA-256 (hexadecimal; empty: nothing was declared).
absl::Status CheckContent(absl::string_view content,
                          absl::string_view declared_type,
                          absl::string_view sha256_hex,
                          absl::string_view declared_sha256_hex);

}  // namespace vinculo::client_registry
