#include "absl/strings/str_cat.h"
#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/filter/list_query.h"
#include "common/rpc/convert.h"
#include "services/client_registry/domain/client.h"
#include "services/client_registry/handlers/activity/handlers.h"
#include "services/client_registry/handlers/activity/requested_days.h"
#include "services/client_registry/messages/activity_messages.h"
#include "services/client_registry/storage/activity/activity_repository.h"

namespace vinculo::client_registry {
namespace {

constexpr absl::string_view kClientActivitiesOrder = "client";

pb::ClientActivity ToProto(const Standing& standing, Day as_of) {
  pb::ClientActivity activity;
  activity.set_client(FormatName(kClientCollection, standing.client));
  activity.set_activity(ToProto(standing.activity));
  *activity.mutable_as_of() = vinculo::ToProto(as_of);
  if (standing.since) *activity.mutable_since() = vinculo::ToProto(*standing.since);
  if (standing.last_paid_on) {
    *activity.mutable_last_payment_date() = vinculo::ToProto(*standing.last_paid_on);
  }
  return activity;
}

}  // namespace

Task<pb::ListClientActivitiesResponse> ListClientActivities(
    rpc::Call& call, const Deps& deps, const pb::ListClientActivitiesRequest& req) {
  CO_ASSIGN_OR_RETURN(const Day as_of,
                      AsOf(req.has_as_of(), req.as_of(), CivilDay(call.now(), deps.time_zone)));
  // A page's token belongs to its day.
  const std::string list = absl::StrCat(call.method(), " ", as_of.ToString());
  const absl::string_view order_by = req.order_by();
  CO_ASSIGN_OR_RETURN(
      const filter::ListQuery query,
      filter::ListQuery::Parse(ActivityListSchema(),
                               *deps.page_tokens,
                               call.tenant(),
                               list,
                               {.page_size = req.page_size(),
                                .page_token = req.page_token(),
                                .filter = req.filter(),
                                .order_by = order_by.empty() ? kClientActivitiesOrder : order_by}));
  using Page = ActivityRepository::StandingPage;
  CO_ASSIGN_OR_RETURN(
      Page page, co_await deps.db.ReadLong(call, [&query, &deps, as_of](db::Tx& tx) -> Task<Page> {
        ActivityRepository activities(tx, deps.time_zone);
        co_return co_await activities.List(query, as_of);
      }));
  pb::ListClientActivitiesResponse response;
  for (const Standing& standing : page.standings) {
    *response.add_activities() = ToProto(standing, as_of);
  }
  response.set_next_page_token(std::move(page.next_page_token));
  co_return response;
}

}  // namespace vinculo::client_registry
