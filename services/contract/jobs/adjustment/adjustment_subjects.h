#pragma once
// C-22. What prices of a portion's contracts depend on: their timelines, the pauses in which their
// twelve months stand still, and what was signed.

#include <pqxx/pqxx>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/types/span.h"
#include "common/base/uuid.h"
#include "services/contract/domain/adjustment/judge_adjustment.h"

namespace vinculo::contract {

class AdjustmentSubjects {
 public:
  // Reads what there is for these contracts.
  AdjustmentSubjects(pqxx::transaction_base& tx,
                     const Uuid& tenant,
                     absl::Span<const Contract> contracts);

  // Of one of them; valid as long as both.
  AdjustmentSubject Of(const Contract& contract) const;

 private:
  absl::flat_hash_map<Uuid, PriceTimeline> timelines_;
  absl::flat_hash_map<Uuid, std::vector<StoppedDays>> stopped_;
  absl::flat_hash_map<Uuid, Money> signed_prices_;
};

// As one array parameter.
std::string IdsOf(absl::Span<const Contract> contracts);

}  // namespace vinculo::contract
