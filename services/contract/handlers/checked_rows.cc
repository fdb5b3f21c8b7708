#include "services/contract/handlers/checked_rows.h"

#include <optional>
#include <utility>

#include "absl/strings/str_cat.h"
#include "common/errors/errors.h"
#include "services/contract/domain/import_contract.h"
#include "services/contract/domain/reasons.h"
#include "services/contract/messages/convert.h"

namespace vinculo::contract {

RowChecker::RowChecker(rpc::Call& call, const Deps& deps, int64_t after_line)
    : now_(call.now()),
      today_(CivilDay(call.now(), deps.time_zone)),
      ids_(*deps.ids),
      parties_(call, deps),
      after_line_(after_line) {}

Task<void> RowChecker::Add(const v1::ImportContractsRequest::Rows& message, CheckedRows& rows) {
  if (message.rows_size() > kRowsPerMessageMax) {
    co_return errors::InvalidField(
        "rows", kTooManyRows, absl::StrCat("send at most ", kRowsPerMessageMax, " rows a message"));
  }
  std::vector<const v1::ImportContractsRequest::Row*> fresh;
  for (const v1::ImportContractsRequest::Row& row : message.rows()) {
    if (row.line() <= last_line_) {
      co_return errors::InvalidField("rows.line",
                                     kLineNotAscending,
                                     absl::StrCat("line ",
                                                  row.line(),
                                                  " came after line ",
                                                  last_line_,
                                                  ": send rows in the order of their lines"));
    }
    last_line_ = row.line();
    if (row.line() > after_line_) fresh.push_back(&row);
  }
  CO_RETURN_IF_ERROR(co_await parties_.LookUp(fresh));
  for (const v1::ImportContractsRequest::Row* row : fresh) AddRow(*row, rows);
  co_return absl::OkStatus();
}

void RowChecker::AddRow(const v1::ImportContractsRequest::Row& row, CheckedRows& rows) {
  rows.rows += 1;
  rows.last_line = row.line();
  errors::FieldViolations violations;
  Contract contract = Check(row, &violations);
  if (violations.empty()) {
    rows.contracts.push_back(std::move(contract));
    return;
  }
  rows.failed += 1;
  for (const auto& violation : violations.list()) {
    if (rows.errors.size() == kImportErrorsMax) return;
    rows.errors.push_back({row.line(), violation.field, violation.reason, violation.description});
  }
}

Contract RowChecker::Check(const v1::ImportContractsRequest::Row& row,
                           errors::FieldViolations* violations) {
  ContractTerms terms = TermsFromProto(row.contract(), violations);
  const ContractHistory history = HistoryFromProto(row.contract(), violations);
  terms.client = parties_.ClientOf(row, violations);
  const Plan* plan = parties_.PlanOf(row, violations);
  if (!terms.external_id.empty()) {
    const std::optional<int64_t> first = first_lines_.FindOrAdd(terms.external_id, row.line());
    if (first) {
      violations->Add(
          "external_id",
          kDuplicateRow,
          absl::StrCat("line ", *first, " has the same external_id: keep one of the rows"));
    }
  }
  // Without its plan the other rules of the row are checked all the same.
  const Plan unknown;
  Contract contract = ImportedContract(
      ids_.Next(), terms, history, plan == nullptr ? unknown : *plan, today_, violations);
  contract.created_at = now_;
  contract.updated_at = now_;
  return contract;
}

}  // namespace vinculo::contract
