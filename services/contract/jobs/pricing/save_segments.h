#pragma once
// C-42. What a job adds to price timelines, in the transaction that saves the contracts.

#include <pqxx/pqxx>
#include <string>

#include "absl/time/time.h"
#include "absl/types/span.h"
#include "common/base/day.h"
#include "common/base/uuid.h"
#include "services/contract/domain/pricing/price_segment.h"

namespace vinculo::contract {

struct AddedSegment {
  Uuid contract;
  int64_t initial_plan_version;
  PriceSegment segment;
};

// Who adds them, when, and for what.
struct SegmentsAct {
  const Uuid& tenant;
  std::string cause_ref;
  std::string actor;
  absl::Time now;
  Day today;
};

// With the days to come on which their contracts turn.
void SaveSegments(pqxx::transaction_base& tx,
                  const SegmentsAct& act,
                  absl::Span<const AddedSegment> added);

}  // namespace vinculo::contract
