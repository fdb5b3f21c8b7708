#include "services/contract/jobs/terms/apply_access_blocks.h"

#include <pqxx/pqxx>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/types/span.h"
#include "common/base/status_macros.h"
#include "common/db/sql_time.h"
#include "common/db/text_array.h"
#include "common/db/text_row.h"
#include "common/db/worker_connection.h"
#include "services/contract/domain/terms/access_block.h"
#include "services/contract/jobs/contract_candidates.h"
#include "services/contract/jobs/save_contracts.h"
#include "services/contract/messages/contract_event.h"
#include "services/contract/storage/sql.h"
#include "services/contract/storage/terms/access_block_repository.h"

namespace vinculo::contract {
namespace {

using BlocksByContract = absl::flat_hash_map<Uuid, std::vector<AccessBlock>>;

BlocksByContract OpenBlocks(pqxx::transaction_base& tx,
                            const jobs::JobRun& run,
                            const std::vector<Contract>& contracts) {
  db::TextArray ids;
  for (const Contract& contract : contracts) ids.Add(contract.id);
  BlocksByContract blocks;
  for (const pqxx::row& row :
       tx.exec_params(sql::kListOpenAccessBlocks.text, run.tenant.ToString(), ids.ToString())) {
    const AccessBlock block = AccessBlockFromRow(db::TextRow(row));
    blocks[block.contract].push_back(block);
  }
  return blocks;
}

void EndThoseThatRanOut(pqxx::transaction_base& tx,
                        const jobs::JobRun& run,
                        const BlocksByContract& blocks) {
  db::TextArray ids, days;
  for (const auto& [contract, of_contract] : blocks) {
    for (const AccessBlock& block : of_contract) {
      const std::optional<AccessBlock> over = RanOut(block, run.business_date);
      if (!over) continue;
      ids.Add(over->id);
      days.Add(over->ended_on);
    }
  }
  tx.exec_params(sql::kEndAccessBlocks.text,
                 run.tenant.ToString(),
                 ids.ToString(),
                 days.ToString(),
                 db::SqlTime(run.now));
}

}  // namespace

absl::StatusOr<int64_t> ApplyAccessBlocks::Run(const jobs::JobRun& run) {
  int64_t changed = 0;
  for (;;) {
    pqxx::work tx(run.connection);
    db::SetTenant(tx, run.tenant.ToString());
    std::vector<Contract> contracts = ListCandidates(tx, sql::kListContractsToReblock, run);
    if (contracts.empty()) return changed;
    const BlocksByContract blocks = OpenBlocks(tx, run, contracts);
    std::vector<ContractEvent> events;
    for (Contract& contract : contracts) {
      const auto found = blocks.find(contract.id);
      absl::Span<const AccessBlock> own;
      if (found != blocks.end()) own = found->second;
      contract = WithAccessOf(std::move(contract), own, run.business_date);
      contract.version += 1;
      contract.updated_at = run.now;
      events.push_back(ChangeOf(
          contract, {.cause = ContractChange::kAccess, .on = run.business_date}, run.now, zone_));
    }
    EndThoseThatRanOut(tx, run, blocks);
    SaveContracts(tx, run.tenant, contracts);
    PublishAll(tx, id(), run, events);
    RETURN_IF_ERROR(run.lease.Hold(tx));
    tx.commit();
    changed += static_cast<int64_t>(contracts.size());
  }
}

}  // namespace vinculo::contract
