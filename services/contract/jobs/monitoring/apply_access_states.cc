#include "services/contract/jobs/monitoring/apply_access_states.h"

#include "absl/container/flat_hash_map.h"
#include "common/db/sql_time.h"
#include "common/db/text_array.h"
#include "common/db/text_row.h"
#include "common/feed/publish.h"
#include "services/contract/jobs/monitoring/debt_policies.h"
#include "services/contract/jobs/monitoring/read_debt_facts.h"
#include "services/contract/jobs/monitoring/units_on.h"
#include "services/contract/messages/contract_event.h"
#include "services/contract/storage/contract_row.h"
#include "services/contract/storage/sql.h"
#include "services/contract/storage/terms/access_block_repository.h"

namespace vinculo::contract {
namespace {

using BlocksByContract = absl::flat_hash_map<Uuid, std::vector<AccessBlock>>;

std::string ArrayOfContracts(const std::vector<Uuid>& ids) {
  db::TextArray array;
  for (const Uuid& id : ids) array.Add(id);
  return array.ToString();
}

std::vector<Contract> Lock(pqxx::transaction_base& tx,
                           const BlockMoment& moment,
                           const std::vector<Uuid>& ids) {
  std::vector<Contract> contracts;
  for (const pqxx::row& row : tx.exec_params(
           sql::kListContractsToJudge.text, moment.tenant.ToString(), ArrayOfContracts(ids))) {
    contracts.push_back(ContractFromRow(db::TextRow(row)));
  }
  return contracts;
}

BlocksByContract OpenBlocks(pqxx::transaction_base& tx,
                            const BlockMoment& moment,
                            const std::vector<Uuid>& ids) {
  BlocksByContract blocks;
  for (const pqxx::row& row : tx.exec_params(
           sql::kListOpenAccessBlocks.text, moment.tenant.ToString(), ArrayOfContracts(ids))) {
    const AccessBlock block = AccessBlockFromRow(db::TextRow(row));
    blocks[block.contract].push_back(block);
  }
  return blocks;
}

void Lift(pqxx::transaction_base& tx,
          const BlockMoment& moment,
          const std::vector<BlockDecision>& decisions) {
  db::TextArray ids, days, reasons, actors;
  bool lifts = false;
  for (const BlockDecision& decision : decisions) {
    for (const AccessBlock& block : decision.lifted) {
      ids.Add(block.id);
      days.Add(block.ended_on);
      reasons.Add(block.lift_reason);
      actors.Add(block.lifted_by);
      lifts = true;
    }
  }
  if (!lifts) return;
  tx.exec_params(sql::kLiftDebtBlocks.text,
                 moment.tenant.ToString(),
                 ids.ToString(),
                 days.ToString(),
                 reasons.ToString(),
                 actors.ToString(),
                 db::SqlTime(moment.now));
}

void Make(pqxx::transaction_base& tx,
          const BlockMoment& moment,
          const std::vector<BlockDecision>& decisions) {
  db::TextArray ids, contracts, levels, reasons, since;
  for (const BlockDecision& decision : decisions) {
    if (!decision.made) continue;
    ids.Add(decision.made->id);
    contracts.Add(decision.made->contract);
    levels.Add(static_cast<int>(decision.made->level));
    reasons.Add(decision.made->reason);
    since.Add(decision.made->since);
  }
  tx.exec_params(sql::kInsertDebtBlocks.text,
                 moment.tenant.ToString(),
                 ids.ToString(),
                 contracts.ToString(),
                 levels.ToString(),
                 reasons.ToString(),
                 since.ToString(),
                 db::SqlTime(moment.now));
}

// Every contract counts up, so that a write beside this one finds out.
void Save(pqxx::transaction_base& tx,
          const BlockMoment& moment,
          Day day,
          const std::vector<BlockDecision>& decisions,
          const std::vector<BlockRunChange>& changes) {
  db::TextArray ids, accesses;
  std::vector<ContractEvent> events;
  events.reserve(decisions.size());
  for (size_t i = 0; i < decisions.size(); ++i) {
    Contract contract = decisions[i].contract;
    contract.version += 1;
    contract.updated_at = moment.now;
    ids.Add(contract.id);
    accesses.Add(static_cast<int>(contract.access));
    events.push_back(ChangeOf(contract,
                              {.cause = ContractChange::kAccess,
                               .detail = std::string(ToString(changes[i].reason)),
                               .on = day},
                              moment.now,
                              moment.zone));
  }
  tx.exec_params(sql::kUpdateContractAccesses.text,
                 moment.tenant.ToString(),
                 ids.ToString(),
                 accesses.ToString(),
                 db::SqlTime(moment.now));
  std::vector<feed::Fact> facts;
  facts.reserve(events.size());
  for (const ContractEvent& event : events) facts.push_back({event.event, event.payload.get()});
  feed::Publish(tx, {.tenant = moment.tenant, .actor = moment.actor, .now = moment.now}, facts);
}

}  // namespace

std::vector<BlockRunChange> ApplyAccessStates(pqxx::transaction_base& tx,
                                              const BlockMoment& moment,
                                              const std::vector<Uuid>& ids,
                                              MayTighten may_tighten,
                                              Day day) {
  const std::vector<Contract> contracts = Lock(tx, moment, ids);
  const DebtFacts facts = ReadDebtFacts(tx, moment, ids, day, day);
  const BlocksByContract blocks = OpenBlocks(tx, moment, ids);
  DebtPolicies policies(tx, moment, day);
  const auto former_units = FormerUnitsOn(tx, moment, ids, day);
  std::vector<BlockDecision> decisions;
  std::vector<BlockRunChange> changes;
  for (const Contract& contract : contracts) {
    const auto moved = former_units.find(contract.id);
    const std::string& unit = moved == former_units.end() ? contract.unit : moved->second;
    const AccessState state = Judge({.bills = facts.BillsOf(contract.id),
                                     .releases = facts.ReleasesOf(contract.id),
                                     .versions = policies.Of(unit, contract.payment_condition)},
                                    policies.calendar(),
                                    day);
    const auto own = blocks.find(contract.id);
    std::optional<BlockDecision> decision =
        DecideBlocks(contract,
                     own == blocks.end() ? absl::Span<const AccessBlock>() : own->second,
                     state,
                     may_tighten,
                     day,
                     moment.now);
    if (!decision) continue;
    changes.push_back(ChangeTo(state, contract.id, decision->before));
    decisions.push_back(*std::move(decision));
  }
  if (decisions.empty()) return changes;
  Lift(tx, moment, decisions);
  Make(tx, moment, decisions);
  Save(tx, moment, day, decisions, changes);
  return changes;
}

}  // namespace vinculo::contract
