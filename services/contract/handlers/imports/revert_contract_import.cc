#include "common/base/resource_name.h"
#include "common/errors/errors.h"
#include "common/imports/import_repository.h"
#include "common/imports/reasons.h"
#include "common/imports/summary.h"
#include "services/contract/domain/revertible_import.h"
#include "services/contract/handlers/contract_importer.h"
#include "services/contract/handlers/imports/handlers.h"
#include "services/contract/messages/contract_event.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/imports/imported_contracts.h"

namespace vinculo::contract {
namespace {

void SetBlocks(const RevertBlocks& blocks, v1::RevertContractImportResponse& response) {
  response.set_blocked(blocks.count);
  for (const RevertBlock& block : blocks.first) {
    v1::RevertContractImportResponse::Block& to = *response.add_blocks();
    to.set_contract(FormatName(kContracts, block.resource));
    to.set_reason(block.reason);
    to.set_referred_by(block.referred_by);
  }
}

// Chunk by chunk, with their events, which count on in the import.
Task<void> TakeBack(db::Tx& tx, imports::Import& import) {
  ImportedContracts imported(tx);
  imported.DeleteDerivations(import.id);
  CO_ASSIGN_OR_RETURN(const std::vector<int64_t> chunks, co_await imported.ListChunks(import.id));
  for (const int64_t after_line : chunks) {
    CO_ASSIGN_OR_RETURN(const std::vector<Uuid> removed,
                        co_await imported.DeleteMade(import.id, after_line));
    import.events = PublishRemoved(tx, import.id, import.events, removed);
  }
  imports::ImportRepository(tx).EraseRawValues(import.id);
  co_return absl::OkStatus();
}

}  // namespace

Task<v1::RevertContractImportResponse> RevertContractImport(
    rpc::Call& call, const Deps& deps, const v1::RevertContractImportRequest& req) {
  const absl::StatusOr<Uuid> id = Uuid::Parse(req.import_id());
  if (!id.ok()) {
    co_return errors::InvalidField("import_id", imports::kImportIdMalformed, "must be a UUID");
  }
  co_return co_await deps.db.Write(
      call, [&deps, &id](db::Tx& tx) -> Task<v1::RevertContractImportResponse> {
        imports::ImportRepository imports(tx);
        CO_ASSIGN_OR_RETURN(
            imports::Import import,
            co_await imports.GetForUpdate(ContractImporter::kKind, *id, deps.clock->Now()));
        v1::RevertContractImportResponse response;
        if (!import.reverted_at) {
          ImportedContracts imported(tx);
          CO_ASSIGN_OR_RETURN(const int64_t recorded, co_await imported.Lock(*id));
          CO_RETURN_IF_ERROR(
              CheckRevertible({.preview = import.mode == imports::ImportMode::kValidateOnly,
                               .created = import.created,
                               .recorded = recorded}));
          CO_ASSIGN_OR_RETURN(const RevertBlocks blocks, co_await imported.FindBlocks(*id));
          SetBlocks(blocks, response);
          if (blocks.count == 0) {
            CO_RETURN_IF_ERROR(co_await TakeBack(tx, import));
            import.complete = true;
            import.reverted_at = deps.clock->Now();
            imports.Save(import, {}, deps.clock->Now());
          }
        }
        *response.mutable_summary() = imports::ToProto(import, {});
        co_return response;
      });
}

}  // namespace vinculo::contract
