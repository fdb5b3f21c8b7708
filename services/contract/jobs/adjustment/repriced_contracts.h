#pragma once
// C-22, C-42. Contracts to whose price timelines a portion added something, and their writing: the
// segments, the days on which they turn, and the contracts, which are priced anew as of today.

#include <pqxx/pqxx>
#include <vector>

#include "services/contract/jobs/adjustment/adjustment_portions.h"
#include "services/contract/jobs/adjustment/adjustment_subjects.h"
#include "services/contract/jobs/pricing/save_segments.h"
#include "services/contract/messages/contract_event.h"

namespace vinculo::contract {

class RepricedContracts {
 public:
  RepricedContracts(const AdjustmentMoment& moment, const AdjustmentRun& run);

  // Their ordinals follow those of the subject's timeline.
  void Add(const AdjustmentSubject& subject, const std::vector<PriceSegment>& added);

  // What Add was given, told by ContractChanged as by who asked for the run's step.
  void Save(pqxx::transaction_base& tx) const;

 private:
  const AdjustmentMoment& moment_;
  const AdjustmentRun& run_;
  const Day today_;
  std::vector<Contract> contracts_;
  std::vector<AddedSegment> added_;
  std::vector<ContractEvent> events_;
};

}  // namespace vinculo::contract
