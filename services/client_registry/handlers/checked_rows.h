#pragma once
#include <cstdint>
#include <vector>

#include "absl/status/status.h"
#include "common/base/clock.h"
#include "common/base/day.h"
#include "common/base/uuid.h"
#include "common/rpc/call.h"
#include "services/client_registry/deps.h"
#include "services/client_registry/domain/client.h"
#include "services/client_registry/domain/first_lines.h"
#include "services/client_registry/domain/import.h"
#include "vinculo/client_registry/v1/client_service.pb.h"

namespace vinculo::client_registry {

// Rows of an import, checked, on their way to the database.
struct CheckedRows {
  std::vector<Client> clients;   // of the good rows
  std::vector<RowError> errors;  // of the bad rows, at most kImportErrorsMax
  int64_t rows = 0;
  int64_t failed = 0;
  int64_t last_line = 0;
};

// Checks the rows of one stream as they come: each by the rules of a client, all violations
// of a row reported, and against the rows before it (DUPLICATE_ROW).
class RowChecker {
 public:
  static constexpr int kRowsPerMessageMax = 500;

  // Rows up to `after_line` were imported before: they are skipped.
  RowChecker(const rpc::Call& call, const Deps& deps, Uuid import_id, int64_t after_line);

  // Adds the message's rows. An error is the stream's: lines that do not ascend, or too many rows.
  absl::Status Add(const v1::ImportClientsRequest::Rows& message, CheckedRows& rows);

 private:
  void AddRow(const v1::ImportClientsRequest::Row& row, CheckedRows& rows);

  const Uuid import_id_;
  const absl::Time now_;
  const Day today_;
  IdSource& ids_;
  const int64_t after_line_;
  int64_t last_line_ = 0;
  FirstLines first_lines_;
};

}  // namespace vinculo::client_registry
