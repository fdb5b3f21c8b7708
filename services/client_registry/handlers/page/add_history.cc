#include "common/base/resource_name.h"
#include "services/client_registry/handlers/history/history.h"
#include "services/client_registry/handlers/page/page_parts.h"

namespace vinculo::client_registry {
namespace {

constexpr int kEntriesMax = 10;

}  // namespace

Task<void> AddHistory(PageDraft& draft) {
  vinculo::history::v1::ListHistoryRequest request;
  request.set_parent(FormatName(kClientCollection, draft.client.id));
  request.set_page_size(kEntriesMax);
  const history::HistoryDeps deps = HistoryOf(draft.deps);
  CO_ASSIGN_OR_RETURN(vinculo::history::v1::ListHistoryResponse listed,
                      co_await history::ListHistory(draft.call, deps, request));
  auto& part = *draft.page.mutable_history();
  part.mutable_entries()->Swap(listed.mutable_entries());
  part.set_incomplete(!listed.next_page_token().empty());
  co_return absl::OkStatus();
}

}  // namespace vinculo::client_registry
