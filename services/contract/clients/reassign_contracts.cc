#include "services/contract/clients/reassign_contracts.h"

#include <memory>
#include <pqxx/pqxx>

#include "common/base/resource_name.h"
#include "common/db/sql_time.h"
#include "common/db/text_array.h"
#include "common/db/text_row.h"
#include "common/feed/publish.h"
#include "services/contract/messages/convert.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/contract_row.h"
#include "services/contract/storage/sql.h"
#include "vinculo/contract/v1/contract_events.pb.h"

namespace vinculo::contract {
namespace {

constexpr char kActor[] = "system/contract";

v1::ContractReassigned Reassigned(const Contract& after, const Uuid& before) {
  v1::ContractReassigned event;
  *event.mutable_contract() = ToProto(after);
  event.set_previous_client(FormatName(kClients, before));
  return event;
}

feed::Event EventOf(const Contract& contract) {
  return {.aggregate = FormatName(kContracts, contract.id),
          .version = contract.version,
          .occurred_at = contract.updated_at,
          .reason = "CLIENT_MERGED"};
}

}  // namespace

void ReassignContracts(pqxx::transaction_base& tx,
                       const Uuid& tenant,
                       const std::vector<Uuid>& clients,
                       absl::Time now) {
  db::TextArray roots;
  for (const Uuid& client : clients) roots.Add(client);
  const pqxx::result rows =
      tx.exec_params(sql::kListContractsToReassign.text, tenant.ToString(), roots.ToString());
  if (rows.empty()) return;

  db::TextArray ids, owners, targets;
  std::vector<v1::ContractReassigned> events;
  std::vector<feed::Fact> facts;
  events.reserve(rows.size());
  for (const pqxx::row& row : rows) {
    const db::TextRow text(row);
    Contract contract = ContractFromRow(text);
    const Uuid before = contract.client;
    contract.client = text.GetUuid(kContractColumnCount + 1);
    contract.version += 1;
    contract.updated_at = now;
    ids.Add(contract.id);
    owners.Add(text.GetUuid(kContractColumnCount));
    targets.Add(contract.client);
    events.push_back(Reassigned(contract, before));
    facts.push_back({EventOf(contract), &events.back()});
  }
  tx.exec_params(
      sql::kSaveMergedContracts.text, tenant.ToString(), ids.ToString(), owners.ToString());
  tx.exec_params(sql::kReassignContracts.text,
                 tenant.ToString(),
                 ids.ToString(),
                 targets.ToString(),
                 db::SqlTime(now));
  tx.exec_params(sql::kDeleteMergedContracts.text, tenant.ToString(), ids.ToString());
  feed::Publish(tx, {.tenant = tenant, .actor = kActor, .now = now}, facts);
}

}  // namespace vinculo::contract
