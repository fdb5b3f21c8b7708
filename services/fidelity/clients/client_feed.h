#pragma once
// Follows the client registry: keeps client_refs, the names of the clients that alerts name.

#include <string>
#include <vector>

#include "common/feed/consumer.h"

namespace vinculo::fidelity {

// The registry's event messages that are followed.
std::vector<std::string> ClientEventTypes();

class ClientFeed final : public feed::Applier {
 public:
  absl::Status Apply(pqxx::transaction_base& tx,
                     const Uuid& tenant,
                     absl::Span<const feed::v1::Event> events) override;
};

}  // namespace vinculo::fidelity
