#include "absl/container/btree_set.h"
#include "common/base/resource_name.h"
#include "common/errors/errors.h"
#include "common/imports/import_repository.h"
#include "common/imports/reasons.h"
#include "common/imports/summary.h"
#include "services/contract/domain/revertible_import.h"
#include "services/contract/handlers/imports/handlers.h"
#include "services/contract/handlers/receivables/moved_contracts.h"
#include "services/contract/handlers/receivables/receivable_importer.h"
#include "services/contract/messages/receivable_messages.h"
#include "services/contract/storage/imports/imported_receivables.h"

namespace vinculo::contract {
namespace {

constexpr size_t kContractsAtOnce = 500;

void SetBlocks(const RevertBlocks& blocks, v1::RevertReceivableImportResponse& response) {
  response.set_blocked(blocks.count);
  for (const RevertBlock& block : blocks.first) {
    v1::RevertReceivableImportResponse::Block& to = *response.add_blocks();
    to.set_receivable(FormatName(kReceivables, block.resource));
    to.set_reason(block.reason);
    to.set_referred_by(block.referred_by);
  }
}

// C-40, C-41. How far the contracts are charged and paid, without the receivables that went.
Task<void> BringUp(db::Tx& tx, const Deps& deps, std::vector<Uuid> contracts) {
  ImportedReceivables imported(tx);
  imported.LessenCharges(contracts);
  CO_ASSIGN_OR_RETURN(std::vector<Receivable> kept, co_await imported.FindKeptPeriods(contracts));
  CO_ASSIGN_OR_RETURN(std::vector<MovedContract> moved,
                      co_await MovePaidUntil(tx, std::move(kept)));
  Post(tx, deps, std::move(moved));
  co_return absl::OkStatus();
}

// Chunk by chunk, with their events, which count on in the import.
Task<void> TakeBack(db::Tx& tx, const Deps& deps, imports::Import& import) {
  ImportedReceivables imported(tx);
  imported.AskAgain(import.id);
  CO_ASSIGN_OR_RETURN(const std::vector<int64_t> chunks, co_await imported.ListChunks(import.id));
  absl::btree_set<Uuid> contracts;
  for (const int64_t after_line : chunks) {
    CO_ASSIGN_OR_RETURN(const RemovedReceivables removed,
                        co_await imported.DeleteMade(import.id, after_line));
    contracts.insert(removed.contracts.begin(), removed.contracts.end());
    for (const ContractEvent& event :
         RemovedBy(import.id, import.events, removed.receivables, tx.call().now())) {
      contract::Publish(tx, event);
    }
  }
  std::vector<Uuid> some;
  for (const Uuid& contract : contracts) {
    some.push_back(contract);
    if (some.size() < kContractsAtOnce) continue;
    CO_RETURN_IF_ERROR(co_await BringUp(tx, deps, std::exchange(some, {})));
  }
  CO_RETURN_IF_ERROR(co_await BringUp(tx, deps, std::move(some)));
  imports::ImportRepository(tx).EraseRawValues(import.id);
  co_return absl::OkStatus();
}

}  // namespace

Task<v1::RevertReceivableImportResponse> RevertReceivableImport(
    rpc::Call& call, const Deps& deps, const v1::RevertReceivableImportRequest& req) {
  const absl::StatusOr<Uuid> id = Uuid::Parse(req.import_id());
  if (!id.ok()) {
    co_return errors::InvalidField("import_id", imports::kImportIdMalformed, "must be a UUID");
  }
  co_return co_await deps.db.Write(
      call, [&deps, &id](db::Tx& tx) -> Task<v1::RevertReceivableImportResponse> {
        imports::ImportRepository imports(tx);
        CO_ASSIGN_OR_RETURN(
            imports::Import import,
            co_await imports.GetForUpdate(ReceivableImporter::kKind, *id, deps.clock->Now()));
        v1::RevertReceivableImportResponse response;
        if (!import.reverted_at) {
          ImportedReceivables imported(tx);
          CO_ASSIGN_OR_RETURN(const int64_t recorded, co_await imported.Lock(*id));
          CO_RETURN_IF_ERROR(
              CheckRevertible({.preview = import.mode == imports::ImportMode::kValidateOnly,
                               .created = import.created,
                               .recorded = recorded}));
          CO_ASSIGN_OR_RETURN(const RevertBlocks blocks, co_await imported.FindBlocks(*id));
          SetBlocks(blocks, response);
          if (blocks.count == 0) {
            CO_RETURN_IF_ERROR(co_await TakeBack(tx, deps, import));
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
