#pragma once
// One import from end to end: a preview of the whole source first, then the rows, chunk by chunk,
// resumed when the stream breaks. Nothing is imported while any row is bad, unless bad rows are to
// be left out.

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "google/protobuf/message.h"
#include "tools/vinculoctl/import_target.h"
#include "tools/vinculoctl/row_mapping.h"

namespace vinculo::ctl {

// Where rows come from; read twice or more.
class RowSource {
 public:
  virtual ~RowSource() = default;
  virtual absl::Status Rewind() = 0;
  // False at the end. A row that could not be read leaves its errors; an error status means that
  // the source itself is unusable (cut in the middle, another encoding).
  virtual absl::StatusOr<bool> Next(google::protobuf::Message* row,
                                    int64_t* line,
                                    std::vector<FieldError>* errors) = 0;
  // Rows in all, 0 when unknown.
  virtual int64_t total() const = 0;
};

struct ImportOptions {
  std::string label;      // "clients"
  std::string import_id;  // the same id resumes
  imports::v1::ExistingRows on_existing = imports::v1::LEAVE;
  std::vector<std::string> update_fields;  // what UPDATE changes, and what a preview compares
  std::string source;                      // the file's name
  bool dry_run = false;
  bool skip_bad_rows = false;
  std::string errors_file;  // CSV of line, field, reason, message; with what else was found; empty:
                            // the first ones on the terminal
  int retry_seconds = 60;   // how long a broken stream is tried again
};

// Returns the exit code.
int RunImport(const ImportTarget& target, const ImportOptions& options, RowSource* source);

}  // namespace vinculo::ctl
