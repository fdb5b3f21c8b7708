#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/time/time.h"
#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/filter/list_query.h"
#include "common/filter/schema.h"
#include "services/client_registry/domain/activity/refresh_activity.h"
#include "services/client_registry/storage/activity/activity_days.h"

namespace vinculo::client_registry {

// What ListClientActivities and ListActivityTransitions filter and order by.
const filter::Schema& ActivityListSchema();
const filter::Schema& TransitionListSchema();

// Where a client stands on a day.
struct Standing {
  Uuid client;
  Activity activity = Activity::kLead;
  std::optional<Day> since;
  std::optional<Day> last_paid_on;
};

// The change of one client, as it stands.
struct StandingChange {
  Uuid client;
  ActivityTransition transition;
};

// The activities of the unit of work's tenant. Clients' archivings count on their civil days in
// `zone`.
class ActivityRepository {
 public:
  ActivityRepository(db::Tx& tx, const absl::TimeZone& zone) : tx_(tx), zone_(zone) {}

  // What the client's activity follows from, its archiving included. NOT_FOUND when there is no
  // such client.
  Task<ActivityFacts> GetFacts(Uuid client);

  // Derives where the clients stand today and queues what is to be kept; publish what is to be told
  // (messages/activity_messages.h). For handlers that change what activity follows from: archiving,
  // merging. Call it after what was changed is queued: the unit of work then runs under lock.
  Task<std::vector<RefreshedActivity>> Refresh(std::vector<Uuid> clients, Day today);

  struct StandingPage {
    std::vector<Standing> standings;
    std::string next_page_token;  // empty on the last page
  };
  Task<StandingPage> List(const filter::ListQuery& query, Day as_of);

  struct ChangePage {
    std::vector<StandingChange> changes;
    std::string next_page_token;  // empty on the last page
  };
  // Of the days from `first` to `last`.
  Task<ChangePage> ListChanges(const filter::ListQuery& query, Day first, Day last);

  // How many stand where, by the number of the activity.
  using Counts = std::array<int64_t, 6>;
  Task<Counts> Count(Day as_of);

 private:
  // What holds for the tenant now.
  Task<ActivityDays> Days();

  db::Tx& tx_;
  const absl::TimeZone zone_;
};

}  // namespace vinculo::client_registry
