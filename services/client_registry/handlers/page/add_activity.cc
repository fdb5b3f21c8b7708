#include <utility>
#include <vector>

#include "common/base/clock.h"
#include "services/client_registry/handlers/activity/activity_transition.h"
#include "services/client_registry/handlers/activity/client_activity.h"
#include "services/client_registry/handlers/page/page_parts.h"
#include "services/client_registry/storage/activity/activity_repository.h"
#include "services/client_registry/storage/page/client_page_repository.h"

namespace vinculo::client_registry {
namespace {

constexpr int kTransitionsMax = 12;

struct PageActivity {
  ActivityFacts facts;
  std::vector<ActivityTransition> transitions;
};

Task<PageActivity> ReadActivity(db::Tx& tx, Uuid client, absl::TimeZone zone) {
  ActivityRepository activities(tx, zone);
  ClientPageRepository page(tx);
  CO_ASSIGN_OR_RETURN(ActivityFacts facts, co_await activities.GetFacts(client));
  CO_ASSIGN_OR_RETURN(std::vector<ActivityTransition> transitions,
                      co_await page.ListLastTransitions(client, kTransitionsMax));
  co_return PageActivity{std::move(facts), std::move(transitions)};
}

}  // namespace

Task<void> AddActivity(PageDraft& draft) {
  const Uuid client = draft.client.id;
  const absl::TimeZone zone = draft.deps.time_zone;
  CO_ASSIGN_OR_RETURN(const PageActivity known,
                      co_await draft.deps.db.Read(draft.call, [client, zone](db::Tx& tx) {
                        return ReadActivity(tx, client, zone);
                      }));
  auto& part = *draft.page.mutable_activity();
  *part.mutable_standing() =
      ClientActivityOn(client, known.facts, CivilDay(draft.call.now(), zone));
  for (const ActivityTransition& transition : known.transitions) {
    *part.add_transitions() = ToProto(client, transition);
  }
  co_return absl::OkStatus();
}

}  // namespace vinculo::client_registry
