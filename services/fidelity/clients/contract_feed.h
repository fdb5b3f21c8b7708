#pragma once
// F-01. Follows the contract service: keeps contract_terms, the loyalty terms that rules look at.

#include <string>
#include <vector>

#include "common/feed/consumer.h"

namespace vinculo::fidelity {

// The contract service's event messages that are followed.
std::vector<std::string> ContractEventTypes();

class ContractFeed final : public feed::Applier {
 public:
  absl::Status Apply(pqxx::transaction_base& tx,
                     const Uuid& tenant,
                     absl::Span<const feed::v1::Event> events) override;
};

}  // namespace vinculo::fidelity
