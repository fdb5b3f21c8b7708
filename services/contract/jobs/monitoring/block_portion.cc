#include "services/contract/jobs/monitoring/block_portion.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "common/db/text_array.h"
#include "common/db/text_row.h"
#include "services/contract/domain/monitoring/block_run_change.h"
#include "services/contract/domain/terms/state_flags.h"
#include "services/contract/jobs/monitoring/apply_access_states.h"
#include "services/contract/jobs/monitoring/debt_policies.h"
#include "services/contract/jobs/monitoring/read_debt_facts.h"
#include "services/contract/jobs/monitoring/settle_releases.h"
#include "services/contract/jobs/monitoring/tell_notices.h"
#include "services/contract/jobs/monitoring/units_on.h"
#include "services/contract/jobs/row_text.h"
#include "services/contract/storage/monitoring/block_run_columns.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

struct Candidate {
  Uuid contract;
  Uuid client;
  std::string unit;
  PaymentCondition condition;
  Lifecycle lifecycle;
};

// A row of list_debtors.sql or list_contracts_in_force.sql.
Candidate CandidateOf(const db::TextRow& row) {
  return {.contract = row.GetUuid(0),
          .client = row.GetUuid(1),
          .unit = row.String(2),
          .condition = static_cast<PaymentCondition>(row.Int(3)),
          .lifecycle = static_cast<Lifecycle>(row.Int(4))};
}

// Today, who owes is known; who owed on another day follows from everybody's facts.
std::vector<Candidate> Candidates(pqxx::transaction_base& tx,
                                  const BlockMoment& moment,
                                  const BlockRun& run) {
  std::vector<Candidate> candidates;
  const std::string tenant = moment.tenant.ToString();
  const std::string after = run.last_contract.ToString();
  const pqxx::result rows =
      run.business_date == moment.today()
          ? tx.exec_params(sql::kListDebtors.text, tenant, after, moment.contracts_per_portion)
          : tx.exec_params(sql::kListContractsInForce.text,
                           tenant,
                           after,
                           moment.contracts_per_portion,
                           run.business_date.ToString());
  candidates.reserve(rows.size());
  for (const pqxx::row& row : rows) candidates.push_back(CandidateOf(db::TextRow(row)));
  return candidates;
}

bool IsJudged(const Candidate& candidate, const BlockMoment& moment, const BlockRun& run) {
  if (run.business_date != moment.today()) return true;
  return IsInForce(candidate.lifecycle);
}

// The strictest block for debt of each contract on the run's day; those without one are left out.
absl::flat_hash_map<Uuid, Access> DebtAccesses(pqxx::transaction_base& tx,
                                               const BlockMoment& moment,
                                               const std::vector<Uuid>& contracts,
                                               Day day) {
  db::TextArray ids;
  for (const Uuid& id : contracts) ids.Add(id);
  absl::flat_hash_map<Uuid, Access> accesses;
  for (const pqxx::row& one : tx.exec_params(
           sql::kListDebtAccesses.text, moment.tenant.ToString(), ids.ToString(), day.ToString())) {
    const db::TextRow row(one);
    accesses[row.GetUuid(0)] = static_cast<Access>(row.Int(1));
  }
  return accesses;
}

struct Judged {
  std::vector<BlockRunChange> changes;
  std::vector<NoticeCase> notices;
};

// What would change, and which notices are due; counts the contracts.
Judged JudgeAll(const std::vector<Candidate>& candidates,
                const DebtFacts& facts,
                DebtPolicies& policies,
                const absl::flat_hash_map<Uuid, Access>& accesses,
                BlockRun& run) {
  Judged judged;
  for (const Candidate& one : candidates) {
    const Debtor debtor{.bills = facts.BillsOf(one.contract),
                        .releases = facts.ReleasesOf(one.contract),
                        .versions = policies.Of(one.unit, one.condition)};
    const AccessState state = Judge(debtor, policies.calendar(), run.business_date);
    Count(state, run);
    const auto found = accesses.find(one.contract);
    const Access before = found == accesses.end() ? Access::kNormal : found->second;
    if (state.access != before) judged.changes.push_back(ChangeTo(state, one.contract, before));
    if (!state.due_notices.empty()) {
      judged.notices.push_back({.contract = one.contract,
                                .client = one.client,
                                .bills = debtor.bills,
                                .versions = debtor.versions,
                                .due = state.due_notices});
    }
  }
  return judged;
}

std::vector<Uuid> IdsOf(const std::vector<BlockRunChange>& changes) {
  std::vector<Uuid> ids;
  ids.reserve(changes.size());
  for (const BlockRunChange& one : changes) ids.push_back(one.contract);
  return ids;
}

void SaveChanges(pqxx::transaction_base& tx,
                 const BlockMoment& moment,
                 const std::vector<BlockRunChange>& changes,
                 BlockRun& run) {
  if (changes.empty()) return;
  for (const BlockRunChange& one : changes) CountChange(one.before, one.after, run);
  tx.exec_params(sql::kInsertBlockRunChanges.text,
                 moment.tenant.ToString(),
                 run.id.ToString(),
                 RowsText(kBlockRunChangeColumns, changes));
}

void Save(pqxx::transaction_base& tx, const Uuid& tenant, const BlockRun& run, bool finished) {
  tx.exec_params(sql::kSaveBlockRun.text,
                 tenant.ToString(),
                 run.id.ToString(),
                 run.last_contract.ToString(),
                 run.contracts,
                 run.normal,
                 run.reduced,
                 run.blocked,
                 run.released,
                 run.awaiting_notice,
                 run.contested,
                 run.termination_due,
                 run.tightened,
                 run.relaxed,
                 run.notices_due,
                 finished);
}

}  // namespace

void JudgePortion(pqxx::transaction_base& tx, const BlockMoment& moment, BlockRun& run) {
  const bool applies = run.mode == BlockRunMode::kApply;
  if (applies && run.last_contract.nil()) SettleReleases(tx, moment, run);
  std::vector<Candidate> candidates = Candidates(tx, moment, run);
  const bool last = static_cast<int>(candidates.size()) < moment.contracts_per_portion;
  if (!candidates.empty()) run.last_contract = candidates.back().contract;
  std::erase_if(candidates, [&](const Candidate& one) { return !IsJudged(one, moment, run); });
  std::vector<Uuid> ids;
  ids.reserve(candidates.size());
  for (const Candidate& one : candidates) ids.push_back(one.contract);
  if (!ids.empty()) {
    const auto former_units = FormerUnitsOn(tx, moment, ids, run.business_date);
    for (Candidate& one : candidates) {
      const auto moved = former_units.find(one.contract);
      if (moved != former_units.end()) one.unit = moved->second;
    }
    const DebtFacts facts = ReadDebtFacts(tx, moment, ids, run.business_date, run.business_date);
    DebtPolicies policies(tx, moment, run.business_date);
    Judged judged = JudgeAll(
        candidates, facts, policies, DebtAccesses(tx, moment, ids, run.business_date), run);
    if (applies) {
      run.notices_due +=
          TellNotices(tx, moment, judged.notices, policies.calendar(), run.business_date);
      judged.changes =
          ApplyAccessStates(tx, moment, IdsOf(judged.changes), MayTighten::kYes, run.business_date);
    }
    SaveChanges(tx, moment, judged.changes, run);
  }
  Save(tx, moment.tenant, run, last);
}

}  // namespace vinculo::contract
