#include "services/contract/handlers/snapshots.h"

#include "common/db/tx.h"
#include "services/contract/handlers/imports/removed_snapshots.h"
#include "services/contract/handlers/signature/signature_snapshots.h"
#include "services/contract/messages/convert.h"
#include "services/contract/messages/convert_adjustment.h"
#include "services/contract/messages/convert_termination.h"
#include "services/contract/messages/monitoring_messages.h"
#include "services/contract/messages/receivable_messages.h"
#include "services/contract/storage/adjustment/adjustment_item_columns.h"
#include "services/contract/storage/adjustment/adjustment_run_columns.h"
#include "services/contract/storage/contract_row.h"
#include "services/contract/storage/monitoring/release_columns.h"
#include "services/contract/storage/plan_repository.h"
#include "services/contract/storage/receivables/payment_columns.h"
#include "services/contract/storage/receivables/receivable_columns.h"
#include "services/contract/storage/sql.h"
#include "services/contract/storage/termination/termination_repository.h"
#include "vinculo/contract/v1/adjustment_events.pb.h"
#include "vinculo/contract/v1/contract_events.pb.h"
#include "vinculo/contract/v1/monitoring_events.pb.h"
#include "vinculo/contract/v1/receivable_events.pb.h"
#include "vinculo/contract/v1/termination_events.pb.h"

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

Task<bool> SendReceivables(const db::RowBatch& rows, feed::SnapshotSink& sink) {
  for (int i = 0; i < rows.size(); ++i) {
    const Receivable receivable = ReceivableFromRow(rows[i]);
    pb::ReceivableSnapshot snapshot;
    *snapshot.mutable_receivable() = ToProto(receivable);
    const feed::Event event{.aggregate = snapshot.receivable().name(),
                            .version = receivable.version,
                            .occurred_at = receivable.updated_at};
    CO_RETURN_IF_ERROR(co_await sink.Add(event, snapshot));
  }
  co_return true;
}

// A row of stream_payments.sql: behind the payment, arrays of its allocations.
std::vector<PostedAllocation> AllocationsOf(const Payment& payment, const db::Row& row) {
  constexpr int kFirst = std::tuple_size_v<decltype(kPaymentColumns)>;
  const std::vector<Uuid> receivables = row.Uuids(kFirst);
  const std::vector<Uuid> contracts = row.Uuids(kFirst + 1);
  const std::vector<int64_t> kinds = row.Ints(kFirst + 2);
  const std::vector<int64_t> amounts = row.Ints(kFirst + 3);
  const std::vector<int64_t> fines = row.Ints(kFirst + 4);
  const std::vector<int64_t> interests = row.Ints(kFirst + 5);
  std::vector<PostedAllocation> allocations;
  for (size_t i = 0; i < receivables.size(); ++i) {
    PostedAllocation one{.payment = payment.id,
                         .allocation = {.receivable = receivables[i],
                                        .amount = Money(amounts[i]),
                                        .fine = Money(fines[i]),
                                        .interest = Money(interests[i])},
                         .allocated_on = payment.paid_on,
                         .kind = static_cast<ChargeKind>(kinds[i])};
    if (!contracts[i].nil()) one.contract = contracts[i];
    allocations.push_back(one);
  }
  return allocations;
}

// With what of each went to receivables when it was recorded.
Task<bool> SendPayments(const db::RowBatch& rows, feed::SnapshotSink& sink) {
  for (int i = 0; i < rows.size(); ++i) {
    const Payment payment = PaymentFromRow(rows[i]);
    pb::PaymentSnapshot snapshot;
    *snapshot.mutable_payment() = ToldPayment(payment, AllocationsOf(payment, rows[i]));
    const feed::Event event{.aggregate = snapshot.payment().name(),
                            .version = payment.version,
                            .occurred_at = payment.updated_at};
    CO_RETURN_IF_ERROR(co_await sink.Add(event, snapshot));
  }
  co_return true;
}

