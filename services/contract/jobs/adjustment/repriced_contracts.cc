#include "services/contract/jobs/adjustment/repriced_contracts.h"

#include <optional>
#include <string>
#include <utility>

#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/db/text_array.h"
#include "services/contract/domain/pricing/contract_alteration.h"
#include "services/contract/jobs/adjustment/item_portion.h"
#include "services/contract/jobs/save_contracts.h"
#include "services/contract/jobs/sql_time.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {

RepricedContracts::RepricedContracts(const AdjustmentMoment& moment, const AdjustmentRun& run)
    : moment_(moment), run_(run), today_(CivilDay(moment.now, moment.zone)) {}

void RepricedContracts::Add(const AdjustmentSubject& subject,
                            const std::vector<PriceSegment>& added) {
  PriceTimeline timeline = subject.timeline;
  timeline.segments.insert(timeline.segments.end(), added.begin(), added.end());
  Contract contract = PricedOn(subject.contract, timeline, today_);
  contract.version += 1;
  contract.updated_at = moment_.now;
  for (const PriceSegment& segment : added) {
    added_.push_back({contract.id, timeline.initial.plan_version, segment});
  }
  events_.push_back(ChangeOf(contract,
                             {.cause = ContractChange::kPrice,
                              .detail = FormatName(kAdjustmentRuns, run_.id),
                              .reason = run_.reason},
                             moment_.now,
                             moment_.zone));
  contracts_.push_back(std::move(contract));
}

void RepricedContracts::SaveSegments(pqxx::transaction_base& tx) const {
  db::TextArray contracts, versions, ordinals, from, until, prices, periods, plans, plan_versions,
      causes, undoes;
  for (const Added& one : added_) {
    const PriceSegment& segment = one.segment;
    contracts.Add(one.contract);
    versions.Add(one.initial_plan_version);
    ordinals.Add(segment.ordinal);
    from.Add(segment.from);
    until.Add(segment.until);
    prices.Add(segment.terms.price.cents());
    periods.Add(static_cast<int>(segment.terms.billing_period));
    plans.Add(segment.terms.plan);
    plan_versions.Add(segment.terms.plan_version);
    causes.Add(static_cast<int>(segment.cause));
    undoes.Add(segment.undoes);
  }
  tx.exec_params(sql::kInsertAdjustedSegments.text,
                 moment_.tenant.ToString(),
                 FormatName(kAdjustmentRuns, run_.id),
                 run_.step_by,
                 SqlTime(moment_.now),
                 contracts.ToString(),
                 versions.ToString(),
                 ordinals.ToString(),
                 from.ToString(),
                 until.ToString(),
                 prices.ToString(),
                 periods.ToString(),
                 plans.ToString(),
                 plan_versions.ToString(),
                 causes.ToString(),
                 undoes.ToString());
}

void RepricedContracts::SaveTurns(pqxx::transaction_base& tx) const {
  db::TextArray days, contracts;
  const auto add = [&](const Uuid& contract, std::optional<Day> day) {
    if (!day || *day <= today_) return;
    days.Add(*day);
    contracts.Add(contract);
  };
  for (const Added& one : added_) {
    add(one.contract, one.segment.from);
    add(one.contract, one.segment.until);
  }
  tx.exec_params(sql::kInsertAdjustmentTurns.text,
                 moment_.tenant.ToString(),
                 days.ToString(),
                 contracts.ToString());
}

void RepricedContracts::Save(pqxx::transaction_base& tx) const {
  if (contracts_.empty()) return;
  SaveSegments(tx);
  SaveTurns(tx);
  SaveContracts(tx, moment_.tenant, contracts_);
  PublishAll(tx, moment_, run_, events_);
}

}  // namespace vinculo::contract
