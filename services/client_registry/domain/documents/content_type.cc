#include "services/client_registry/domain/documents/content_type.h"

#include "absl/strings/match.h"

namespace vinculo::client_registry {
namespace {

struct Signature {
  absl::string_view content_type;
  size_t offset;
  absl::string_view bytes;
  // A second mark, where the first says only which container it is.
  size_t further_offset = 0;
  absl::string_view further_bytes = {};
};

constexpr Signature kSignatures[] = {
    {"application/pdf", 0, "%PDF-"},
    {"image/jpeg", 0, "\xFF\xD8\xFF"},
    {"image/png", 0, "\x89PNG\r\n\x1A\n"},
    {"image/webp", 0, "RIFF", 8, "WEBP"},
    {"image/heic", 4, "ftyp", 8, "heic"},
    {"image/heic", 4, "ftyp", 8, "heix"},
    {"image/heic", 4, "ftyp", 8, "mif1"},
};

bool HasAt(absl::string_view content, size_t offset, absl::string_view bytes) {
  return content.size() >= offset && absl::StartsWith(content.substr(offset), bytes);
}

}  // namespace

absl::string_view ContentTypeOf(absl::string_view content) {
  for (const Signature& signature : kSignatures) {
    if (HasAt(content, signature.offset, signature.bytes) &&
        HasAt(content, signature.further_offset, signature.further_bytes)) {
      return signature.content_type;
    }
  }
  return "";
}

bool IsAcceptedContentType(absl::string_view content_type) {
  for (const Signature& signature : kSignatures) {
    if (signature.content_type == content_type) return true;
  }
  return false;
}

}  // namespace vinculo::client_registry
