#pragma once
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/types/span.h"
#include "common/imports/checked_rows.h"
#include "common/imports/import.h"
#include "common/rpc/call.h"
#include "services/contract/deps.h"
#include "services/contract/domain/receivables/import_receivable.h"
#include "services/contract/storage/receivables/import_repository.h"
#include "vinculo/contract/v1/payment_service.pb.h"

namespace vinculo::contract {

// What an import of payments checks and writes (common/imports says when).
class PaymentImporter {
 public:
  static constexpr imports::ImportKind kKind{"payments"};
  using Request = v1::ImportPaymentsRequest;
  using Item = PaymentHistory;
  using Rows = imports::CheckedRows<PaymentHistory>;
  using Findings = std::vector<imports::RowFinding>;

  PaymentImporter(rpc::Call& call, const Deps& deps);

  // VALUE_NOT_TAKEN: existing payments are left as they are, nothing else.
  absl::Status Begin(const imports::ImportStart& start);
  Task<void> LookUp(absl::Span<const Request::Row* const> rows);
  PaymentHistory Check(const Request::Row& row,
                       errors::FieldViolations& violations,
                       Findings& flags);
  const std::string& ExternalIdOf(const PaymentHistory& history) const {
    return history.payment.external_id;
  }
  Task<void> Preview(db::Tx& tx, const Rows& rows, imports::Import& import, Findings& findings);
  Task<void> Write(db::Tx& tx, const Rows& rows, imports::Import& import, Findings& findings);

 private:
  Task<void> MovePaidUntil(db::Tx& tx, const std::vector<Receivable>& receivables);

  rpc::Call& call_;
  const Deps& deps_;
  const Day today_;
  // Of the message looked up last.
  absl::flat_hash_map<Uuid, NamedRef> receivables_;
  absl::flat_hash_map<std::string, Uuid> by_external_id_;
};

}  // namespace vinculo::contract
