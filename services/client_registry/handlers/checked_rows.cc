#include "services/client_registry/handlers/checked_rows.h"

#include <optional>
#include <utility>

#include "absl/strings/str_cat.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/checked_fields.h"
#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/handlers/convert.h"

namespace vinculo::client_registry {

RowChecker::RowChecker(const rpc::Call& call, const Deps& deps, Uuid import_id, int64_t after_line)
    : import_id_(import_id),
      now_(call.now()),
      today_(CivilDay(call.now(), deps.time_zone)),
      ids_(*deps.ids),
      after_line_(after_line) {}

absl::Status RowChecker::Add(const v1::ImportClientsRequest::Rows& message, CheckedRows& rows) {
  if (message.rows_size() > kRowsPerMessageMax) {
    return errors::InvalidField(
        "rows", kTooManyRows, absl::StrCat("send at most ", kRowsPerMessageMax, " rows a message"));
  }
  for (const v1::ImportClientsRequest::Row& row : message.rows()) {
    if (row.line() <= last_line_) {
      return errors::InvalidField("rows.line",
                                  kLineNotAscending,
                                  absl::StrCat("line ",
                                               row.line(),
                                               " came after line ",
                                               last_line_,
                                               ": send rows in the order of their lines, from 1"));
    }
    last_line_ = row.line();
    if (row.line() > after_line_) AddRow(row, rows);
  }
  return absl::OkStatus();
}

void RowChecker::AddRow(const v1::ImportClientsRequest::Row& row, CheckedRows& rows) {
  rows.rows += 1;
  rows.last_line = row.line();

  errors::FieldViolations violations;
  ClientFields fields = FromProto(row.client(), "", violations);
  std::vector<std::string> flags;
  fields = CheckedFields(std::move(fields), Source::kImported, today_, "", violations, &flags);
  if (!fields.external_id.empty()) {
    const std::optional<int64_t> first = first_lines_.FindOrAdd(fields.external_id, row.line());
    if (first) {
      violations.Add(
          "external_id",
          kDuplicateRow,
          absl::StrCat("line ", *first, " has the same external_id: keep one of the rows"));
    }
  }
  if (violations.empty()) {
    rows.clients.push_back({.id = ids_.Next(),
                            .fields = std::move(fields),
                            .created_at = now_,
                            .updated_at = now_,
                            .import_id = import_id_,
                            .import_flags = std::move(flags)});
    return;
  }
  rows.failed += 1;
  for (const auto& violation : violations.list()) {
    if (rows.errors.size() == kImportErrorsMax) return;
    rows.errors.push_back({row.line(), violation.field, violation.reason, violation.description});
  }
}

}  // namespace vinculo::client_registry
