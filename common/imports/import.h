#pragma once
// An import of many resources in one or more streams. The numbers of the enumerations are
// stored and are those of the proto.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "common/base/uuid.h"

namespace vinculo::imports {

enum class ImportMode : int16_t {
  kUnspecified = 0,
  kValidateOnly = 1,
  kAllOrNothing = 2,
  kResumableChunks = 3,
};

// Which resource an import is of. One service may import several; an import of one is not found
// among those of another.
struct ImportKind {
  absl::string_view collection;  // "clients"

  bool operator==(const ImportKind&) const = default;
};

// What becomes of a row whose external id exists already.
enum class ExistingRows : int16_t {
  kLeave = 1,   // the resource stays as it is
  kUpdate = 2,  // the fields of the mask take the row's values
  kRefuse = 3,  // the row is bad
};

// What a caller says when it begins an import.
struct ImportStart {
  Uuid import_id;
  ImportKind kind;  // the importer's
  ImportMode mode = ImportMode::kUnspecified;
  ExistingRows on_existing = ExistingRows::kLeave;
  std::vector<std::string> update_fields;  // paths
  std::string source;                      // where the rows come from: a file's name
};

// How far an import has come, over all its streams.
struct Import {
  Uuid id;
  std::string kind;  // an ImportKind's collection
  ImportMode mode = ImportMode::kUnspecified;
  ExistingRows on_existing = ExistingRows::kLeave;
  std::vector<std::string> update_fields;
  std::string source;
  std::string actor;
  absl::Time created_at;
  int64_t rows = 0;  // created + existing + failed
  int64_t created = 0;
  int64_t existing = 0;
  int64_t updated = 0;     // of the existing ones
  int64_t duplicates = 0;  // rows that share a document or contact; counted by a preview
  int64_t failed = 0;
  int64_t last_line = 0;  // of the last committed chunk
  bool complete = false;
  int64_t events = 0;  // published, numbered from 1
  int findings_kept = 0;
  std::optional<absl::Time> reverted_at;
};

// The import as it was when it began: nothing counted, nothing found.
Import Anew(const Import& import);

enum class FindingKind : int16_t {
  kError = 1,      // why the row was left out
  kFlag = 2,       // a field was read otherwise than it was written, or could not be taken over
  kDuplicate = 3,  // the row shares a document or contact with another
  kChange = 4,     // the row differs from the resource that it would change
};

// Findings that an import keeps; further ones are only counted.
inline constexpr int kFindingsMax = 1'000'000;
// Errors that an answer carries.
inline constexpr int kErrorsInSummary = 1000;

// Something to tell of one row.
struct RowFinding {
  int64_t line = 0;
  FindingKind kind = FindingKind::kError;
  std::string field;
  std::string reason;
  std::string message;
  std::string raw_value;  // of a flag: as the row had it
  Uuid resource;          // of a flag: whose field it is, so that its raw value goes when it goes

  bool operator==(const RowFinding&) const = default;
};

}  // namespace vinculo::imports
