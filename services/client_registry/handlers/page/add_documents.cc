#include "services/client_registry/handlers/documents/handlers.h"
#include "services/client_registry/handlers/page/add_first.h"
#include "services/client_registry/handlers/page/page_parts.h"

namespace vinculo::client_registry {
namespace {

constexpr int kDocumentsMax = 20;

}  // namespace

Task<void> AddDocuments(PageDraft& draft) {
  return AddFirst(draft,
                  DocumentDeps{draft.deps},
                  &ListDocuments,
                  kDocumentsMax,
                  &v1::ClientPage::mutable_documents,
                  [](auto& message) { return message.mutable_documents(); });
}

}  // namespace vinculo::client_registry
