#pragma once
// Price adjustments and indices as the API's messages and as events.

#include <vector>

#include "common/errors/errors.h"
#include "services/contract/domain/adjustment/adjustment_item.h"
#include "services/contract/domain/adjustment/adjustment_run.h"
#include "services/contract/domain/adjustment/price_index_rate.h"
#include "services/contract/messages/contract_event.h"
#include "vinculo/contract/v1/adjustment.pb.h"
#include "vinculo/contract/v1/price_index_service.pb.h"

namespace vinculo::contract {

v1::AdjustmentRun ToProto(const AdjustmentRun& run);
v1::AdjustmentItem ToProto(const AdjustmentItem& item);
v1::PriceIndexRate ToProto(const PriceIndexRate& rate);

// What is asked for; the defaults of days are filled in. What cannot be read, and what CheckNewRun
// refuses, is added to the violations, named from the request ("adjustment_run.rule").
AdjustmentRun FromProto(const v1::AdjustmentRun& run, errors::FieldViolations* violations);

// Absent, with a violation, for UNSPECIFIED.
std::optional<PriceIndex> IndexFromProto(absl::string_view field,
                                         v1::PriceIndex index,
                                         errors::FieldViolations* violations);

// AdjustmentRunChanged.
ContractEvent EventOf(const AdjustmentRun& run);
ContractEvent NoticeDueOf(const AdjustmentItem& item, const AdjustmentRun& run, absl::Time now);
ContractEvent NoticeRecordedOf(const AdjustmentItem& item);
// AdjustmentItemChanged.
ContractEvent EventOf(const AdjustmentItem& item);
// PriceIndexRatesPut; `id` names this writing.
ContractEvent RatesPut(const Uuid& id, const std::vector<PriceIndexRate>& rates, absl::Time now);

}  // namespace vinculo::contract
