#include "services/contract/handlers/snapshots.h"

#include "common/db/tx.h"
#include "services/contract/messages/convert.h"
#include "services/contract/storage/contract_row.h"
#include "services/contract/storage/plan_repository.h"
#include "services/contract/storage/sql.h"
#include "vinculo/contract/v1/contract_events.pb.h"

namespace vinculo::contract {
namespace {

Task<bool> SendPlans(const db::RowBatch& rows, feed::SnapshotSink& sink) {
  for (int i = 0; i < rows.size(); ++i) {
    const Plan plan = PlanFromRow(rows[i]);
    pb::PlanSnapshot snapshot;
    *snapshot.mutable_plan() = ToProto(plan);
    const feed::Event event{.aggregate = snapshot.plan().name(),
                            .version = plan.version,
                            .occurred_at = plan.created_at};
    CO_RETURN_IF_ERROR(co_await sink.Add(event, snapshot));
  }
  co_return true;
}

Task<bool> SendContracts(const db::RowBatch& rows, feed::SnapshotSink& sink) {
  for (int i = 0; i < rows.size(); ++i) {
    const Contract contract = ContractFromRow(rows[i]);
    pb::ContractSnapshot snapshot;
    *snapshot.mutable_contract() = ToProto(contract);
    const feed::Event event{.aggregate = snapshot.contract().name(),
                            .version = contract.version,
                            .occurred_at = contract.updated_at};
    CO_RETURN_IF_ERROR(co_await sink.Add(event, snapshot));
  }
  co_return true;
}

}  // namespace

Task<void> Snapshots::Send(db::Tx& tx, const Uuid& tenant, feed::SnapshotSink& sink) const {
  CO_RETURN_IF_ERROR(co_await tx.Stream(
      sql::kStreamPlans, db::Params::Of(tenant), [&sink](const db::RowBatch& rows) {
        return SendPlans(rows, sink);
      }));
  CO_RETURN_IF_ERROR(co_await tx.Stream(
      sql::kStreamContracts, db::Params::Of(tenant), [&sink](const db::RowBatch& rows) {
        return SendContracts(rows, sink);
      }));
  co_return absl::OkStatus();
}

}  // namespace vinculo::contract
