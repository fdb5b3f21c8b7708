#pragma once
// Follows the contract service: keeps which contracts clients have, what they owe and what they
// paid, and brings the activity of those who paid up to date.

#include <string>
#include <vector>

#include "absl/time/time.h"
#include "common/base/tenant_clock.h"
#include "common/feed/consumer.h"

namespace vinculo::client_registry {

// The contract service's event messages that are followed.
std::vector<std::string> ContractEventTypes();

class ContractFeed final : public feed::Applier {
 public:
  // `clock` outlives the feed. Days are civil days in `zone`.
  ContractFeed(const TenantClock& clock, absl::TimeZone zone) : clock_(clock), zone_(zone) {}

  absl::Status Apply(pqxx::transaction_base& tx,
                     const Uuid& tenant,
                     absl::Span<const feed::v1::Event> events) override;

 private:
  // Of clients that paid, and of those that they were merged into.
  void RefreshActivities(pqxx::transaction_base& tx,
                         const Uuid& tenant,
                         const std::vector<Uuid>& paying) const;

  const TenantClock& clock_;
  const absl::TimeZone zone_;
};

}  // namespace vinculo::client_registry
