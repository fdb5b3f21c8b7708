#pragma once
// What the page of a client shows of this service's own tables.

#include <cstdint>
#include <optional>
#include <vector>

#include "common/base/day.h"
#include "common/base/money.h"
#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"
#include "services/client_registry/domain/activity/activity_transitions.h"

namespace vinculo::client_registry {

struct Balance {
  Money open_debt;
  Money overdue_debt;
  std::optional<Day> oldest_due_on;  // none: nothing is open
  int32_t open_receivables = 0;
  Money paid_total;
  int32_t payments = 0;
};

struct OpenReceivable {
  Uuid receivable;
  std::optional<Uuid> contract;
  Day due_on;
  Money open_amount;
};

struct ReceivedPayment {
  Uuid payment;
  Day paid_on;
  Money amount;
  bool recurring = false;
};

struct Engagement {
  std::optional<Day> last_presence_on;  // none: never
  std::optional<Day> last_access_on;
  int32_t presences_last_thirty_days = 0;
  int32_t presences_last_ninety_days = 0;
};

// Short statements, for one client of the unit of work's tenant; of money, for the client and those
// that were merged into it.
class ClientPageRepository {
 public:
  explicit ClientPageRepository(db::Tx& tx) : tx_(tx) {}

  // The client and those that were merged into it, over any number of merges.
  Task<std::vector<Uuid>> GetFamily(Uuid client);
  // What is due before `today` is overdue.
  Task<Balance> GetBalance(const std::vector<Uuid>& family, Day today);
  // Up to and with `today`.
  Task<Engagement> GetEngagement(Uuid client, Day today);
  // The oldest first.
  Task<std::vector<OpenReceivable>> ListOpenReceivables(const std::vector<Uuid>& family, int limit);
  // The newest first, as the next.
  Task<std::vector<ReceivedPayment>> ListLastPayments(const std::vector<Uuid>& family, int limit);
  Task<std::vector<ActivityTransition>> ListLastTransitions(Uuid client, int limit);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::client_registry
