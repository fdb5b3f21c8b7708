#pragma once
#include <pqxx/pqxx>

#include "absl/container/flat_hash_map.h"
#include "absl/types/span.h"
#include "common/base/uuid.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/pricing/added_segments.h"

namespace vinculo::contract {

// C-42. The price timelines of these contracts, by their ids.
absl::flat_hash_map<Uuid, PriceTimeline> TimelinesOf(pqxx::transaction_base& tx,
                                                     const Uuid& tenant,
                                                     absl::Span<const Contract> contracts);

}  // namespace vinculo::contract
