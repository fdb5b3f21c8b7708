#pragma once
// C-20. A template of documents. Its body is HTML with fields (common/documents/template.h); a
// change of the body is a new version of it.

#include <cstdint>
#include <optional>
#include <string>

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "common/base/uuid.h"
#include "common/errors/errors.h"

namespace vinculo::contract {

inline constexpr char kBrazilian[] = "pt-BR";
inline constexpr char kEnglish[] = "en";

struct DocumentTemplate {
  Uuid id;
  int64_t version = 1;  // the etag
  std::string code;
  std::string display_name;
  std::string language = kBrazilian;
  std::string body;
  int body_version = 1;
  std::optional<absl::Time> archived_at;
  absl::Time created_at;
  absl::Time updated_at;
};

// C-20. Adds what forbids the template, each under its field; fields that do not exist by name and
// line.
void CheckDocumentTemplate(const DocumentTemplate& wanted, errors::FieldViolations* violations);

// C-20. FAILED_PRECONDITION TEMPLATE_ARCHIVED.
absl::Status CheckNotArchived(const DocumentTemplate& document_template);

// C-20. The template as it is wanted: a body that differs is the next version.
DocumentTemplate Changed(const DocumentTemplate& before, DocumentTemplate wanted, absl::Time now);

}  // namespace vinculo::contract
