#include "common/filter/list_query.h"
#include "services/client_registry/handlers/engagement/convert_assessment.h"
#include "services/client_registry/handlers/engagement/handlers.h"
#include "services/client_registry/storage/engagement/assessment_repository.h"

namespace vinculo::client_registry {
namespace {

constexpr absl::string_view kAssessmentsOrder = "assessment_date desc";

}  // namespace

Task<pb::ListAssessmentsResponse> ListAssessments(rpc::Call& call,
                                                  const Deps& deps,
                                                  const pb::ListAssessmentsRequest& req) {
  const absl::string_view order_by = req.order_by();
  CO_ASSIGN_OR_RETURN(
      const filter::ListQuery query,
      filter::ListQuery::Parse(AssessmentListSchema(),
                               *deps.page_tokens,
                               call.tenant(),
                               call.method(),
                               {.page_size = req.page_size(),
                                .page_token = req.page_token(),
                                .filter = req.filter(),
                                .order_by = order_by.empty() ? kAssessmentsOrder : order_by}));
  CO_ASSIGN_OR_RETURN(AssessmentPage page,
                      co_await deps.db.ReadLong(call, [&query](db::Tx& tx) -> Task<AssessmentPage> {
                        AssessmentRepository assessments(tx);
                        co_return co_await assessments.List(query);
                      }));
  pb::ListAssessmentsResponse response;
  for (const Assessment& assessment : page.assessments) {
    *response.add_assessments() = ToProto(assessment);
  }
  response.set_next_page_token(std::move(page.next_page_token));
  co_return response;
}

}  // namespace vinculo::client_registry
