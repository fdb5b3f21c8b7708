#include <algorithm>
#include <utility>
#include <vector>

#include "services/client_registry/handlers/custom_fields/convert.h"
#include "services/client_registry/handlers/custom_fields/handlers.h"
#include "services/client_registry/storage/custom_fields/custom_field_repository.h"

namespace vinculo::client_registry {

Task<pb::CustomField> CreateCustomField(rpc::Call& call,
                                        const Deps& deps,
                                        const pb::CreateCustomFieldRequest& req) {
  errors::FieldViolations violations;
  CustomFieldSpec spec = CheckedCustomField(FromProto(req.custom_field()), violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());
  const CustomField field{.id = deps.ids->Next(),
                          .spec = std::move(spec),
                          .created_at = call.now(),
                          .updated_at = call.now()};

  co_return co_await deps.db.WriteOnce(call, [&field](db::Tx& tx) -> Task<pb::CustomField> {
    CustomFieldRepository fields(tx);
    CO_ASSIGN_OR_RETURN(const std::vector<CustomField> known, co_await fields.ListAll());
    const auto in_use = std::count_if(
        known.begin(), known.end(), [](const CustomField& f) { return !f.spec.archived; });
    CO_RETURN_IF_ERROR(CheckRoomForCustomField(static_cast<size_t>(in_use)));
    fields.Insert(field);
    PublishChanged(tx, field);
    co_return ToProto(field);
  });
}

}  // namespace vinculo::client_registry
