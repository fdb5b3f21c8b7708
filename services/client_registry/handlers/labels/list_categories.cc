#include <utility>

#include "services/client_registry/handlers/labels/handlers.h"
#include "services/client_registry/handlers/labels/label_list.h"

namespace vinculo::client_registry {

Task<pb::ListCategoriesResponse> ListCategories(rpc::Call& call,
                                                const Deps& deps,
                                                const pb::ListCategoriesRequest& req) {
  CO_ASSIGN_OR_RETURN(LabelRepository::Page page,
                      co_await ListLabels(call,
                                          deps,
                                          LabelKind::kCategory,
                                          {.page_size = req.page_size(),
                                           .page_token = req.page_token(),
                                           .filter = req.filter(),
                                           .order_by = req.order_by()}));
  pb::ListCategoriesResponse response;
  for (const Label& label : page.labels) *response.add_categories() = ToProto(label);
  response.set_next_page_token(std::move(page.next_page_token));
  co_return response;
}

}  // namespace vinculo::client_registry
