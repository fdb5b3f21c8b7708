#include "common/imports/list_imports.h"

#include <optional>
#include <string>

#include "absl/strings/str_cat.h"
#include "common/errors/errors.h"
#include "common/imports/import_start.h"

namespace vinculo::imports {

Task<ImportPage> ListImports(rpc::Call& call,
                             const db::Database& db,
                             ImportKind kind,
                             const filter::PageTokens& tokens,
                             filter::ListFields fields) {
  if (fields.order_by.empty()) fields.order_by = "create_time desc";
  CO_ASSIGN_OR_RETURN(
      const filter::ListQuery query,
      filter::ListQuery::Parse(ImportListSchema(), tokens, call.tenant(), call.method(), fields));
  co_return co_await db.ReadLong(call, [kind, &query](db::Tx& tx) -> Task<ImportPage> {
    ImportRepository imports(tx);
    co_return co_await imports.List(kind, query);
  });
}

Task<FindingPage> ListFindings(rpc::Call& call,
                               const db::Database& db,
                               ImportKind kind,
                               const filter::PageTokens& tokens,
                               absl::string_view import_id,
                               filter::ListFields fields) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ReadImportId(import_id));
  // A token is good for the findings of one import only.
  const std::string scope = absl::StrCat(call.method(), "/", id.ToString());
  CO_ASSIGN_OR_RETURN(
      const filter::ListQuery query,
      filter::ListQuery::Parse(FindingListSchema(), tokens, call.tenant(), scope, fields));
  co_return co_await db.ReadLong(call, [kind, &query, id](db::Tx& tx) -> Task<FindingPage> {
    ImportRepository imports(tx);
    CO_ASSIGN_OR_RETURN(const std::optional<Import> import, co_await imports.Find(kind, id));
    if (!import) co_return errors::ResourceNotFound("import", id.ToString());
    co_return co_await imports.ListFindings(id, query);
  });
}

}  // namespace vinculo::imports
