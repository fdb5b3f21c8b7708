#pragma once
#include <cstdint>
#include <vector>

#include "common/base/clock.h"
#include "common/base/day.h"
#include "common/base/task.h"
#include "common/rpc/call.h"
#include "services/contract/deps.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/first_lines.h"
#include "services/contract/domain/import.h"
#include "services/contract/handlers/row_parties.h"
#include "vinculo/contract/v1/contract_service.pb.h"

namespace vinculo::contract {

// Rows of an import, checked, on their way to the database.
struct CheckedRows {
  std::vector<Contract> contracts;  // of the good rows
  std::vector<RowError> errors;     // of the bad rows, at most kImportErrorsMax
  int64_t rows = 0;
  int64_t failed = 0;
  int64_t last_line = 0;
};

// Checks the rows of one stream as they come: each by the rules of an imported contract, all
// violations of a row reported, its client and plan looked up, and against the rows before it
// (DUPLICATE_ROW).
class RowChecker {
 public:
  static constexpr int kRowsPerMessageMax = 500;

  // Rows up to `after_line` were imported before: they are skipped.
  RowChecker(rpc::Call& call, const Deps& deps, int64_t after_line);

  // Adds the message's rows. An error is the stream's: lines that do not ascend, or too many rows.
  Task<void> Add(const v1::ImportContractsRequest::Rows& message, CheckedRows& rows);

 private:
  void AddRow(const v1::ImportContractsRequest::Row& row, CheckedRows& rows);
  Contract Check(const v1::ImportContractsRequest::Row& row, errors::FieldViolations* violations);

  const absl::Time now_;
  const Day today_;
  IdSource& ids_;
  RowParties parties_;
  const int64_t after_line_;
  int64_t last_line_ = 0;
  FirstLines first_lines_;
};

}  // namespace vinculo::contract
