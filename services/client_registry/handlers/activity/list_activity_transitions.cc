#include "absl/strings/str_cat.h"
#include "common/base/clock.h"
#include "common/filter/list_query.h"
#include "services/client_registry/handlers/activity/activity_transition.h"
#include "services/client_registry/handlers/activity/handlers.h"
#include "services/client_registry/handlers/activity/requested_days.h"
#include "services/client_registry/storage/activity/activity_repository.h"

namespace vinculo::client_registry {
namespace {

constexpr absl::string_view kActivityTransitionsOrder = "date";

}  // namespace

Task<pb::ListActivityTransitionsResponse> ListActivityTransitions(
    rpc::Call& call, const Deps& deps, const pb::ListActivityTransitionsRequest& req) {
  CO_ASSIGN_OR_RETURN(const Period period, PeriodOf(req, CivilDay(call.now(), deps.time_zone)));
  // A page's token belongs to its period.
  const std::string list =
      absl::StrCat(call.method(), " ", period.first.ToString(), " ", period.last.ToString());
  const absl::string_view order_by = req.order_by();
  CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
                      filter::ListQuery::Parse(
                          TransitionListSchema(),
                          *deps.page_tokens,
                          call.tenant(),
                          list,
                          {.page_size = req.page_size(),
                           .page_token = req.page_token(),
                           .filter = req.filter(),
                           .order_by = order_by.empty() ? kActivityTransitionsOrder : order_by}));
  using Page = ActivityRepository::ChangePage;
  CO_ASSIGN_OR_RETURN(
      Page page, co_await deps.db.ReadLong(call, [&query, &deps, period](db::Tx& tx) -> Task<Page> {
        ActivityRepository activities(tx, deps.time_zone);
        co_return co_await activities.ListChanges(query, period.first, period.last);
      }));
  pb::ListActivityTransitionsResponse response;
  for (const StandingChange& change : page.changes) {
    *response.add_transitions() = ToProto(change.client, change.transition);
  }
  response.set_next_page_token(std::move(page.next_page_token));
  co_return response;
}

}  // namespace vinculo::client_registry
