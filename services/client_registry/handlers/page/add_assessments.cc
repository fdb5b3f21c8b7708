#include "services/client_registry/handlers/engagement/handlers.h"
#include "services/client_registry/handlers/page/page_parts.h"

namespace vinculo::client_registry {
namespace {

constexpr int kAssessmentsMax = 3;

}  // namespace

Task<void> AddAssessments(PageDraft& draft) {
  v1::ListAssessmentsRequest request;
  request.set_filter(OfClient(draft));
  request.set_page_size(kAssessmentsMax);
  CO_ASSIGN_OR_RETURN(v1::ListAssessmentsResponse listed,
                      co_await ListAssessments(draft.call, draft.deps, request));
  draft.page.mutable_engagement()->mutable_assessments()->Swap(listed.mutable_assessments());
  co_return absl::OkStatus();
}

}  // namespace vinculo::client_registry
