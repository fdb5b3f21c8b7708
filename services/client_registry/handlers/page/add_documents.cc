#include "services/client_registry/handlers/documents/handlers.h"
#include "services/client_registry/handlers/page/page_parts.h"

namespace vinculo::client_registry {
namespace {

constexpr int kDocumentsMax = 20;

}  // namespace

Task<void> AddDocuments(PageDraft& draft) {
  v1::ListDocumentsRequest request;
  request.set_filter(OfClient(draft));
  request.set_page_size(kDocumentsMax);
  CO_ASSIGN_OR_RETURN(v1::ListDocumentsResponse answer,
                      co_await ListDocuments(draft.call, DocumentDeps{draft.deps}, request));
  auto& part = *draft.page.mutable_documents();
  part.mutable_documents()->Swap(answer.mutable_documents());
  part.set_incomplete(!answer.next_page_token().empty());
  co_return absl::OkStatus();
}

}  // namespace vinculo::client_registry
