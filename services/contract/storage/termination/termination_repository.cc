#include "services/contract/storage/termination/termination_repository.h"

#include <algorithm>

#include "common/db/params.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/termination/termination.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/pricing/settled_change_repository.h"
#include "services/contract/storage/receivables/receivable_columns.h"
#include "services/contract/storage/receivables/returned_days_repository.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

Refund RefundFromRow(const db::Row& row) {
  return {.id = row.GetUuid(0),
          .version = row.Int(1),
          .contract = row.GetUuid(2),
          .client = row.GetUuid(10),
          .termination = row.FindUuid(3),
          .amount = row.Cents(4),
          .state = static_cast<RefundState>(row.Int(5)),
          .settled_on = row.FindDay(6),
          .reference = row.String(7),
          .created_at = row.GetTime(8),
          .updated_at = row.GetTime(9)};
}

}  // namespace

TerminationRecord TerminationFromRow(const db::Row& row) {
  return {.id = row.GetUuid(0),
          .contract = row.GetUuid(1),
          .client = row.GetUuid(8),
          .outcome = row.String(2),
          .waiver_evidence = row.String(3),
          .fine_receivable = row.FindUuid(4),
          .refund = row.FindUuid(5),
          .actor = row.String(6),
          .created_at = row.GetTime(7)};
}

const filter::Schema& TerminationFields() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("name", "termination_id"),
      {Field::ResourceName("name", "termination_id", kTerminations),
       Field::ResourceName("contract", "contract_id", kContracts),
       Field::Enum("end_kind",
                   "end_kind",
                   {{"CANCELLED", 2}, {"WITHDRAWN", 3}, {"TERMINATED_FOR_DEBT", 5}}),
       Field::Day("end_date", "ends_on").Orderable(),
       Field::Money("fine_amount", "fine_cents").Orderable(),
       Field::Money("refund_amount", "refund_cents"),
       Field::Enum("waiver",
                   "waiver",
                   {{"FINE_WAIVER_UNSPECIFIED", 0},
                    {"PROVIDER_BREACH", 1},
                    {"MOVED_WITHOUT_COVERAGE", 2},
                    {"WITHDRAWAL", 3},
                    {"DEATH", 4},
                    {"LEGAL_ORDER", 5},
                    {"GOODWILL", 6}}),
       Field::Text("actor", "actor"),
       Field::Timestamp("create_time", "created_at").Orderable()});
  return schema;
}

const filter::Schema& RefundFields() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("name", "refund_id"),
      {Field::ResourceName("name", "refund_id", kRefunds),
       Field::ResourceName("contract", "contract_id", kContracts),
       Field::ResourceName("termination", "termination_id", kTerminations).Nullable(),
       Field::Money("amount", "amount_cents").Orderable(),
       Field::Enum("state", "state", {{"DUE", 1}, {"SETTLED", 2}, {"WITHDRAWN", 3}}),
       Field::Day("settlement_date", "settled_on").Nullable(),
       Field::Timestamp("create_time", "created_at").Orderable()});
  return schema;
}

Task<TerminationRecord> TerminationRepository::Get(Uuid id) {
  return GetRecord(
      tx_, sql::kGetTermination, id, "termination", kTerminations, &TerminationFromRow);
}

Task<RecordPage<TerminationRecord>> TerminationRepository::List(const filter::ListQuery& query) {
  return ListRecords(tx_, sql::kListTerminations, query, &TerminationFromRow);
}

Task<Refund> TerminationRepository::GetRefund(Uuid id) {
  return GetRecord(tx_,
                   tx_.locking() ? sql::kGetRefundForUpdate : sql::kGetRefund,
                   id,
                   "refund",
                   kRefunds,
                   &RefundFromRow);
}

Task<RecordPage<Refund>> TerminationRepository::ListRefunds(const filter::ListQuery& query) {
  return ListRecords(tx_, sql::kListRefunds, query, &RefundFromRow);
}

Task<ChargedSoFar> TerminationRepository::EndingCharges(EndingOf of, std::vector<Uuid> without) {
  const db::Statement& statement =
      tx_.locking() ? sql::kFindEndingReceivablesForUpdate : sql::kFindEndingReceivables;
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(statement,
                                         tx_.tenant(),
                                         of.client,
                                         of.contract,
                                         of.ends_on.value_or(kFirstDay),
                                         !of.ends_on.has_value(),
                                         without));
  ChargedSoFar charged;
  for (const db::Row row : rows) charged.periods.push_back(ReceivableFromRow(row));
  if (!of.ends_on) co_return charged;
  Day from = *of.ends_on;
  for (const Receivable& period : charged.periods) from = std::min(from, *period.period_first_on);
  CO_ASSIGN_OR_RETURN(charged.returned,
                      co_await ReturnedDaysRepository(tx_).Find(of.contract, from));
  CO_ASSIGN_OR_RETURN(charged.changes,
                      co_await SettledChangeRepository(tx_).Find(of.contract, *of.ends_on));
  for (SettledChange& change : charged.changes) {
    std::erase_if(change.charges, [&without](const Receivable& charge) {
      return std::find(without.begin(), without.end(), charge.id) != without.end();
    });
  }
  co_return charged;
}

Task<KeptReceivables> TerminationRepository::KeptBy(EndingOf of, std::vector<Uuid> without) {
  KeptReceivables kept;
  if (!of.ends_on) co_return kept;
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(
          sql::kFindKeptReceivables, tx_.tenant(), of.client, of.contract, *of.ends_on, without));
  constexpr int kOpenOfAll = std::tuple_size_v<decltype(kReceivableColumns)>;
  for (const db::Row row : rows) {
    kept.oldest.push_back(ReceivableFromRow(row));
    kept.open = row.Cents(kOpenOfAll);
  }
  co_return kept;
}

void TerminationRepository::Insert(const TerminationRecord& termination) {
  tx_.Enqueue(sql::kInsertTermination,
              tx_.tenant(),
              termination.id,
              termination.contract,
              static_cast<int>(termination.end_kind),
              termination.ends_on,
              db::Bytes{termination.outcome},
              termination.fine_amount,
              termination.refund_amount,
              static_cast<int>(termination.waiver),
              termination.waiver_evidence,
              termination.fine_receivable,
              termination.refund,
              termination.actor,
              termination.created_at);
}

void TerminationRepository::Insert(const Refund& refund) {
  tx_.Enqueue(sql::kInsertRefund,
              tx_.tenant(),
              refund.id,
              refund.version,
              refund.contract,
              refund.termination,
              refund.amount,
              static_cast<int>(refund.state),
              refund.settled_on,
              refund.reference,
              refund.created_at,
              refund.updated_at);
}

void TerminationRepository::SaveSettled(Refund& refund, absl::Time now) {
  tx_.Enqueue(sql::kSettleRefund,
              tx_.tenant(),
              refund.id,
              refund.version,
              refund.settled_on,
              refund.reference,
              now);
  refund.version += 1;
  refund.updated_at = now;
}

void TerminationRepository::SaveLessened(Refund& refund, absl::Time now) {
  tx_.Enqueue(sql::kLessenRefund,
              tx_.tenant(),
              refund.id,
              refund.version,
              refund.amount,
              static_cast<int>(refund.state),
              now);
  refund.version += 1;
  refund.updated_at = now;
}

}  // namespace vinculo::contract
