#pragma once
// Brings clients' activity up to a day in the transaction of a background thread: the follower of
// the contract service's feed, and the daily job.

#include <string>
#include <vector>

#include "absl/time/time.h"
#include "services/client_registry/domain/activity/refresh_activity.h"
#include "services/client_registry/storage/activity/activity_days.h"

namespace pqxx {
class transaction_base;
}

namespace vinculo::client_registry {

// How many clients are brought up together: bounds memory and the size of statements.
inline constexpr size_t kActivitiesAtOnce = 1000;

class ActivityRefresher {
 public:
  // `tx` has app.tenant set.
  ActivityRefresher(pqxx::transaction_base& tx, const Uuid& tenant, const absl::TimeZone& zone)
      : tx_(tx), tenant_(tenant.ToString()), zone_(zone) {}

  // Locks at most kActivitiesAtOnce clients, derives where they stand on `today` and writes it;
  // what is to be told is in the answer. Clients that do not exist are passed over. Throws pqxx's
  // exceptions.
  std::vector<RefreshedActivity> Refresh(const std::vector<Uuid>& clients, Day today);

  // The clients and those that they were merged into, whose payments they are; ascending, each
  // once.
  std::vector<Uuid> WithMergeTargets(std::vector<Uuid> clients);

  // What holds for the tenant now.
  ActivityDays Days();

 private:
  pqxx::transaction_base& tx_;
  const std::string tenant_;
  const absl::TimeZone zone_;
};

}  // namespace vinculo::client_registry
