#pragma once
// Follows the client registry: keeps client_refs, the clients that contracts may name, and gives
// the contracts of merged clients to their survivors.

#include <string>
#include <vector>

#include "common/base/tenant_clock.h"
#include "common/feed/consumer.h"
#include "common/observability/metrics.h"

namespace vinculo::client_registry::v1 {
class Client;
}

namespace vinculo::contract {

// The registry's event messages that are followed.
std::vector<std::string> ClientEventTypes();

class ClientFeed final : public feed::Applier {
 public:
  // `metrics` outlives it.
  ClientFeed(const TenantClock& clock, observability::Metrics& metrics);
  absl::Status Apply(pqxx::transaction_base& tx,
                     const Uuid& tenant,
                     absl::Span<const feed::v1::Event> events) override;

 private:
  // What contracts say of a person goes when the client is anonymised; they themselves stay.
  absl::Status Forget(pqxx::transaction_base& tx,
                      const Uuid& tenant,
                      const Uuid& id,
                      const client_registry::v1::Client& client);

  const TenantClock& clock_;
  observability::Counter& unreadable_outcomes_;
};

}  // namespace vinculo::contract
