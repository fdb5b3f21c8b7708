#pragma once
// What the contract service's events say, read into what is kept of it.

#include <cstdint>
#include <optional>
#include <vector>

#include "absl/container/btree_map.h"
#include "absl/status/status.h"
#include "common/base/day.h"
#include "common/base/money.h"
#include "common/base/uuid.h"
#include "vinculo/contract/v1/contract_events.pb.h"
#include "vinculo/contract/v1/contract_service.pb.h"
#include "vinculo/contract/v1/receivable.pb.h"
#include "vinculo/contract/v1/receivable_events.pb.h"
#include "vinculo/feed/v1/feed_service.pb.h"

namespace vinculo::client_registry {

struct PaymentFact {
  int64_t version = 0;
  Uuid client;
  Day paid_on;
  Money amount;
  bool recurring = false;  // at least a part went to a contract's period
  bool reversed = false;
};

struct ReceivableFact {
  int64_t version = 0;
  Uuid client;
  std::optional<Uuid> contract;
  Day due_on;
  Money open;  // what the client owes of it
};

struct ContractFact {
  int64_t version = 0;
  Uuid client;
  int lifecycle = 0;
  std::optional<Day> activated_on;
  std::optional<Day> ends_on;
};

// The newest version of each thing among some events, in one order, so that two writers do not
// deadlock.
class ContractFacts {
 public:
  // Payloads that are not known are passed over.
  absl::Status Add(const feed::v1::Event& event);

  const absl::btree_map<Uuid, PaymentFact>& payments() const { return payments_; }
  // Whose payments are somebody else's now.
  const std::vector<Uuid>& paid_before() const { return paid_before_; }
  const absl::btree_map<Uuid, ReceivableFact>& receivables() const { return receivables_; }
  const absl::btree_map<Uuid, ContractFact>& contracts() const { return contracts_; }
  // Contracts and receivables whose import was taken back: nothing follows of them.
  const std::vector<Uuid>& removed_contracts() const { return removed_contracts_; }
  const std::vector<Uuid>& removed_receivables() const { return removed_receivables_; }

 private:
  absl::Status AddPayment(int64_t version, const contract::v1::Payment& payment);
  absl::Status AddReceivable(int64_t version, const contract::v1::Receivable& receivable);
  absl::Status AddContract(int64_t version, const contract::v1::Contract& contract);

  absl::Status AddPayments(const feed::v1::Event& event);
  absl::Status AddReceivables(const feed::v1::Event& event);
  absl::Status AddContracts(const feed::v1::Event& event);
  absl::Status AddRemoved(const contract::v1::ContractsRemoved& removed);
  absl::Status AddRemoved(const contract::v1::ReceivablesRemoved& removed);

  absl::btree_map<Uuid, PaymentFact> payments_;
  std::vector<Uuid> paid_before_;
  absl::btree_map<Uuid, ReceivableFact> receivables_;
  absl::btree_map<Uuid, ContractFact> contracts_;
  std::vector<Uuid> removed_contracts_;
  std::vector<Uuid> removed_receivables_;
};

}  // namespace vinculo::client_registry
