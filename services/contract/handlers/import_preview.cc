#include <string>
#include <vector>

#include "services/contract/handlers/checked_rows.h"
#include "services/contract/handlers/import_message.h"
#include "services/contract/handlers/import_modes.h"
#include "services/contract/messages/convert.h"
#include "services/contract/storage/contract_repository.h"

namespace vinculo::contract {
namespace {

Task<int64_t> CountExisting(rpc::Call& call,
                            const Deps& deps,
                            const std::vector<Contract>& contracts) {
  std::vector<std::string> external_ids;
  for (const Contract& contract : contracts) external_ids.push_back(contract.external_id);
  co_return co_await deps.db.ReadLong(call, [&external_ids](db::Tx& tx) -> Task<int64_t> {
    ContractRepository repository(tx);
    co_return co_await repository.CountExisting(external_ids);
  });
}

}  // namespace

Task<imports::v1::ImportSummary> PreviewImport(rpc::Call& call,
                                               const Deps& deps,
                                               ImportReader in,
                                               Uuid import_id) {
  RowChecker checker(call, deps, 0);
  Import import{.id = import_id, .mode = ImportMode::kValidateOnly};
  std::vector<RowError> errors;
  v1::ImportContractsRequest message;
  for (;;) {
    const bool more = co_await in.Next(&message);
    if (!more) break;
    CO_ASSIGN_OR_RETURN(const v1::ImportContractsRequest::Rows* const rows, RowsOf(message));
    CheckedRows checked;
    CO_RETURN_IF_ERROR(co_await checker.Add(*rows, checked));
    CO_ASSIGN_OR_RETURN(const int64_t existing,
                        co_await CountExisting(call, deps, checked.contracts));
    import.rows += checked.rows;
    import.failed += checked.failed;
    import.existing += existing;
    import.created += static_cast<int64_t>(checked.contracts.size()) - existing;
    for (RowError& error : checked.errors) {
      if (errors.size() < kImportErrorsMax) errors.push_back(std::move(error));
    }
  }
  CO_RETURN_IF_ERROR(in.status());
  import.complete = true;
  co_return ToProto(import, errors);
}

}  // namespace vinculo::contract
