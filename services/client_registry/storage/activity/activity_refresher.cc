#include "services/client_registry/storage/activity/activity_refresher.h"

#include <algorithm>
#include <pqxx/pqxx>

#include "common/db/text_array.h"
#include "common/db/text_row.h"
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
  std::vector<RefreshedActivity> refreshed;
  for (const pqxx::row& row : tx_.exec_params(sql::kListActivityFacts.text, tenant_, ids)) {
    refreshed.push_back(client_registry::Refresh(
        ActivityFromRow(db::TextRow(row)), kActivityDaysDefault, today, zone_));
  }
  ActivityColumns(refreshed).Write([this](const db::Statement& statement, const auto&... arrays) {
    tx_.exec_params(statement.text, tenant_, ToText(arrays)...);
  });
  return refreshed;
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
