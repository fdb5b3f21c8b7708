#include "services/client_registry/handlers/page/page_parts.h"
#include "services/client_registry/handlers/records/contact_point_handlers.h"

namespace vinculo::client_registry {
namespace {

constexpr int kContactPointsMax = 20;

}  // namespace

Task<void> AddContactPoints(PageDraft& draft) {
  v1::ListContactPointsRequest request;
  request.set_filter(OfClient(draft));
  request.set_page_size(kContactPointsMax);
  CO_ASSIGN_OR_RETURN(v1::ListContactPointsResponse answer,
                      co_await ListContactPoints(draft.call, draft.deps, request));
  auto& part = *draft.page.mutable_contact_points();
  part.mutable_contact_points()->Swap(answer.mutable_contact_points());
  part.set_incomplete(!answer.next_page_token().empty());
  co_return absl::OkStatus();
}

}  // namespace vinculo::client_registry
