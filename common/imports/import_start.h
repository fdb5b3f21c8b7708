#pragma once
#include "absl/status/statusor.h"
#include "common/base/status_macros.h"
#include "common/imports/import.h"
#include "vinculo/imports/v1/import.pb.h"

namespace vinculo::imports {

// Every violation at once.
absl::StatusOr<ImportStart> FromProto(ImportKind kind, const v1::ImportStart& start);
// Of a request about an import that was begun. IMPORT_ID_MALFORMED.
absl::StatusOr<Uuid> ReadImportId(absl::string_view import_id);
// IMPORT_START_EXPECTED: the first message is no `start`, or a later one is.
absl::Status StartMissing();
absl::Status StartRepeated();

// The first message of a stream.
template <class Request>
absl::StatusOr<ImportStart> StartOf(ImportKind kind, const Request& message) {
  if (!message.has_start()) return StartMissing();
  return FromProto(kind, message.start());
}

// Any later one.
template <class Request>
absl::StatusOr<const typename Request::Rows*> RowsOf(const Request& message) {
  if (message.has_start()) return StartRepeated();
  return &message.rows();
}

}  // namespace vinculo::imports
