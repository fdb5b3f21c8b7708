#include "common/imports/get_import.h"

#include <optional>
#include <vector>

#include "common/errors/errors.h"
#include "common/imports/import_repository.h"
#include "common/imports/import_start.h"
#include "common/imports/summary.h"

namespace vinculo::imports {

Task<v1::ImportSummary> GetImport(rpc::Call& call,
                                  const db::Database& db,
                                  ImportKind kind,
                                  const std::string& import_id) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ReadImportId(import_id));
  co_return co_await db.Read(call, [kind, id](db::Tx& tx) -> Task<v1::ImportSummary> {
    ImportRepository imports(tx);
    CO_ASSIGN_OR_RETURN(const std::optional<Import> import, co_await imports.Find(kind, id));
    if (!import) co_return errors::ResourceNotFound("import", id.ToString());
    CO_ASSIGN_OR_RETURN(const std::vector<RowFinding> errors, co_await imports.ListErrors(id));
    co_return ToProto(*import, errors);
  });
}

}  // namespace vinculo::imports
