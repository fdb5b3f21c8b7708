#include "services/client_registry/handlers/page/add_first.h"
#include "services/client_registry/handlers/page/page_parts.h"
#include "services/client_registry/handlers/records/interaction_handlers.h"

namespace vinculo::client_registry {
namespace {

constexpr int kInteractionsMax = 10;

}  // namespace

Task<void> AddInteractions(PageDraft& draft) {
  return AddFirst(draft,
                  draft.deps,
                  &ListInteractions,
                  kInteractionsMax,
                  &v1::ClientPage::mutable_interactions,
                  [](auto& message) { return message.mutable_interactions(); });
}

}  // namespace vinculo::client_registry
