#include "services/contract/clients/reassign_receivables.h"

#include <pqxx/pqxx>
#include <string>

#include "common/db/text_array.h"
#include "common/db/text_row.h"
#include "common/feed/publish.h"
#include "services/contract/messages/receivable_messages.h"
#include "services/contract/storage/receivables/receivable_columns.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {

void ReassignReceivables(pqxx::transaction_base& tx,
                         const Uuid& tenant,
                         const std::vector<Uuid>& clients,
                         absl::Time now) {
  db::TextArray roots;
  for (const Uuid& client : clients) roots.Add(client);
  const std::string at = absl::FormatTime("%E4Y-%m-%dT%H:%M:%E6SZ", now, absl::UTCTimeZone());
  tx.exec_params(sql::kReassignPayments.text, tenant.ToString(), roots.ToString(), at);
  std::vector<ContractEvent> events;
  for (const pqxx::row& row :
       tx.exec_params(sql::kReassignReceivables.text, tenant.ToString(), roots.ToString(), at)) {
    events.push_back(EventOf(ReceivableFromRow(db::TextRow(row)), "CLIENT_MERGED"));
  }
  std::vector<feed::Fact> facts;
  for (const ContractEvent& event : events) facts.push_back({event.event, event.payload.get()});
  if (facts.empty()) return;
  feed::Publish(tx, {.tenant = tenant, .actor = "system/contract", .now = now}, facts);
}

}  // namespace vinculo::contract
