#include "services/client_registry/clients/contract_facts.h"

#include <algorithm>

#include "common/base/resource_name.h"
#include "common/base/status_macros.h"
#include "common/rpc/convert.h"
#include "services/client_registry/domain/activity/open_debt.h"

namespace vinculo::client_registry {
namespace {

namespace contracts = ::vinculo::contract::v1;

// Each row of a run or an import is at version 1.
constexpr int64_t kFirstVersion = 1;

absl::StatusOr<std::optional<Day>> FindDay(absl::string_view field,
                                           bool present,
                                           const google::type::Date& date) {
  if (!present) return std::nullopt;
  ASSIGN_OR_RETURN(const Day day, FromProto(field, date));
  return day;
}

bool IsRecurring(const contracts::Payment& payment) {
  return std::any_of(payment.allocations().begin(),
                     payment.allocations().end(),
                     [](const contracts::Payment::Allocation& allocation) {
                       return allocation.kind() == contracts::RECURRING;
                     });
}

template <class Fact>
void Keep(absl::btree_map<Uuid, Fact>& facts, const Uuid& id, const Fact& fact) {
  Fact& newest = facts[id];
  if (fact.version > newest.version) newest = fact;
}

}  // namespace

absl::Status ContractFacts::Add(const feed::v1::Event& event) {
  RETURN_IF_ERROR(AddPayments(event));
  RETURN_IF_ERROR(AddReceivables(event));
  return AddContracts(event);
}

absl::Status ContractFacts::AddPayments(const feed::v1::Event& event) {
  if (contracts::PaymentRecorded recorded; event.payload().UnpackTo(&recorded)) {
    return AddPayment(event.version(), recorded.payment());
  }
  if (contracts::PaymentReversed reversed; event.payload().UnpackTo(&reversed)) {
    return AddPayment(event.version(), reversed.payment());
  }
  if (contracts::PaymentReassigned reassigned; event.payload().UnpackTo(&reassigned)) {
    ASSIGN_OR_RETURN(const Uuid before,
                     ParseName("clients/", reassigned.previous_client(), "previous_client"));
    paid_before_.push_back(before);
    return AddPayment(event.version(), reassigned.payment());
  }
  if (contracts::PaymentSnapshot snapshot; event.payload().UnpackTo(&snapshot)) {
    return AddPayment(event.version(), snapshot.payment());
  }
  if (contracts::PaymentsImported imported; event.payload().UnpackTo(&imported)) {
    for (const contracts::Payment& payment : imported.payments()) {
      RETURN_IF_ERROR(AddPayment(kFirstVersion, payment));
    }
  }
  return absl::OkStatus();
}

absl::Status ContractFacts::AddReceivables(const feed::v1::Event& event) {
  if (contracts::ReceivableChanged changed; event.payload().UnpackTo(&changed)) {
    return AddReceivable(event.version(), changed.receivable());
  }
  if (contracts::ReceivableSnapshot snapshot; event.payload().UnpackTo(&snapshot)) {
    return AddReceivable(event.version(), snapshot.receivable());
  }
  if (contracts::ReceivablesRemoved removed; event.payload().UnpackTo(&removed)) {
    return AddRemoved(removed);
  }
  if (contracts::ReceivablesIssued issued; event.payload().UnpackTo(&issued)) {
    for (const contracts::Receivable& receivable : issued.receivables()) {
      RETURN_IF_ERROR(AddReceivable(kFirstVersion, receivable));
    }
  }
  return absl::OkStatus();
}

absl::Status ContractFacts::AddContracts(const feed::v1::Event& event) {
  if (contracts::ContractCreated created; event.payload().UnpackTo(&created)) {
    return AddContract(event.version(), created.contract());
  }
  if (contracts::ContractScheduled scheduled; event.payload().UnpackTo(&scheduled)) {
    return AddContract(event.version(), scheduled.contract());
  }
  if (contracts::ContractActivated activated; event.payload().UnpackTo(&activated)) {
    return AddContract(event.version(), activated.contract());
  }
  if (contracts::ContractEnded ended; event.payload().UnpackTo(&ended)) {
    return AddContract(event.version(), ended.contract());
  }
  if (contracts::ContractChanged changed; event.payload().UnpackTo(&changed)) {
    return AddContract(event.version(), changed.contract());
  }
  if (contracts::ContractReassigned reassigned; event.payload().UnpackTo(&reassigned)) {
    return AddContract(event.version(), reassigned.contract());
  }
  if (contracts::ContractSnapshot snapshot; event.payload().UnpackTo(&snapshot)) {
    return AddContract(event.version(), snapshot.contract());
  }
  if (contracts::ContractsRemoved removed; event.payload().UnpackTo(&removed)) {
    return AddRemoved(removed);
  }
  if (contracts::ContractsImported imported; event.payload().UnpackTo(&imported)) {
    for (const contracts::Contract& contract : imported.contracts()) {
      RETURN_IF_ERROR(AddContract(kFirstVersion, contract));
    }
  }
  return absl::OkStatus();
}

absl::Status ContractFacts::AddRemoved(const contracts::ContractsRemoved& removed) {
  for (const std::string& name : removed.contracts()) {
    ASSIGN_OR_RETURN(removed_contracts_.emplace_back(), ParseName("contracts/", name));
  }
  return absl::OkStatus();
}

absl::Status ContractFacts::AddRemoved(const contracts::ReceivablesRemoved& removed) {
  for (const std::string& name : removed.receivables()) {
    ASSIGN_OR_RETURN(removed_receivables_.emplace_back(), ParseName("receivables/", name));
  }
  return absl::OkStatus();
}

absl::Status ContractFacts::AddPayment(int64_t version, const contracts::Payment& payment) {
  ASSIGN_OR_RETURN(const Uuid id, ParseName("payments/", payment.name()));
  PaymentFact fact{.version = version,
                   .recurring = IsRecurring(payment),
                   .reversed = payment.has_reversal_date()};
  ASSIGN_OR_RETURN(fact.client, ParseName("clients/", payment.client(), "client"));
  ASSIGN_OR_RETURN(fact.paid_on, FromProto("paid_date", payment.paid_date()));
  ASSIGN_OR_RETURN(fact.amount, FromProto("amount", payment.amount()));
  Keep(payments_, id, fact);
  return absl::OkStatus();
}

absl::Status ContractFacts::AddReceivable(int64_t version,
                                          const contracts::Receivable& receivable) {
  ASSIGN_OR_RETURN(const Uuid id, ParseName("receivables/", receivable.name()));
  ReceivableFact fact{.version = version};
  ASSIGN_OR_RETURN(fact.client, ParseName("clients/", receivable.client(), "client"));
  if (!receivable.contract().empty()) {
    ASSIGN_OR_RETURN(fact.contract, ParseName("contracts/", receivable.contract(), "contract"));
  }
  ASSIGN_OR_RETURN(fact.due_on, FromProto("due_date", receivable.due_date()));
  ASSIGN_OR_RETURN(const Money open, FromProto("open_amount", receivable.open_amount()));
  fact.open = OpenDebt(static_cast<ReceivableState>(receivable.state()), open);
  Keep(receivables_, id, fact);
  return absl::OkStatus();
}

absl::Status ContractFacts::AddContract(int64_t version, const contracts::Contract& contract) {
  ASSIGN_OR_RETURN(const Uuid id, ParseName("contracts/", contract.name()));
  ContractFact fact{.version = version, .lifecycle = contract.lifecycle()};
  ASSIGN_OR_RETURN(fact.client, ParseName("clients/", contract.client(), "client"));
  ASSIGN_OR_RETURN(
      fact.activated_on,
      FindDay("activation_date", contract.has_activation_date(), contract.activation_date()));
  ASSIGN_OR_RETURN(fact.ends_on, FindDay("end_date", contract.has_end_date(), contract.end_date()));
  Keep(contracts_, id, fact);
  return absl::OkStatus();
}

}  // namespace vinculo::client_registry
