#include "services/client_registry/handlers/page/add_first.h"
#include "services/client_registry/handlers/page/page_parts.h"
#include "services/client_registry/handlers/records/evolution_handlers.h"

namespace vinculo::client_registry {
namespace {

constexpr int kEvolutionsMax = 5;

}  // namespace

Task<void> AddEvolutions(PageDraft& draft) {
  return AddFirst(draft,
                  draft.deps,
                  &ListEvolutions,
                  kEvolutionsMax,
                  &v1::ClientPage::mutable_evolutions,
                  [](auto& message) { return message.mutable_evolutions(); });
}

}  // namespace vinculo::client_registry
