#include "common/base/resource_name.h"
#include "common/imports/import_start.h"
#include "common/imports/revert.h"
#include "common/imports/summary.h"
#include "services/contract/handlers/contract_importer.h"
#include "services/contract/handlers/imports/handlers.h"
#include "services/contract/messages/contract_event.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/imports/imported_contracts.h"

namespace vinculo::contract {
namespace {

class ContractsMade final : public imports::MadeByImport {
 public:
  explicit ContractsMade(db::Tx& tx) : tx_(tx), imported_(tx) {}

  Task<imports::RevertBlocks> FindBlocks(const imports::Import& import) override {
    CO_ASSIGN_OR_RETURN(const int64_t recorded, co_await imported_.Lock(import.id));
    CO_RETURN_IF_ERROR(imports::CheckRecorded(import, recorded));
    co_return co_await imported_.FindBlocks(import.id);
  }

  Task<void> TakeBack(imports::Import& import) override {
    imported_.DeleteDerivations(import.id);
    CO_ASSIGN_OR_RETURN(const std::vector<int64_t> chunks,
                        co_await imported_.ListChunks(import.id));
    for (const int64_t after_line : chunks) {
      CO_ASSIGN_OR_RETURN(const std::vector<Uuid> removed,
                          co_await imported_.DeleteMade(import.id, after_line));
      import.events = PublishRemoved(tx_, import.id, import.events, removed);
    }
    co_return absl::OkStatus();
  }

 private:
  db::Tx& tx_;
  ImportedContracts imported_;
};

v1::RevertContractImportResponse RevertedContracts(const imports::Reverted& reverted) {
  v1::RevertContractImportResponse response;
  *response.mutable_summary() = imports::ToProto(reverted.import, {});
  response.set_blocked(reverted.blocks.count);
  for (const imports::RevertBlock& block : reverted.blocks.first) {
    v1::RevertContractImportResponse::Block& to = *response.add_blocks();
    to.set_contract(FormatName(kContracts, block.resource));
    to.set_reason(block.reason);
    to.set_referred_by(block.referred_by);
  }
  return response;
}

}  // namespace

Task<v1::RevertContractImportResponse> RevertContractImport(
    rpc::Call& call, const Deps& deps, const v1::RevertContractImportRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, imports::ReadImportId(req.import_id()));
  co_return co_await deps.db.Write(
      call, [&deps, id](db::Tx& tx) -> Task<v1::RevertContractImportResponse> {
        ContractsMade made(tx);
        CO_ASSIGN_OR_RETURN(
            const imports::Reverted reverted,
            co_await imports::Revert(tx, ContractImporter::kKind, id, deps.clock->Now(), made));
        co_return RevertedContracts(reverted);
      });
}

}  // namespace vinculo::contract
