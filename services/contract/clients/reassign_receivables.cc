#include "services/contract/clients/reassign_receivables.h"

#include <pqxx/pqxx>
#include <string>
#include <tuple>

#include "common/db/sql_time.h"
#include "common/db/text_array.h"
#include "common/db/text_row.h"
#include "common/feed/publish.h"
#include "services/contract/messages/receivable_messages.h"
#include "services/contract/storage/receivables/payment_columns.h"
#include "services/contract/storage/receivables/receivable_columns.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

std::vector<PostedAllocation> AllocationsOf(pqxx::transaction_base& tx,
                                            const Uuid& tenant,
                                            const std::vector<Payment>& payments) {
  db::TextArray ids;
  for (const Payment& payment : payments) ids.Add(payment.id);
  std::vector<PostedAllocation> allocations;
  for (const pqxx::row& row :
       tx.exec_params(sql::kFindAllocations.text, tenant.ToString(), ids.ToString())) {
    allocations.push_back(AllocationFromRow(db::TextRow(row)));
  }
  return allocations;
}

// What the clients paid goes; each payment tells it.
void ReassignPayments(pqxx::transaction_base& tx,
                      const Uuid& tenant,
                      const std::string& roots,
                      const std::string& at,
                      std::vector<ContractEvent>& events) {
  std::vector<Payment> payments;
  std::vector<Uuid> previous;
  for (const pqxx::row& row :
       tx.exec_params(sql::kReassignPayments.text, tenant.ToString(), roots, at)) {
    const db::TextRow text(row);
    payments.push_back(PaymentFromRow(text));
    previous.push_back(text.GetUuid(std::tuple_size_v<decltype(kPaymentColumns)>));
  }
  if (payments.empty()) return;
  const std::vector<PostedAllocation> allocations = AllocationsOf(tx, tenant, payments);
  for (size_t i = 0; i < payments.size(); ++i) {
    events.push_back(ReassignedFrom(previous[i], payments[i], allocations));
  }
}

}  // namespace

void ReassignReceivables(pqxx::transaction_base& tx,
                         const Uuid& tenant,
                         const std::vector<Uuid>& clients,
                         absl::Time now) {
  db::TextArray roots;
  for (const Uuid& client : clients) roots.Add(client);
  const std::string at = db::SqlTime(now);
  std::vector<ContractEvent> events;
  ReassignPayments(tx, tenant, roots.ToString(), at, events);
  for (const pqxx::row& row :
       tx.exec_params(sql::kReassignReceivables.text, tenant.ToString(), roots.ToString(), at)) {
    events.push_back(EventOf(ReceivableFromRow(db::TextRow(row)), "CLIENT_MERGED"));
  }
  std::vector<feed::Fact> facts;
  facts.reserve(events.size());
  for (const ContractEvent& event : events) facts.push_back({event.event, event.payload.get()});
  if (facts.empty()) return;
  feed::Publish(tx, {.tenant = tenant, .actor = "system/contract", .now = now}, facts);
}

}  // namespace vinculo::contract
