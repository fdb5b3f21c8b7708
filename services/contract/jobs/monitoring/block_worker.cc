#include "services/contract/jobs/monitoring/block_worker.h"

#include <vector>

#include "absl/container/flat_hash_map.h"
#include "common/base/status_macros.h"
#include "common/db/text_row.h"
#include "common/db/worker_connection.h"
#include "common/observability/log.h"
#include "services/contract/jobs/monitoring/apply_access_states.h"
#include "services/contract/jobs/monitoring/settle_releases.h"
#include "services/contract/jobs/monitoring/work_on_blocks.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

constexpr int kPortion = 500;
constexpr char kActor[] = "system/block_worker";

std::vector<Uuid> TenantsOf(pqxx::connection_base& connection) {
  pqxx::work tx(connection);
  std::vector<Uuid> tenants;
  for (const pqxx::row& row : tx.exec(sql::kListTenantsWithBlockWork.text)) {
    tenants.push_back(db::TextRow(row).GetUuid(0));
  }
  return tenants;
}

// Since when each contract waits; taken off the list.
absl::flat_hash_map<Uuid, absl::Time> Take(pqxx::transaction_base& tx, const Uuid& tenant) {
  absl::flat_hash_map<Uuid, absl::Time> waiting;
  for (const pqxx::row& one :
       tx.exec_params(sql::kTakeAccessRechecks.text, tenant.ToString(), kPortion)) {
    const db::TextRow row(one);
    const auto [at, fresh] = waiting.try_emplace(row.GetUuid(0), row.GetTime(1));
    if (!fresh) at->second = std::min(at->second, row.GetTime(1));
  }
  return waiting;
}

}  // namespace

BlockWorker::BlockWorker(BlockWorkerOptions options,
                         const TenantClock& clock,
                         observability::Metrics& metrics)
    : options_(std::move(options)),
      clock_(clock),
      restored_(metrics.AddHistogram(
          "vinculo_contract_access_restored_seconds",
          "From the payment, or what else lifted a block for debt, to the contract's access.",
          {},
          {0.1, 0.5, 1, 2, 5, 10, 60, 600, 3600, 86'400})) {}

void BlockWorker::JudgeAgain(const Uuid& tenant) {
  for (;;) {
    pqxx::work tx(*connection_);
    db::SetTenant(tx, tenant.ToString());
    const BlockMoment moment{
        .tenant = tenant, .now = clock_.NowOf(tenant), .zone = options_.zone, .actor = kActor};
    const auto waiting = Take(tx, tenant);
    if (waiting.empty()) return;
    std::vector<Uuid> contracts;
    for (const auto& [contract, since] : waiting) contracts.push_back(contract);
    const std::vector<BlockRunChange> changes =
        ApplyAccessStates(tx, moment, contracts, MayTighten::kNo, moment.today());
    SettlePromisesOf(tx, moment, contracts);
    tx.commit();
    for (const BlockRunChange& change : changes) {
      restored_.Observe(absl::ToDoubleSeconds(clock_.NowOf(tenant) - waiting.at(change.contract)));
    }
  }
}

absl::Status BlockWorker::Work() {
  return db::CatchPqxx([this]() -> absl::Status {
    if (connection_ == nullptr) {
      ASSIGN_OR_RETURN(connection_, db::WorkerConnection(options_.conninfo));
    }
    for (const Uuid& tenant : TenantsOf(*connection_)) {
      JudgeAgain(tenant);
      const BlockMoment moment{
          .tenant = tenant, .now = clock_.NowOf(tenant), .zone = options_.zone, .actor = kActor};
      RETURN_IF_ERROR(WorkOnBlocks(*connection_, moment, [](pqxx::transaction_base&) {
                        return absl::OkStatus();
                      }).status());
    }
    return absl::OkStatus();
  });
}

void BlockWorker::Run(const std::atomic<bool>& stop) {
  while (!stop) {
    const absl::Status worked = Work();
    if (!worked.ok()) {
      connection_.reset();
      observability::ProcessLog().Warning("block worker failed", {{"error", worked.ToString()}});
    }
    Wait(stop, options_.poll);
  }
}

}  // namespace vinculo::contract
