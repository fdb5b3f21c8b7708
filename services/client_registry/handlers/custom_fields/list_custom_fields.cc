#include <utility>

#include "common/filter/list_query.h"
#include "services/client_registry/handlers/custom_fields/convert.h"
#include "services/client_registry/handlers/custom_fields/handlers.h"
#include "services/client_registry/storage/custom_fields/custom_field_repository.h"

namespace vinculo::client_registry {

Task<pb::ListCustomFieldsResponse> ListCustomFields(rpc::Call& call,
                                                    const Deps& deps,
                                                    const pb::ListCustomFieldsRequest& req) {
  CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
                      filter::ListQuery::Parse(CustomFieldListSchema(),
                                               *deps.page_tokens,
                                               call.tenant(),
                                               call.method(),
                                               {.page_size = req.page_size(),
                                                .page_token = req.page_token(),
                                                .filter = req.filter(),
                                                .order_by = req.order_by()}));
  CO_ASSIGN_OR_RETURN(
      CustomFieldRepository::Page page,
      co_await deps.db.ReadLong(call, [&query](db::Tx& tx) -> Task<CustomFieldRepository::Page> {
        CustomFieldRepository fields(tx);
        co_return co_await fields.List(query);
      }));
  pb::ListCustomFieldsResponse response;
  for (const CustomField& field : page.custom_fields) {
    *response.add_custom_fields() = ToProto(field);
  }
  response.set_next_page_token(std::move(page.next_page_token));
  co_return response;
}

}  // namespace vinculo::client_registry
