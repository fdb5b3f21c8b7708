#include "services/client_registry/domain/documents/new_document.h"

#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "services/client_registry/domain/documents/content_type.h"
#include "services/client_registry/domain/documents/document_validity.h"
#include "services/client_registry/domain/free_text.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

constexpr Day kFirstIssue = Day{std::chrono::year(1900) / 1 / 1};

bool IsKnown(DocumentKind kind) {
  return kind >= DocumentKind::kIdentityScan && kind <= DocumentKind::kOtherScan;
}

}  // namespace

Document CheckedClaim(DocumentClaim claim,
                      Day today,
                      int validity_months,
                      errors::FieldViolations& violations) {
  Document document = std::move(claim.document);
  if (!IsKnown(document.kind)) {
    violations.Add("start.kind", kDocumentKindRequired, "say what the document is");
  }
  if (!IsAcceptedContentType(document.content_type)) {
    violations.Add("start.mime_type",
                   kDocumentTypeUnknown,
                   "give application/pdf, image/jpeg, image/png, image/webp or image/heic");
  }
  CheckFreeText("start.file_name", kFileNameLengthMax, document.file_name, violations);
  CheckFreeText("start.note", kDocumentNoteLengthMax, document.note, violations);
  document.issued_on = claim.issued_on.value_or(today);
  if (document.issued_on > today || document.issued_on < kFirstIssue) {
    violations.Add("start.issue_date", kIssueDateOutOfRange, "lies in the future or before 1900");
    return document;
  }
  if (!document.valid_until) {
    document.valid_until = ValidUntil(document.kind, document.issued_on, validity_months);
  } else if (*document.valid_until < document.issued_on) {
    violations.Add("start.valid_until_date", kValidUntilOutOfRange, "lies before issue_date");
  }
  return document;
}

absl::Status CheckSize(int64_t size_bytes, int64_t size_max_bytes) {
  if (size_bytes <= size_max_bytes) return absl::OkStatus();
  return errors::InvalidArgument(kDocumentTooLarge,
                                 absl::StrCat("a document has at most ", size_max_bytes, " bytes"),
                                 {{"size_max_bytes", absl::StrCat(size_max_bytes)}});
}

absl::Status CheckContent(absl::string_view content,
                          absl::string_view declared_type,
                          absl::string_view sha256_hex,
                          absl::string_view declared_sha256_hex) {
  if (content.empty()) {
    return errors::InvalidArgument(kDocumentEmpty, "no content came after `start`");
  }
  const absl::string_view found = ContentTypeOf(content);
  if (found != declared_type) {
    return errors::InvalidArgument(
        kDocumentTypeDiffers,
        "the content is not of the declared type",
        {{"declared", std::string(declared_type)}, {"found", std::string(found)}});
  }
  const bool same =
      declared_sha256_hex.empty() || absl::EqualsIgnoreCase(declared_sha256_hex, sha256_hex);
  if (same) return absl::OkStatus();
  return errors::InvalidArgument(kDocumentHashDiffers,
                                 "the content is not the one that was declared: send it again",
                                 {{"found", std::string(sha256_hex)}});
}

}  // namespace vinculo::client_registry
