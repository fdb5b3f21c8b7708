#include "services/client_registry/storage/page/client_page_repository.h"

#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {

Task<std::vector<Uuid>> ClientPageRepository::GetFamily(Uuid client) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kFindClientFamily, tx_.tenant(), client));
  co_return rows[0].Uuids(0);
}

Task<Balance> ClientPageRepository::GetBalance(const std::vector<Uuid>& family, Day today) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kGetClientBalance, tx_.tenant(), family, today));
  const db::Row row = rows[0];
  co_return Balance{.open_debt = row.Cents(0),
                    .overdue_debt = row.Cents(1),
                    .oldest_due_on = row.FindDay(2),
                    .open_receivables = static_cast<int32_t>(row.Int(3)),
                    .paid_total = row.Cents(4),
                    .payments = static_cast<int32_t>(row.Int(5))};
}

Task<Engagement> ClientPageRepository::GetEngagement(Uuid client, Day today) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kGetClientEngagement, tx_.tenant(), client, today));
  const db::Row row = rows[0];
  co_return Engagement{.last_presence_on = row.FindDay(0),
                       .last_access_on = row.FindDay(1),
                       .presences_last_thirty_days = static_cast<int32_t>(row.Int(2)),
                       .presences_last_ninety_days = static_cast<int32_t>(row.Int(3))};
}

Task<std::vector<OpenReceivable>> ClientPageRepository::ListOpenReceivables(
    const std::vector<Uuid>& family, int limit) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kListOpenReceivables, tx_.tenant(), family, limit));
  std::vector<OpenReceivable> receivables;
  for (const db::Row row : rows) {
    receivables.push_back({.receivable = row.GetUuid(0),
                           .contract = row.FindUuid(1),
                           .due_on = row.GetDay(2),
                           .open_amount = row.Cents(3)});
  }
  co_return receivables;
}

Task<std::vector<ReceivedPayment>> ClientPageRepository::ListLastPayments(
    const std::vector<Uuid>& family, int limit) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kListLastPayments, tx_.tenant(), family, limit));
  std::vector<ReceivedPayment> payments;
  for (const db::Row row : rows) {
    payments.push_back({.payment = row.GetUuid(0),
                        .paid_on = row.GetDay(1),
                        .amount = row.Cents(2),
                        .recurring = row.Bool(3)});
  }
  co_return payments;
}

Task<std::vector<ActivityTransition>> ClientPageRepository::ListLastTransitions(Uuid client,
                                                                                int limit) {
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(sql::kListLastActivityChanges, tx_.tenant(), client, limit));
  std::vector<ActivityTransition> transitions;
  for (const db::Row row : rows) {
    transitions.push_back({.on = row.GetDay(2),
                           .from = static_cast<Activity>(row.Int(0)),
                           .to = static_cast<Activity>(row.Int(1)),
                           .last_paid_on = row.FindDay(3)});
  }
  co_return transitions;
}

}  // namespace vinculo::client_registry
