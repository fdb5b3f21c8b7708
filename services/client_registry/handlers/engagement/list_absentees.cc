#include "common/base/clock.h"
#include "common/filter/list_query.h"
#include "common/rpc/convert.h"
#include "services/client_registry/domain/engagement/absence.h"
#include "services/client_registry/handlers/engagement/handlers.h"
#include "services/client_registry/handlers/engagement/listed_client.h"
#include "services/client_registry/storage/engagement/attendance_repository.h"

namespace vinculo::client_registry {
namespace {

constexpr absl::string_view kAbsenteesOrder = "last_date desc";

absl::StatusOr<AbsenteesAsked> Asked(const pb::ListAbsenteesRequest& req, Day today) {
  errors::FieldViolations violations;
  AbsenteesAsked asked{.as_of = today,
                       .by_presence = req.basis() != pb::BY_ACCESS,
                       .include_aggregators = req.include_aggregators(),
                       .never_came = req.never_came()};
  if (req.has_as_of_date()) {
    const absl::StatusOr<Day> as_of = vinculo::FromProto("as_of_date", req.as_of_date());
    violations.AddFrom("as_of_date", as_of.status());
    asked.as_of = as_of.value_or(today);
  }
  asked.last_on = LastDayOfAbsentee(asked.as_of, req.days(), today, violations);
  RETURN_IF_ERROR(violations.ToStatus());
  return asked;
}

}  // namespace

Task<pb::ListAbsenteesResponse> ListAbsentees(rpc::Call& call,
                                              const Deps& deps,
                                              const pb::ListAbsenteesRequest& req) {
  CO_ASSIGN_OR_RETURN(const AbsenteesAsked asked, Asked(req, CivilDay(call.now(), deps.time_zone)));
  const absl::string_view order_by = req.order_by();
  CO_ASSIGN_OR_RETURN(
      const filter::ListQuery query,
      filter::ListQuery::Parse(ListedClientSchema(),
                               *deps.page_tokens,
                               call.tenant(),
                               call.method(),
                               {.page_size = req.page_size(),
                                .page_token = req.page_token(),
                                .filter = req.filter(),
                                .order_by = order_by.empty() ? kAbsenteesOrder : order_by}));
  CO_ASSIGN_OR_RETURN(
      ListedClientPage page,
      co_await deps.db.ReadLong(call, [&asked, &query](db::Tx& tx) -> Task<ListedClientPage> {
        AttendanceRepository attendances(tx);
        co_return co_await attendances.ListAbsentees(asked, query);
      }));
  pb::ListAbsenteesResponse response;
  for (const ListedClient& client : page.clients) {
    pb::Absentee& absentee = *response.add_absentees();
    SetListed(client, absentee);
    absentee.set_days(asked.as_of - client.last_on);
  }
  response.set_next_page_token(std::move(page.next_page_token));
  co_return response;
}

}  // namespace vinculo::client_registry
