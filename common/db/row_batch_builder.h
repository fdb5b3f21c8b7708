#pragma once
// Reads rows from PostgreSQL's binary COPY format.

#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "common/db/row.h"

namespace vinculo::db {

class RowBatchBuilder {
 public:
  // The next part of one COPY, in order: messages of one row each, the first after the header, the
  // last one the trailer. The batch points into `data`.
  absl::Status Read(absl::string_view data, const std::vector<size_t>& row_ends);

  const RowBatch& batch() const { return batch_; }

 private:
  absl::Status ReadRow(absl::string_view row);

  RowBatch batch_;
  bool header_read_ = false;
};

}  // namespace vinculo::db
