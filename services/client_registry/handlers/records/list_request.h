#pragma once
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "common/filter/list_query.h"
#include "common/rpc/call.h"
#include "services/client_registry/deps.h"

namespace vinculo::client_registry {

// The page that a List request asks for. `also`: what else than filter and order a page's token
// belongs to.
template <class Request>
absl::StatusOr<filter::ListQuery> ReadListRequest(const rpc::Call& call,
                                                  const Deps& deps,
                                                  const filter::Schema& schema,
                                                  absl::string_view default_order,
                                                  const Request& req,
                                                  absl::string_view also = "") {
  const absl::string_view order_by = req.order_by();
  return filter::ListQuery::Parse(schema,
                                  *deps.page_tokens,
                                  call.tenant(),
                                  absl::StrCat(call.method(), also),
                                  {.page_size = req.page_size(),
                                   .page_token = req.page_token(),
                                   .filter = req.filter(),
                                   .order_by = order_by.empty() ? default_order : order_by});
}

}  // namespace vinculo::client_registry
