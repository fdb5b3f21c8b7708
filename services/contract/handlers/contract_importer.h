#pragma once
#include <string>
#include <vector>

#include "absl/types/span.h"
#include "common/base/clock.h"
#include "common/base/day.h"
#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/errors/errors.h"
#include "common/imports/checked_rows.h"
#include "common/imports/import.h"
#include "common/rpc/call.h"
#include "services/contract/deps.h"
#include "services/contract/domain/contract.h"
#include "services/contract/handlers/row_parties.h"
#include "vinculo/contract/v1/contract_service.pb.h"

namespace vinculo::contract {

// What an import of contracts checks and writes (common/imports says when): each row by the rules
// of an imported contract, its client and plan looked up.
class ContractImporter {
 public:
  static constexpr imports::ImportKind kKind{"contracts"};
  using Request = v1::ImportContractsRequest;
  using Item = Contract;
  using Rows = imports::CheckedRows<Contract>;
  using Findings = std::vector<imports::RowFinding>;

  ContractImporter(rpc::Call& call, const Deps& deps);

  // VALUE_UNKNOWN: existing contracts are left as they are, nothing else.
  absl::Status Begin(const imports::ImportStart& start);
  Task<void> LookUp(absl::Span<const Request::Row* const> rows) { return parties_.LookUp(rows); }
  Contract Check(const Request::Row& row, errors::FieldViolations& violations, Findings& flags);
  const std::string& ExternalIdOf(const Contract& contract) const { return contract.external_id; }
  Task<void> Preview(db::Tx& tx, const Rows& rows, imports::Import& import, Findings& findings);
  Task<void> Write(db::Tx& tx, const Rows& rows, imports::Import& import, Findings& findings);

 private:
  rpc::Call& call_;
  const Deps& deps_;
  const Day today_;
  RowParties parties_;
};

}  // namespace vinculo::contract
