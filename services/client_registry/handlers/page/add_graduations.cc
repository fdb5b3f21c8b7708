#include "services/client_registry/handlers/engagement/handlers.h"
#include "services/client_registry/handlers/page/page_parts.h"

namespace vinculo::client_registry {
namespace {

constexpr int kGraduationsMax = 20;

}  // namespace

Task<void> AddGraduations(PageDraft& draft) {
  v1::ListGraduationsRequest request;
  request.set_filter(OfClient(draft));
  request.set_page_size(kGraduationsMax);
  CO_ASSIGN_OR_RETURN(v1::ListGraduationsResponse listed,
                      co_await ListGraduations(draft.call, draft.deps, request));
  draft.page.mutable_engagement()->mutable_graduations()->Swap(listed.mutable_graduations());
  co_return absl::OkStatus();
}

}  // namespace vinculo::client_registry
