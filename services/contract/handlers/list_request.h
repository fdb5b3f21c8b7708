#pragma once
#include <string>

#include "common/filter/list_query.h"
#include "common/rpc/call.h"
#include "services/contract/deps.h"

namespace vinculo::contract {

// The page that a list request of this service asks for; the order is `default_order` where it
// names none.
template <class Request>
absl::StatusOr<filter::ListQuery> ReadListRequest(const rpc::Call& call,
                                                  const Deps& deps,
                                                  const filter::Schema& schema,
                                                  absl::string_view default_order,
                                                  const Request& req) {
  return filter::ListQuery::Parse(
      schema,
      *deps.page_tokens,
      call.tenant(),
      call.method(),
      {.page_size = req.page_size(),
       .page_token = req.page_token(),
       .filter = req.filter(),
       .order_by = req.order_by().empty() ? default_order : absl::string_view(req.order_by())});
}

}  // namespace vinculo::contract