Task<bool> SendReleases(const db::RowBatch& rows, feed::SnapshotSink& sink) {
  for (int i = 0; i < rows.size(); ++i) {
    const Release release = ReleaseFromRow(rows[i]);
    pb::ReleaseSnapshot snapshot;
    *snapshot.mutable_release() = ToProto(release);
    const feed::Event event{.aggregate = snapshot.release().name(),
                            .version = release.version,
                            .occurred_at = release.updated_at};
    CO_RETURN_IF_ERROR(co_await sink.Add(event, snapshot));
  }
  co_return true;
}

Task<bool> SendTerminations(const db::RowBatch& rows, feed::SnapshotSink& sink) {
  for (int i = 0; i < rows.size(); ++i) {
    const TerminationRecord record = TerminationFromRow(rows[i]);
    pb::TerminationSnapshot snapshot;
    *snapshot.mutable_termination() = ToProto(record);
    const feed::Event event{.aggregate = snapshot.termination().name(),
                            .occurred_at = record.created_at};
    CO_RETURN_IF_ERROR(co_await sink.Add(event, snapshot));
  }
  co_return true;
}

Task<bool> SendAdjustmentRuns(const db::RowBatch& rows, feed::SnapshotSink& sink) {
  for (int i = 0; i < rows.size(); ++i) {
    const AdjustmentRun run = AdjustmentRunFromRow(rows[i]);
    pb::AdjustmentRunSnapshot snapshot;
    *snapshot.mutable_run() = ToProto(run);
    const feed::Event event{
        .aggregate = snapshot.run().name(), .version = run.version, .occurred_at = run.updated_at};
    CO_RETURN_IF_ERROR(co_await sink.Add(event, snapshot));
  }
  co_return true;
}

Task<bool> SendAdjustedItems(const db::RowBatch& rows, feed::SnapshotSink& sink) {
  for (int i = 0; i < rows.size(); ++i) {
    const AdjustmentItem item = AdjustmentItemOfClientFromRow(rows[i]);
    pb::AdjustmentItemSnapshot snapshot;
    *snapshot.mutable_item() = ToProto(item);
    const feed::Event event{.aggregate = snapshot.item().name(),
                            .version = item.version,
                            .occurred_at = item.updated_at};
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
  CO_RETURN_IF_ERROR(co_await tx.Stream(
      sql::kStreamReceivables, db::Params::Of(tenant), [&sink](const db::RowBatch& rows) {
        return SendReceivables(rows, sink);
      }));
  CO_RETURN_IF_ERROR(co_await tx.Stream(
      sql::kStreamPayments, db::Params::Of(tenant), [&sink](const db::RowBatch& rows) {
        return SendPayments(rows, sink);
      }));
  CO_RETURN_IF_ERROR(co_await tx.Stream(
      sql::kStreamReleases, db::Params::Of(tenant), [&sink](const db::RowBatch& rows) {
        return SendReleases(rows, sink);
      }));
  CO_RETURN_IF_ERROR(co_await tx.Stream(
      sql::kStreamTerminations, db::Params::Of(tenant), [&sink](const db::RowBatch& rows) {
        return SendTerminations(rows, sink);
      }));
  CO_RETURN_IF_ERROR(co_await tx.Stream(
      sql::kStreamAdjustmentRuns, db::Params::Of(tenant), [&sink](const db::RowBatch& rows) {
        return SendAdjustmentRuns(rows, sink);
      }));
  CO_RETURN_IF_ERROR(co_await tx.Stream(
      sql::kStreamAdjustedItems, db::Params::Of(tenant), [&sink](const db::RowBatch& rows) {
        return SendAdjustedItems(rows, sink);
      }));
  CO_RETURN_IF_ERROR(co_await SendSignatures(tx, tenant, sink));
  co_return co_await SendRemoved(tx, tenant, sink);
}

}  // namespace vinculo::contract
