#pragma once
// An import of many resources in one or more streams.

#include <cstdint>
#include <string>

#include "common/base/uuid.h"

namespace vinculo::imports {

// The numbers are stored and are those of the proto.
enum class ImportMode : int16_t {
  kUnspecified = 0,
  kValidateOnly = 1,
  kAllOrNothing = 2,
  kResumableChunks = 3,
};

// Errors that an import keeps; further ones are only counted.
inline constexpr int kImportErrorsMax = 1000;

// How far an import has come, over all its streams.
struct Import {
  Uuid id;
  ImportMode mode = ImportMode::kUnspecified;
  int64_t rows = 0;  // created + existing + failed
  int64_t created = 0;
  int64_t existing = 0;
  int64_t failed = 0;
  int64_t last_line = 0;  // of the last committed chunk
  bool complete = false;
  int64_t events = 0;  // published, numbered from 1
  int errors_kept = 0;
};

// Why one row was left out.
struct RowError {
  int64_t line = 0;
  std::string field;
  std::string reason;
  std::string message;

  bool operator==(const RowError&) const = default;
};

}  // namespace vinculo::imports
