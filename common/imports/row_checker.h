#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/types/span.h"
#include "common/base/task.h"
#include "common/errors/errors.h"
#include "common/imports/checked_rows.h"
#include "common/imports/first_lines.h"
#include "common/imports/line_order.h"
#include "common/imports/reasons.h"
#include "common/rpc/call.h"
#include "common/rpc/sleep.h"

namespace vinculo::imports {

// Checks the rows of one stream as they come: each by the rules of its resource, all
// violations of a row reported, and against the rows before it (DUPLICATE_ROW). The rules are the
// importer's:
//   Request                                the stream's message: oneof start, rows
//   Item                                   a good row
//   Task<void> LookUp(span of const Row*)  once a message, before its rows are checked
//   Item Check(row, violations, flags)  flags: what was read otherwise than it was written
//   const std::string& ExternalIdOf(item)  empty: none
template <class Importer>
class RowChecker {
 public:
  using Rows = typename Importer::Request::Rows;
  using Row = typename Importer::Request::Row;
  using Item = typename Importer::Item;

  static constexpr int kRowsPerMessageMax = 500;
  // Checked at a stretch, about a millisecond, before the loop serves its other calls and the chunk
  // that is being written.
  static constexpr int kRowsPerTurn = 50;

  // Rows up to `after_line` were imported before: they are skipped.
  RowChecker(rpc::Call& call, Importer& importer, int64_t after_line)
      : call_(call), importer_(importer), lines_(after_line) {}

  // Adds the message's rows. An error is the stream's: lines that do not ascend, or too many rows.
  Task<void> Add(const Rows& message, CheckedRows<Item>& rows) {
    if (message.rows_size() > kRowsPerMessageMax) {
      co_return errors::InvalidField(
          "rows", kTooManyRows, absl::StrCat("send at most ", kRowsPerMessageMax, " rows"));
    }
    std::vector<const Row*> fresh;
    fresh.reserve(static_cast<size_t>(message.rows_size()));
    for (const Row& row : message.rows()) {
      CO_ASSIGN_OR_RETURN(const bool is_new, lines_.Take(row.line()));
      if (is_new) fresh.push_back(&row);
    }
    CO_RETURN_IF_ERROR(co_await importer_.LookUp(fresh));
    for (size_t i = 0; i < fresh.size(); ++i) {
      if (i % kRowsPerTurn == 0) (void)co_await rpc::Yield(call_);
      AddRow(*fresh[i], rows);
    }
    co_return absl::OkStatus();
  }

 private:
  void AddRow(const Row& row, CheckedRows<Item>& rows) {
    rows.counts.rows += 1;
    rows.counts.last_line = row.line();
    errors::FieldViolations violations;
    std::vector<RowFinding> flags;
    Item item = importer_.Check(row, violations, flags);
    CheckFirst(importer_.ExternalIdOf(item), row.line(), violations);
    if (violations.empty()) {
      for (RowFinding& flag : flags) {
        flag.line = row.line();
        rows.counts.findings.push_back(std::move(flag));
      }
      rows.items.push_back(std::move(item));
      rows.lines.push_back(row.line());
      return;
    }
    rows.counts.failed += 1;
    for (const auto& violation : violations.list()) {
      rows.counts.findings.push_back({.line = row.line(),
                                      .field = violation.field,
                                      .reason = violation.reason,
                                      .message = violation.description});
    }
  }

  void CheckFirst(const std::string& external_id,
                  int64_t line,
                  errors::FieldViolations& violations) {
    if (external_id.empty()) return;
    const std::optional<int64_t> first = first_lines_.FindOrAdd(external_id, line);
    if (!first) return;
    violations.Add(
        "external_id",
        kDuplicateRow,
        absl::StrCat("line ", *first, " has the same external_id: keep one of the rows"));
  }

  rpc::Call& call_;
  Importer& importer_;
  LineOrder lines_;
  FirstLines first_lines_;
};

}  // namespace vinculo::imports
