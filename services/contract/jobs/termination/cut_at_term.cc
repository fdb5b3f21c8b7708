#include "services/contract/jobs/termination/cut_at_term.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "common/db/binary_param.h"
#include "common/db/sql_time.h"
#include "common/db/text_array.h"
#include "common/db/text_row.h"
#include "services/contract/domain/policy/receivables_parameters.h"
#include "services/contract/domain/pricing/change_charge.h"
#include "services/contract/jobs/pricing/charged_days.h"
#include "services/contract/jobs/pricing/settled_changes.h"
#include "services/contract/jobs/pricing/timelines_of.h"
#include "services/contract/jobs/receivables/free_payments.h"
#include "services/contract/jobs/receivables/lock_receivables.h"
#include "services/contract/jobs/receivables/tenant_policies.h"
#include "services/contract/jobs/row_text.h"
#include "services/contract/messages/receivable_messages.h"
#include "services/contract/storage/receivables/paid_accounts.h"
#include "services/contract/storage/receivables/receivable_columns.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

constexpr char kReason[] = "Fim da vigência";
using ChargedByContract = absl::flat_hash_map<Uuid, ChargedSoFar>;
using DaysByContract = absl::flat_hash_map<Uuid, Day>;

// The first days after the ended ones.
DaysByContract EndsOf(absl::Span<const Contract> contracts) {
  DaysByContract ends;
  for (const Contract& contract : contracts) {
    if (contract.lifecycle == Lifecycle::kEnded) ends[contract.id] = *contract.ends_on;
  }
  return ends;
}

// Periods with days from the ends on, locked.
void AddPeriods(pqxx::transaction_base& tx,
                const Uuid& tenant,
                const DaysByContract& ends,
                ChargedByContract& charged) {
  db::TextArray ids, days;
  for (const auto& [contract, day] : ends) {
    ids.Add(contract);
    days.Add(day);
  }
  for (const pqxx::row& row : tx.exec_params(
           sql::kListEndingPeriods.text, tenant.ToString(), ids.ToString(), days.ToString())) {
    Receivable period = ReceivableFromRow(db::TextRow(row));
    charged[*period.contract].periods.push_back(std::move(period));
  }
}

// Days that came back, of these periods or later.
void AddReturned(pqxx::transaction_base& tx,
                 const Uuid& tenant,
                 const DaysByContract& ends,
                 ChargedByContract& charged) {
  db::TextArray of, firsts;
  for (const auto& [contract, end] : ends) {
    Day first = end;
    const auto known = charged.find(contract);
    if (known != charged.end()) first = std::min(first, *known->second.periods[0].period_first_on);
    of.Add(contract);
    firsts.Add(first);
  }
  struct Back {
    Uuid contract;
    Uuid charge;
    DaySpan days;
  };
  std::vector<Back> returned;
  std::vector<Uuid> ids;
  for (const pqxx::row& one : tx.exec_params(sql::kListEndingReturnedDays.text,
                                             tenant.ToString(),
                                             of.ToString(),
                                             firsts.ToString())) {
    const db::TextRow row(one);
    returned.push_back({row.GetUuid(1), row.GetUuid(0), {row.GetDay(2), row.GetDay(3)}});
    ids.push_back(row.GetUuid(0));
  }
  absl::flat_hash_map<Uuid, Receivable> charges = LockReceivables(tx, tenant, ids);
  for (const Back& one : returned) {
    charged[one.contract].returned.push_back({std::move(charges.at(one.charge)), one.days});
  }
}

// What the ended ones were charged of days from their ends on, locked; without those that were not.
ChargedByContract ChargedFromEnds(pqxx::transaction_base& tx,
                                  const Uuid& tenant,
                                  absl::Span<const Contract> contracts) {
  ChargedByContract charged;
  const DaysByContract ends = EndsOf(contracts);
  if (ends.empty()) return charged;
  AddPeriods(tx, tenant, ends, charged);
  AddReturned(tx, tenant, ends, charged);
  for (auto& [contract, changes] : SettledChangesOf(tx, tenant, ends)) {
    charged[contract].changes = std::move(changes);
  }
  return charged;
}

// By which changes are settled; absent for who has none.
using FactsByContract = absl::flat_hash_map<Uuid, ChargeFacts>;
FactsByContract FactsAtTerm(pqxx::transaction_base& tx,
                            const Uuid& tenant,
                            absl::Span<const Contract> contracts,
                            const ChargedByContract& charged,
                            const absl::flat_hash_map<Uuid, ChargedDays>& days,
                            const TenantPolicies& policies) {
  std::vector<Contract> changed;
  for (const Contract& contract : contracts) {
    const auto found = charged.find(contract.id);
    if (found != charged.end() && !found->second.changes.empty()) changed.push_back(contract);
  }
  FactsByContract facts;
  if (changed.empty()) return facts;
  const absl::flat_hash_map<Uuid, PriceTimeline> timelines = TimelinesOf(tx, tenant, changed);
  for (const Contract& contract : changed) {
    const auto known = days.find(contract.id);
    std::optional<ChargeFacts> of = FactsOf(contract,
                                            timelines.at(contract.id),
                                            ChargeParametersOf(policies.policies.Of(contract.unit)),
                                            known == days.end() ? ChargedDays() : known->second);
    if (of) facts.emplace(contract.id, *std::move(of));
  }
  return facts;
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

// C-24. The lines of changes as they stand now.
void SaveLines(pqxx::transaction_base& tx, const Uuid& tenant, const CutPortion& cut) {
  for (const auto& [contract, left] : cut.left) {
    for (const SettledChange& change : left.charges.changes) {
      db::TextArray ordinals, days, of_days, amounts;
      for (size_t i = 0; i < change.lines.size(); ++i) {
        const ChangeAdjustment& now = change.lines[i].now;
        ordinals.Add(static_cast<int64_t>(i) + 1);
        days.Add(now.share.days);
        of_days.Add(now.share.of);
        amounts.Add(now.amount.cents());
      }
      tx.exec_params(sql::kUpdateChangeAdjustments.text,
                     tenant.ToString(),
                     change.change.ToString(),
                     ordinals.ToString(),
                     days.ToString(),
                     of_days.ToString(),
                     amounts.ToString());
    }
  }
}

void Write(pqxx::transaction_base& tx, const jobs::JobRun& run, CutPortion& cut) {
  SaveLines(tx, run.tenant, cut);
  const std::vector<Receivable> after = AfterEnd(cut, run.now);
  if (after.empty()) return;
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
  if (ids.empty()) return;
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
  const FactsByContract facts = FactsAtTerm(tx, run.tenant, contracts, charged, days, tenant);
  for (const Contract& contract : contracts) {
    const auto charges = charged.find(contract.id);
    if (charges == charged.end()) continue;
    const auto of_changes = facts.find(contract.id);
    CutCharges left = CutAtEnd(
        charges->second,
        of_changes == facts.end() ? std::nullopt : std::optional<ChargeFacts>(of_changes->second),
        {.ends_on = *contract.ends_on,
         .period_months = MonthsOf(contract.billing_period),
         .convention = ChargeParametersOf(tenant.policies.Of(contract.unit)).convention,
         .uncharged = std::move(days[contract.id].uncharged),
         .today = run.business_date,
         .reason = kReason});
    cut.left.emplace(contract.id, LeftAtTerm{std::move(left), std::move(charges->second.returned)});
  }
  Write(tx, run, cut);
  MovePaidUntil(tx, run, cut, contracts);
  return cut;
}

}  // namespace vinculo::contract
