#pragma once
#include <map>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/types/span.h"
#include "common/imports/checked_rows.h"
#include "common/imports/import.h"
#include "common/rpc/call.h"
#include "services/contract/deps.h"
#include "services/contract/domain/receivables/receivable.h"
#include "services/contract/handlers/await_clients.h"
#include "services/contract/handlers/receivables/charging_rules.h"
#include "services/contract/storage/receivables/import_repository.h"
#include "vinculo/contract/v1/receivable_service.pb.h"

namespace vinculo::contract {

// What an import of receivables checks and writes (common/imports says when).
class ReceivableImporter {
 public:
  static constexpr imports::ImportKind kKind{"receivables"};
  using Request = v1::ImportReceivablesRequest;
  using Item = Receivable;
  using Rows = imports::CheckedRows<Receivable>;
  using Findings = std::vector<imports::RowFinding>;

  // `calendar` holds all of the tenant's own holidays.
  ReceivableImporter(rpc::Call& call,
                     const Deps& deps,
                     ChargingRules rules,
                     brazil::BusinessCalendar calendar)
      : call_(call),
        deps_(deps),
        rules_(std::move(rules)),
        calendar_(std::move(calendar)),
        patience_(call, deps) {}

  // VALUE_NOT_TAKEN: existing receivables are left as they are, nothing else.
  absl::Status Begin(const imports::ImportStart& start);
  Task<void> LookUp(absl::Span<const Request::Row* const> rows);
  Receivable Check(const Request::Row& row, errors::FieldViolations& violations, Findings& flags);
  const std::string& ExternalIdOf(const Receivable& receivable) const {
    return receivable.external_id;
  }
  Task<void> Preview(db::Tx& tx, const Rows& rows, imports::Import& import, Findings& findings);
  Task<void> Write(db::Tx& tx, const Rows& rows, imports::Import& import, Findings& findings);

 private:
  const NamedRef* ContractOf(const Request::Row& row, errors::FieldViolations& violations) const;
  Uuid ClientOf(const Request::Row& row, errors::FieldViolations& violations) const;

  rpc::Call& call_;
  const Deps& deps_;
  const ChargingRules rules_;
  const brazil::BusinessCalendar calendar_;
  FeedPatience patience_;
  // Of the message looked up last.
  absl::flat_hash_map<Uuid, NamedRef> contracts_;
  absl::flat_hash_map<std::string, Uuid> contracts_by_external_id_;
  absl::flat_hash_map<Uuid, Uuid> clients_;
  absl::flat_hash_map<std::string, Uuid> clients_by_external_id_;
  // Of all contracts that rows named: until when each came paid.
  absl::flat_hash_map<Uuid, std::optional<Day>> paid_before_;
  // Of a preview: the first row of each period.
  std::map<ChargedPeriodKey, Uuid> previewed_;
};

}  // namespace vinculo::contract
