#include "services/client_registry/handlers/custom_fields/definitions.h"

#include "services/client_registry/storage/custom_fields/custom_field_repository.h"

namespace vinculo::client_registry {

Task<std::vector<CustomField>> ReadCustomFields(rpc::Call& call, const Deps& deps) {
  co_return co_await deps.db.Read(call, [](db::Tx& tx) -> Task<std::vector<CustomField>> {
    CustomFieldRepository fields(tx);
    co_return co_await fields.ListAll();
  });
}

Task<std::vector<CustomField>> CustomFieldsFor(rpc::Call& call,
                                               const Deps& deps,
                                               const v1::Client& client) {
  if (client.custom_fields().empty()) co_return std::vector<CustomField>();
  co_return co_await ReadCustomFields(call, deps);
}

}  // namespace vinculo::client_registry
