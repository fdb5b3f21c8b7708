#pragma once
// What bringing clients up to a day writes, one array a column.

#include <cstdint>
#include <optional>
#include <vector>

#include "services/client_registry/domain/activity/refresh_activity.h"
#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {

struct ActivityColumns {
  explicit ActivityColumns(const std::vector<RefreshedActivity>& refreshed);

  // `execute(statement, arrays...)` runs a statement whose $1 is the tenant.
  template <class Execute>
  void Write(Execute execute) const {
    if (!rearchived.empty()) {
      execute(sql::kDeleteClientArchivings, rearchived);
      execute(sql::kInsertClientArchivings, archiving_client, archived_on, restored_on);
    }
    if (!rewritten.empty()) {
      execute(sql::kDeleteActivityChanges, rewritten, rewritten_from);
      execute(sql::kInsertActivityChanges,
              change_client,
              change_since,
              change_before,
              change_activity,
              change_last_paid_on);
    }
    if (!client.empty()) {
      execute(sql::kSaveClientActivities,
              client,
              version,
              activity,
              told_until,
              next_change_on,
              activity_days);
      execute(sql::kUpdateClientsActivity, client, activity, first_paid_on, last_paid_on);
    }
  }

  std::vector<Uuid> client;
  std::vector<int64_t> version;
  std::vector<int64_t> activity;
  std::vector<Day> told_until;
  std::vector<std::optional<Day>> next_change_on;
  std::vector<int64_t> activity_days;
  std::vector<std::optional<Day>> first_paid_on;
  std::vector<std::optional<Day>> last_paid_on;

  std::vector<Uuid> rewritten;
  std::vector<Day> rewritten_from;
  std::vector<Uuid> change_client;
  std::vector<Day> change_since;
  std::vector<int64_t> change_before;
  std::vector<int64_t> change_activity;
  std::vector<std::optional<Day>> change_last_paid_on;

  std::vector<Uuid> rearchived;
  std::vector<Uuid> archiving_client;
  std::vector<Day> archived_on;
  std::vector<std::optional<Day>> restored_on;

 private:
  void AddStanding(const RefreshedActivity& refreshed);
  void AddChanges(const RefreshedActivity& refreshed);
  void AddArchivings(const RefreshedActivity& refreshed);
};

}  // namespace vinculo::client_registry
