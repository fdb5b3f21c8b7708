#include "common/filter/etag.h"

#include "absl/strings/str_cat.h"
#include "common/errors/errors.h"

namespace vinculo::filter {

std::string EtagOf(int64_t version) { return absl::StrCat("\"", version, "\""); }

absl::Status CheckEtag(absl::string_view etag, int64_t version) {
  if (etag.empty() || etag == EtagOf(version)) return absl::OkStatus();
  return errors::Aborted("ETAG_MISMATCH",
                         "the resource has changed since it was read; read it again",
                         {{"etag", EtagOf(version)}});
}

}  // namespace vinculo::filter
