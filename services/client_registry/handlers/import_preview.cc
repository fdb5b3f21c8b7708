#include <string>
#include <vector>

#include "services/client_registry/handlers/checked_rows.h"
#include "services/client_registry/handlers/convert.h"
#include "services/client_registry/handlers/import_message.h"
#include "services/client_registry/handlers/import_modes.h"
#include "services/client_registry/storage/client_repository.h"

namespace vinculo::client_registry {
namespace {

Task<int64_t> CountExisting(rpc::Call& call, const Deps& deps, const std::vector<Client>& clients) {
  std::vector<std::string> external_ids;
  for (const Client& client : clients) external_ids.push_back(client.fields.external_id);
  co_return co_await deps.db.ReadLong(call, [&external_ids](db::Tx& tx) -> Task<int64_t> {
    ClientRepository repository(tx);
    co_return co_await repository.CountExisting(external_ids);
  });
}

}  // namespace

Task<imports::v1::ImportSummary> PreviewImport(rpc::Call& call,
                                               const Deps& deps,
                                               ImportReader in,
                                               Uuid import_id) {
  RowChecker checker(call, deps, import_id, 0);
  Import import{.id = import_id, .mode = ImportMode::kValidateOnly};
  std::vector<RowError> errors;
  v1::ImportClientsRequest message;
  for (;;) {
    const bool more = co_await in.Next(&message);
    if (!more) break;
    CO_ASSIGN_OR_RETURN(const v1::ImportClientsRequest::Rows* const rows, RowsOf(message));
    CheckedRows checked;
    CO_RETURN_IF_ERROR(checker.Add(*rows, checked));
    CO_ASSIGN_OR_RETURN(const int64_t existing,
                        co_await CountExisting(call, deps, checked.clients));
    import.rows += checked.rows;
    import.failed += checked.failed;
    import.existing += existing;
    import.created += static_cast<int64_t>(checked.clients.size()) - existing;
    for (RowError& error : checked.errors) {
      if (errors.size() < kImportErrorsMax) errors.push_back(std::move(error));
    }
  }
  CO_RETURN_IF_ERROR(in.status());
  import.complete = true;
  co_return ToProto(import, errors);
}

}  // namespace vinculo::client_registry
