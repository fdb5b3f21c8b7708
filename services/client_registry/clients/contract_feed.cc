#include "services/client_registry/clients/contract_feed.h"

#include <algorithm>
#include <pqxx/pqxx>

#include "common/base/status_macros.h"
#include "common/db/text_array.h"
#include "services/client_registry/clients/contract_facts.h"
#include "services/client_registry/messages/activity_messages.h"
#include "services/client_registry/storage/activity/activity_refresher.h"
#include "services/client_registry/storage/sql.h"
#include "vinculo/contract/v1/contract_events.pb.h"
#include "vinculo/contract/v1/receivable_events.pb.h"

namespace vinculo::client_registry {
namespace {

namespace contracts = ::vinculo::contract::v1;

void SavePayments(pqxx::transaction_base& tx, const Uuid& tenant, const ContractFacts& facts) {
  if (facts.payments().empty()) return;
  db::TextArray ids, versions, clients, days, amounts, recurring, reversed;
  for (const auto& [id, payment] : facts.payments()) {
    ids.Add(id);
    versions.Add(payment.version);
    clients.Add(payment.client);
    days.Add(payment.paid_on);
    amounts.Add(payment.amount.cents());
    recurring.Add(payment.recurring);
    reversed.Add(payment.reversed);
  }
  tx.exec_params(sql::kSaveClientPayments.text,
                 tenant.ToString(),
                 ids.ToString(),
                 versions.ToString(),
                 clients.ToString(),
                 days.ToString(),
                 amounts.ToString(),
                 recurring.ToString(),
                 reversed.ToString());
}

void SaveReceivables(pqxx::transaction_base& tx, const Uuid& tenant, const ContractFacts& facts) {
  if (facts.receivables().empty()) return;
  db::TextArray ids, versions, clients, of_contracts, days, open;
  for (const auto& [id, receivable] : facts.receivables()) {
    ids.Add(id);
    versions.Add(receivable.version);
    clients.Add(receivable.client);
    of_contracts.Add(receivable.contract);
    days.Add(receivable.due_on);
    open.Add(receivable.open.cents());
  }
  tx.exec_params(sql::kSaveClientReceivables.text,
                 tenant.ToString(),
                 ids.ToString(),
                 versions.ToString(),
                 clients.ToString(),
                 of_contracts.ToString(),
                 days.ToString(),
                 open.ToString());
}

void SaveContracts(pqxx::transaction_base& tx, const Uuid& tenant, const ContractFacts& facts) {
  if (facts.contracts().empty()) return;
  db::TextArray ids, versions, clients, lifecycles, activations, ends;
  for (const auto& [id, contract] : facts.contracts()) {
    ids.Add(id);
    versions.Add(contract.version);
    clients.Add(contract.client);
    lifecycles.Add(contract.lifecycle);
    activations.Add(contract.activated_on);
    ends.Add(contract.ends_on);
  }
  tx.exec_params(sql::kSaveClientContracts.text,
                 tenant.ToString(),
                 ids.ToString(),
                 versions.ToString(),
                 clients.ToString(),
                 lifecycles.ToString(),
                 activations.ToString(),
                 ends.ToString());
}

void Delete(pqxx::transaction_base& tx,
            const Uuid& tenant,
            const db::Statement& statement,
            const std::vector<Uuid>& gone) {
  if (gone.empty()) return;
  db::TextArray ids;
  for (const Uuid& id : gone) ids.Add(id);
  tx.exec_params(statement.text, tenant.ToString(), ids.ToString());
}

std::vector<Uuid> ClientsThatPaid(const ContractFacts& facts) {
  std::vector<Uuid> clients = facts.paid_before();
  for (const auto& [id, payment] : facts.payments()) clients.push_back(payment.client);
  return clients;
}

}  // namespace

std::vector<std::string> ContractEventTypes() {
  return {contracts::PaymentRecorded::descriptor()->full_name(),
          contracts::PaymentReversed::descriptor()->full_name(),
          contracts::PaymentReassigned::descriptor()->full_name(),
          contracts::PaymentsImported::descriptor()->full_name(),
          contracts::PaymentSnapshot::descriptor()->full_name(),
          contracts::ReceivableChanged::descriptor()->full_name(),
          contracts::ReceivablesIssued::descriptor()->full_name(),
          contracts::ReceivablesRemoved::descriptor()->full_name(),
          contracts::ReceivableSnapshot::descriptor()->full_name(),
          contracts::ContractCreated::descriptor()->full_name(),
          contracts::ContractScheduled::descriptor()->full_name(),
          contracts::ContractActivated::descriptor()->full_name(),
          contracts::ContractEnded::descriptor()->full_name(),
          contracts::ContractChanged::descriptor()->full_name(),
          contracts::ContractReassigned::descriptor()->full_name(),
          contracts::ContractsImported::descriptor()->full_name(),
          contracts::ContractsRemoved::descriptor()->full_name(),
          contracts::ContractSnapshot::descriptor()->full_name()};
}

absl::Status ContractFeed::Apply(pqxx::transaction_base& tx,
                                 const Uuid& tenant,
                                 absl::Span<const feed::v1::Event> events) {
  ContractFacts facts;
  for (const feed::v1::Event& event : events) RETURN_IF_ERROR(facts.Add(event));
  SaveContracts(tx, tenant, facts);
  Delete(tx, tenant, sql::kDeleteClientContracts, facts.removed_contracts());
  SaveReceivables(tx, tenant, facts);
  Delete(tx, tenant, sql::kDeleteClientReceivables, facts.removed_receivables());
  SavePayments(tx, tenant, facts);
  RefreshActivities(tx, tenant, ClientsThatPaid(facts));
  return absl::OkStatus();
}

void ContractFeed::RefreshActivities(pqxx::transaction_base& tx,
                                     const Uuid& tenant,
                                     const std::vector<Uuid>& paying) const {
  if (paying.empty()) return;
  const absl::Time now = clock_.NowOf(tenant);
  ActivityRefresher refresher(tx, tenant, zone_);
  const std::vector<Uuid> clients = refresher.WithMergeTargets(paying);
  for (size_t begin = 0; begin < clients.size(); begin += kActivitiesAtOnce) {
    const size_t end = std::min(clients.size(), begin + kActivitiesAtOnce);
    const ActivityEvents events(
        refresher.Refresh({clients.begin() + begin, clients.begin() + end}, CivilDay(now, zone_)),
        now,
        zone_);
    events.Publish(tx, {.tenant = tenant, .actor = "system/contract_feed", .now = now});
  }
}

}  // namespace vinculo::client_registry
