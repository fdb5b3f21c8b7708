#include "services/client_registry/storage/activity/activity_refresher.h"

#include <algorithm>
#include <pqxx/pqxx>

#include "common/db/text_array.h"
#include "common/db/text_row.h"
#include "common/policies/sql.h"
#include "services/client_registry/storage/activity/activity_columns.h"
#include "services/client_registry/storage/activity/activity_row.h"
#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {
namespace {

template <class T>
std::string ToText(const std::vector<T>& values) {
  db::TextArray array;
  for (const T& value : values) array.Add(value);
  return array.ToString();
}

}  // namespace

std::vector<RefreshedActivity> ActivityRefresher::Refresh(const std::vector<Uuid>& clients,
                                                          Day today) {
  const std::string ids = ToText(clients);
  // The lock comes first, in a statement of its own: what follows must see all that the last
  // holder did.
  tx_.exec_params(sql::kLockClients.text, tenant_, ids);
  const ActivityDays days = Days();
  std::vector<RefreshedActivity> refreshed;
  for (const pqxx::row& row : tx_.exec_params(sql::kListActivityFacts.text, tenant_, ids)) {
    const ActivityRow facts = ActivityFromRow(db::TextRow(row));
    refreshed.push_back(client_registry::Refresh(facts, days.Of(facts.unit), today, zone_));
  }
  ActivityColumns(refreshed).Write([this](const db::Statement& statement, const auto&... arrays) {
    tx_.exec_params(statement.text, tenant_, ToText(arrays)...);
  });
  return refreshed;
}

ActivityDays ActivityRefresher::Days() {
  std::vector<parameters::Chosen> chosen;
  for (const pqxx::row& pqxx_row :
       tx_.exec_params(policies::sql::kListPolicyValues.text, tenant_)) {
    const db::TextRow row(pqxx_row);
    chosen.push_back({.unit = row.String(0),
                      .key = row.String(1),
                      .text = row.String(2),
                      .since = row.GetTime(3),
                      .actor = row.String(4),
                      .reason = row.String(5)});
  }
  return ActivityDays(chosen);
}

std::vector<Uuid> ActivityRefresher::WithMergeTargets(std::vector<Uuid> clients) {
  for (const pqxx::row& row :
       tx_.exec_params(sql::kFindMergeTargets.text, tenant_, ToText(clients))) {
    clients.push_back(db::TextRow(row).GetUuid(0));
  }
  std::sort(clients.begin(), clients.end());
  clients.erase(std::unique(clients.begin(), clients.end()), clients.end());
  return clients;
}

}  // namespace vinculo::client_registry
