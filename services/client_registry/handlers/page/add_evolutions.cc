#include "services/client_registry/handlers/page/page_parts.h"
#include "services/client_registry/handlers/records/evolution_handlers.h"

namespace vinculo::client_registry {
namespace {

constexpr int kEvolutionsMax = 5;

}  // namespace

Task<void> AddEvolutions(PageDraft& draft) {
  v1::ListEvolutionsRequest request;
  request.set_filter(OfClient(draft));
  request.set_page_size(kEvolutionsMax);
  CO_ASSIGN_OR_RETURN(v1::ListEvolutionsResponse answer,
                      co_await ListEvolutions(draft.call, draft.deps, request));
  auto& part = *draft.page.mutable_evolutions();
  part.mutable_evolutions()->Swap(answer.mutable_evolutions());
  part.set_incomplete(!answer.next_page_token().empty());
  co_return absl::OkStatus();
}

}  // namespace vinculo::client_registry
