#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "services/client_registry/handlers/custom_fields/convert.h"
#include "services/client_registry/handlers/custom_fields/handlers.h"
#include "services/client_registry/storage/custom_fields/custom_field_repository.h"

namespace vinculo::client_registry {

Task<pb::CustomField> DeleteCustomField(rpc::Call& call,
                                        const Deps& deps,
                                        const pb::DeleteCustomFieldRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kCustomFieldCollection, req.name()));
  co_return co_await deps.db.WriteOnce(
      call, [&call, &req, id](db::Tx& tx) -> Task<pb::CustomField> {
        CustomFieldRepository fields(tx);
        CO_ASSIGN_OR_RETURN(CustomField field, co_await fields.GetForUpdate(id));
        CO_RETURN_IF_ERROR(filter::CheckEtag(req.etag(), field.version));
        if (field.spec.archived) co_return ToProto(field);
        field.spec.archived = true;
        field.version += 1;
        field.updated_at = call.now();
        fields.Save(field);
        PublishChanged(tx, field);
        co_return ToProto(field);
      });
}

}  // namespace vinculo::client_registry
