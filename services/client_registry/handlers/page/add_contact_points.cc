#include "services/client_registry/handlers/page/add_first.h"
#include "services/client_registry/handlers/page/page_parts.h"
#include "services/client_registry/handlers/records/contact_point_handlers.h"

namespace vinculo::client_registry {
namespace {

constexpr int kContactPointsMax = 20;

}  // namespace

Task<void> AddContactPoints(PageDraft& draft) {
  return AddFirst(draft,
                  draft.deps,
                  &ListContactPoints,
                  kContactPointsMax,
                  &v1::ClientPage::mutable_contact_points,
                  [](auto& message) { return message.mutable_contact_points(); });
}

}  // namespace vinculo::client_registry
