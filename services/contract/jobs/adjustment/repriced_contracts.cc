#include "services/contract/jobs/adjustment/repriced_contracts.h"

#include <utility>

#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "services/contract/domain/pricing/contract_alteration.h"
#include "services/contract/jobs/adjustment/item_portion.h"
#include "services/contract/jobs/save_contracts.h"

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

void RepricedContracts::Save(pqxx::transaction_base& tx) const {
  if (contracts_.empty()) return;
  SaveSegments(tx,
               {.tenant = moment_.tenant,
                .cause_ref = FormatName(kAdjustmentRuns, run_.id),
                .actor = run_.step_by,
                .now = moment_.now,
                .today = today_},
               added_);
  SaveContracts(tx, moment_.tenant, contracts_);
  PublishAll(tx, moment_, run_, events_);
}

}  // namespace vinculo::contract
