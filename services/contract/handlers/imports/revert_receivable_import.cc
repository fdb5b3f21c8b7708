#include <utility>
#include <vector>

#include "common/base/resource_name.h"
#include "common/imports/import_start.h"
#include "common/imports/revert.h"
#include "common/imports/summary.h"
#include "services/contract/handlers/imports/handlers.h"
#include "services/contract/handlers/receivables/moved_contracts.h"
#include "services/contract/handlers/receivables/receivable_importer.h"
#include "services/contract/messages/receivable_messages.h"
#include "services/contract/storage/imports/imported_receivables.h"

namespace vinculo::contract {
namespace {

constexpr int kContractsAtOnce = 500;

class ReceivablesMade final : public imports::MadeByImport {
 public:
  ReceivablesMade(db::Tx& tx, const Deps& deps) : tx_(tx), deps_(deps), imported_(tx) {}

  Task<imports::RevertBlocks> FindBlocks(const imports::Import& import) override {
    CO_ASSIGN_OR_RETURN(const int64_t recorded, co_await imported_.Lock(import.id));
    CO_RETURN_IF_ERROR(imports::CheckRecorded(import, recorded));
    co_return co_await imported_.FindBlocks(import.id);
  }

  Task<void> TakeBack(imports::Import& import) override {
    imported_.AskAgain(import.id);
    CO_ASSIGN_OR_RETURN(const std::vector<int64_t> chunks,
                        co_await imported_.ListChunks(import.id));
    for (const int64_t after_line : chunks) {
      CO_ASSIGN_OR_RETURN(const std::vector<Uuid> removed,
                          co_await imported_.DeleteMade(import.id, after_line));
      for (const ContractEvent& event :
           RemovedBy(import.id, import.events, removed, tx_.call().now())) {
        contract::Publish(tx_, event);
      }
    }
    for (;;) {
      CO_ASSIGN_OR_RETURN(const std::vector<Uuid> contracts,
                          co_await imported_.ListCharges(import.id, kContractsAtOnce));
      if (contracts.empty()) co_return absl::OkStatus();
      CO_RETURN_IF_ERROR(co_await BringUp(import.id, contracts));
    }
  }

 private:
  // C-40, C-41. How far the contracts are charged and paid, without the receivables that went.
  Task<void> BringUp(Uuid import_id, std::vector<Uuid> contracts) {
    imported_.TakeBackCharges(import_id, contracts);
    CO_ASSIGN_OR_RETURN(std::vector<Uuid> charged, co_await imported_.WithPeriods(contracts));
    CO_ASSIGN_OR_RETURN(std::vector<MovedContract> moved,
                        co_await MovePaidUntilOf(tx_, std::move(charged)));
    Post(tx_, deps_, std::move(moved));
    co_return absl::OkStatus();
  }

  db::Tx& tx_;
  const Deps& deps_;
  ImportedReceivables imported_;
};

v1::RevertReceivableImportResponse RevertedReceivables(const imports::Reverted& reverted) {
  v1::RevertReceivableImportResponse response;
  *response.mutable_summary() = imports::ToProto(reverted.import, {});
  response.set_blocked(reverted.blocks.count);
  for (const imports::RevertBlock& block : reverted.blocks.first) {
    v1::RevertReceivableImportResponse::Block& to = *response.add_blocks();
    to.set_receivable(FormatName(kReceivables, block.resource));
    to.set_reason(block.reason);
    to.set_referred_by(block.referred_by);
  }
  return response;
}

}  // namespace

Task<v1::RevertReceivableImportResponse> RevertReceivableImport(
    rpc::Call& call, const Deps& deps, const v1::RevertReceivableImportRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, imports::ReadImportId(req.import_id()));
  co_return co_await deps.db.Write(
      call, [&deps, id](db::Tx& tx) -> Task<v1::RevertReceivableImportResponse> {
        ReceivablesMade made(tx, deps);
        CO_ASSIGN_OR_RETURN(
            const imports::Reverted reverted,
            co_await imports::Revert(tx, ReceivableImporter::kKind, id, deps.clock->Now(), made));
        co_return RevertedReceivables(reverted);
      });
}

}  // namespace vinculo::contract
