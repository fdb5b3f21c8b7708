#include <optional>
#include <utility>
#include <vector>

#include "common/errors/errors.h"
#include "services/contract/domain/reasons.h"
#include "services/contract/handlers/handlers.h"
#include "services/contract/messages/convert.h"
#include "services/contract/storage/import_repository.h"

namespace vinculo::contract {

Task<imports::v1::ImportSummary> GetContractImport(rpc::Call& call,
                                                   const Deps& deps,
                                                   const pb::GetContractImportRequest& req) {
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

}  // namespace vinculo::contract
