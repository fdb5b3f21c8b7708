#include "common/base/clock.h"
#include "common/filter/list_query.h"
#include "services/client_registry/handlers/engagement/convert_graduation.h"
#include "services/client_registry/handlers/engagement/handlers.h"
#include "services/client_registry/storage/engagement/graduation_repository.h"

namespace vinculo::client_registry {
namespace {

constexpr absl::string_view kGraduationsOrder = "since_date";

}  // namespace

Task<pb::ListGraduationsResponse> ListGraduations(rpc::Call& call,
                                                  const Deps& deps,
                                                  const pb::ListGraduationsRequest& req) {
  const absl::string_view order_by = req.order_by();
  CO_ASSIGN_OR_RETURN(
      const filter::ListQuery query,
      filter::ListQuery::Parse(GraduationListSchema(),
                               *deps.page_tokens,
                               call.tenant(),
                               call.method(),
                               {.page_size = req.page_size(),
                                .page_token = req.page_token(),
                                .filter = req.filter(),
                                .order_by = order_by.empty() ? kGraduationsOrder : order_by}));
  CO_ASSIGN_OR_RETURN(GraduationPage page,
                      co_await deps.db.ReadLong(call, [&query](db::Tx& tx) -> Task<GraduationPage> {
                        GraduationRepository graduations(tx);
                        co_return co_await graduations.List(query);
                      }));
  pb::ListGraduationsResponse response;
  const Day today = CivilDay(call.now(), deps.time_zone);
  for (ListedGraduation& listed : page.graduations) {
    GraduationProgress progress =
        ProgressOf(listed.graduation.current(), listed.modality, listed.classes, today);
    progress.evaluations.done = listed.evaluations_passed;
    pb::Graduation& to = *response.add_graduations();
    to = ToProto(listed.graduation, listed.modality, progress);
    to.clear_history();
  }
  response.set_next_page_token(std::move(page.next_page_token));
  co_return response;
}

}  // namespace vinculo::client_registry
