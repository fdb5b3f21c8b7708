#pragma once
// F-01. Follows the contract service: keeps contract_terms, the loyalty terms that rules look at.
// Of contracts that were taken back with their import terms and alerts go, told by
// AlertRemoved.

#include <string>
#include <vector>

#include "common/base/tenant_clock.h"
#include "common/feed/consumer.h"

namespace vinculo::fidelity {

// The contract service's event messages that are followed.
std::vector<std::string> ContractEventTypes();

class ContractFeed final : public feed::Applier {
 public:
  // `clock` outlives the feed.
  explicit ContractFeed(const TenantClock& clock) : clock_(clock) {}

  absl::Status Apply(pqxx::transaction_base& tx,
                     const Uuid& tenant,
                     absl::Span<const feed::v1::Event> events) override;

 private:
  const TenantClock& clock_;
};

}  // namespace vinculo::fidelity
