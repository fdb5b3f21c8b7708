#include "services/client_registry/handlers/page/page_parts.h"
#include "services/client_registry/handlers/records/interaction_handlers.h"

namespace vinculo::client_registry {
namespace {

constexpr int kInteractionsMax = 10;

}  // namespace

Task<void> AddInteractions(PageDraft& draft) {
  v1::ListInteractionsRequest request;
  request.set_filter(OfClient(draft));
  request.set_page_size(kInteractionsMax);
  CO_ASSIGN_OR_RETURN(v1::ListInteractionsResponse answer,
                      co_await ListInteractions(draft.call, draft.deps, request));
  auto& part = *draft.page.mutable_interactions();
  part.mutable_interactions()->Swap(answer.mutable_interactions());
  part.set_incomplete(!answer.next_page_token().empty());
  co_return absl::OkStatus();
}

}  // namespace vinculo::client_registry
