#include "common/base/resource_name.h"
#include "services/client_registry/handlers/custom_fields/convert.h"
#include "services/client_registry/handlers/custom_fields/handlers.h"
#include "services/client_registry/storage/custom_fields/custom_field_repository.h"

namespace vinculo::client_registry {

Task<pb::CustomField> GetCustomField(rpc::Call& call,
                                     const Deps& deps,
                                     const pb::GetCustomFieldRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kCustomFieldCollection, req.name()));
  CO_ASSIGN_OR_RETURN(const CustomField field,
                      co_await deps.db.Read(call, [id](db::Tx& tx) -> Task<CustomField> {
                        CustomFieldRepository fields(tx);
                        co_return co_await fields.Get(id);
                      }));
  co_return ToProto(field);
}

}  // namespace vinculo::client_registry
