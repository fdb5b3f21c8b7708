#pragma once
#include <optional>

#include "absl/types/span.h"
#include "common/base/day.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/pricing/added_segments.h"
#include "services/contract/domain/pricing/change_record.h"

namespace vinculo::contract {

// C-42, C-44. The contract on a day on which its timeline turns or planned changes begin: priced as
// the timeline says, with what the changes alter, in the order of their making. Absent when nothing
// of it moves; an ended contract moves no more.
std::optional<Contract> Turned(const Contract& contract,
                               const PriceTimeline& timeline,
                               absl::Span<const ChangeRecord> begun,
                               Day day);

}  // namespace vinculo::contract
