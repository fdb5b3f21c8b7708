#include <optional>
#include <utility>
#include <vector>

#include "common/errors/errors.h"
#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/handlers/convert.h"
#include "services/client_registry/handlers/handlers.h"
#include "services/client_registry/storage/import_repository.h"

namespace vinculo::client_registry {

Task<imports::v1::ImportSummary> GetClientImport(rpc::Call& call,
                                                 const Deps& deps,
                                                 const pb::GetClientImportRequest& req) {
  const absl::StatusOr<Uuid> id = Uuid::Parse(req.import_id());
  if (!id.ok()) co_return errors::InvalidField("import_id", kImportIdMalformed, "must be a UUID");

  co_return co_await deps.db.Read(call, [&id](db::Tx& tx) -> Task<imports::v1::ImportSummary> {
    ImportRepository imports(tx);
    CO_ASSIGN_OR_RETURN(const std::optional<Import> import, co_await imports.Find(*id));
    if (!import) co_return errors::ResourceNotFound("import", id->ToString());
    CO_ASSIGN_OR_RETURN(const std::vector<RowError> errors, co_await imports.ListErrors(*id));
    co_return ToProto(*import, errors);
  });
}

}  // namespace vinculo::client_registry
