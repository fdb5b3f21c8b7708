#pragma once
// Follows the client registry: keeps client_refs, the clients that contracts may name, and gives
// the contracts of merged clients to their survivors.

#include <string>
#include <vector>

#include "common/base/tenant_clock.h"
#include "common/feed/consumer.h"

namespace vinculo::contract {

// The registry's event messages that are followed.
std::vector<std::string> ClientEventTypes();

class ClientFeed final : public feed::Applier {
 public:
  explicit ClientFeed(const TenantClock& clock) : clock_(clock) {}
  absl::Status Apply(pqxx::transaction_base& tx,
                     const Uuid& tenant,
                     absl::Span<const feed::v1::Event> events) override;

 private:
  const TenantClock& clock_;
};

}  // namespace vinculo::contract
