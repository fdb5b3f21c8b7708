#pragma once
#include "common/base/task.h"
#include "services/client_registry/handlers/page/page_draft.h"

namespace vinculo::client_registry {

// A part that is the first rows of one of the registry's own lists, in the list's own order. `rows`
// gives the repeated field of the list's answer and of the part, which have one name.
template <class HandlerDeps, class Request, class Response, class Part, class Rows>
Task<void> AddFirst(PageDraft& draft,
                    HandlerDeps deps,
                    Task<Response> (*list)(rpc::Call&, const HandlerDeps&, const Request&),
                    int count,
                    Part* (v1::ClientPage::*mutable_part)(),
                    Rows rows) {
  Request request;
  request.set_filter(OfClient(draft));
  request.set_page_size(count);
  CO_ASSIGN_OR_RETURN(Response answer, co_await list(draft.call, deps, request));
  Part& part = *(draft.page.*mutable_part)();
  rows(part)->Swap(rows(answer));
  part.set_incomplete(!answer.next_page_token().empty());
  co_return absl::OkStatus();
}

}  // namespace vinculo::client_registry
