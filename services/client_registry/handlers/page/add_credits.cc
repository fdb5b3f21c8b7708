#include "common/base/resource_name.h"
#include "services/client_registry/handlers/page/page_parts.h"
#include "services/client_registry/handlers/records/client_credit_handlers.h"

namespace vinculo::client_registry {

Task<void> AddCredits(PageDraft& draft) {
  v1::GetClientCreditBalanceRequest request;
  request.set_client(FormatName(kClientCollection, draft.client.id));
  CO_ASSIGN_OR_RETURN(*draft.page.mutable_credits(),
                      co_await GetClientCreditBalance(draft.call, draft.deps, request));
  co_return absl::OkStatus();
}

}  // namespace vinculo::client_registry
