#include "services/contract/jobs/termination/cut_at_term.h"

#include <algorithm>
#include <utility>

#include "common/db/binary_param.h"
#include "common/db/sql_time.h"
#include "common/db/text_array.h"
#include "common/db/text_row.h"
#include "services/contract/domain/policy/receivables_parameters.h"
#include "services/contract/domain/termination/end_cut.h"
#include "services/contract/jobs/pricing/charged_days.h"
#include "services/contract/jobs/receivables/free_payments.h"
#include "services/contract/jobs/receivables/tenant_policies.h"
#include "services/contract/jobs/row_text.h"
#include "services/contract/messages/receivable_messages.h"
#include "services/contract/storage/receivables/paid_accounts.h"
#include "services/contract/storage/receivables/receivable_columns.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

constexpr char kReason[] = "Fim da vigência";
constexpr int kReceivableColumnCount = std::tuple_size_v<decltype(kReceivableColumns)>;

using ChargedByContract = absl::flat_hash_map<Uuid, ChargedSoFar>;

// What the ended ones were charged of days from their ends on, locked; without those that were not.
ChargedByContract ChargedFromEnds(pqxx::transaction_base& tx,
                                  const Uuid& tenant,
                                  absl::Span<const Contract> contracts) {
  db::TextArray ids, ends;
  absl::flat_hash_map<Uuid, Day> from;
  for (const Contract& contract : contracts) {
    if (contract.lifecycle != Lifecycle::kEnded) continue;
    from[contract.id] = *contract.ends_on;
    ids.Add(contract.id);
    ends.Add(*contract.ends_on);
  }
  ChargedByContract charged;
  if (from.empty()) return charged;
  for (const pqxx::row& row : tx.exec_params(
           sql::kListEndingPeriods.text, tenant.ToString(), ids.ToString(), ends.ToString())) {
    Receivable period = ReceivableFromRow(db::TextRow(row));
    Day& first = from.at(*period.contract);
    first = std::min(first, *period.period_first_on);
    charged[*period.contract].periods.push_back(std::move(period));
  }
  db::TextArray of, firsts;
  for (const auto& [contract, first] : from) {
    of.Add(contract);
    firsts.Add(first);
  }
  for (const pqxx::row& one : tx.exec_params(sql::kListEndingReturnedDays.text,
                                             tenant.ToString(),
                                             of.ToString(),
                                             firsts.ToString())) {
    const db::TextRow row(one);
    Receivable charge = ReceivableFromRow(row);
    const Uuid contract = *charge.contract;
    charged[contract].returned.push_back(
        {std::move(charge),
         {row.GetDay(kReceivableColumnCount), row.GetDay(kReceivableColumnCount + 1)}});
  }
  return charged;
}

// As the end leaves them.
std::vector<Receivable> AfterEnd(const CutPortion& cut, absl::Time now) {
  std::vector<Receivable> after;
  for (const auto& [contract, left] : cut.left) {
    for (const EndedReceivable& one : left.charges.changed) {
      after.push_back(one.after);
      after.back().version += 1;
      after.back().updated_at = now;
    }
  }
  return after;
}

// C-40. What was paid of days after the end, for when a payment of it is taken back.
void KeepCuts(pqxx::transaction_base& tx,
              const Uuid& tenant,
              const Contract& contract,
              const std::vector<EndedReceivable>& still_paid) {
  for (const EndedReceivable& one : still_paid) {
    const std::optional<EndCut> cut = CutOf(one, contract, std::nullopt);
    if (!cut) continue;
    tx.exec_params(sql::kInsertEndCut.text,
                   tenant.ToString(),
                   cut->receivable.ToString(),
                   cut->contract.ToString(),
                   static_cast<const char*>(nullptr),
                   cut->paid.cents(),
                   cut->late_paid.cents());
  }
}

// C-28. What is owed no more may have blocked its contract.
void AskAgain(pqxx::transaction_base& tx,
              const jobs::JobRun& run,
              const std::vector<Receivable>& receivables) {
  std::vector<Uuid> late;
  for (const Receivable& one : receivables) {
    if (IsClosed(one.state) && one.overdue_from_on <= run.business_date) late.push_back(one.id);
  }
  if (late.empty()) return;
  tx.exec_params(sql::kInsertAccessRechecks.text,
                 run.tenant.ToString(),
                 db::BinaryParam(late),
                 db::SqlTime(run.now));
}

void Write(pqxx::transaction_base& tx, const jobs::JobRun& run, CutPortion& cut) {
  const std::vector<Receivable> after = AfterEnd(cut, run.now);
  for (const Receivable& receivable : after) cut.events.push_back(EventOf(receivable, kReason));
  tx.exec_params(
      sql::kUpdateReceivables.text, run.tenant.ToString(), RowsText(kReceivableColumns, after));
  absl::flat_hash_map<Uuid, Money> freed;
  for (const auto& [contract, left] : cut.left) {
    for (const EndedReceivable& one : left.charges.changed) {
      if (one.refund > Money()) freed[one.before.id] = one.refund;
    }
  }
  FreePayments(tx, run.tenant, freed, run.now);
  AskAgain(tx, run, after);
}

void MovePaidUntil(pqxx::transaction_base& tx,
                   const jobs::JobRun& run,
                   const CutPortion& cut,
                   absl::Span<Contract> contracts) {
  std::vector<Uuid> ids;
  for (const auto& [contract, left] : cut.left) {
    if (!left.charges.changed.empty()) ids.push_back(contract);
  }
  PaidAccounts accounts = PaidAccountsOf<db::TextRow>(
      tx.exec_params(sql::kFindPaidAccounts.text, run.tenant.ToString(), db::BinaryParam(ids)));
  for (Contract& contract : contracts) {
    const auto left = cut.left.find(contract.id);
    if (left == cut.left.end() || left->second.charges.changed.empty()) continue;
    contract.paid_until_on = PaidUntil(accounts[contract.id]);
  }
}

}  // namespace

CutPortion CutAtTerm(pqxx::transaction_base& tx,
                     const jobs::JobRun& run,
                     absl::Span<Contract> contracts) {
  CutPortion cut;
  ChargedByContract charged = ChargedFromEnds(tx, run.tenant, contracts);
  if (charged.empty()) return cut;
  std::vector<Uuid> ids;
  for (const auto& [contract, charges] : charged) ids.push_back(contract);
  absl::flat_hash_map<Uuid, ChargedDays> days = ChargedDaysOf(tx, run.tenant, ids);
  const TenantPolicies tenant = PoliciesOf(tx, run.tenant, run.business_date);
  bool changed = false;
  for (const Contract& contract : contracts) {
    const auto charges = charged.find(contract.id);
    if (charges == charged.end()) continue;
    CutCharges left =
        CutAtEnd(charges->second,
                 {.ends_on = *contract.ends_on,
                  .period_months = MonthsOf(contract.billing_period),
                  .convention = ChargeParametersOf(tenant.policies.Of(contract.unit)).convention,
                  .uncharged = std::move(days[contract.id].uncharged),
                  .today = run.business_date,
                  .reason = kReason},
                 contract.paid_until_on);
    KeepCuts(tx, run.tenant, contract, left.still_paid);
    changed = changed || !left.changed.empty();
    cut.left.emplace(contract.id, LeftAtTerm{std::move(left), std::move(charges->second.returned)});
  }
  if (!changed) return cut;
  Write(tx, run, cut);
  MovePaidUntil(tx, run, cut, contracts);
  return cut;
}

}  // namespace vinculo::contract
