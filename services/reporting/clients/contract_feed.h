#pragma once
#include "absl/time/time.h"
#include "common/feed/consumer.h"

namespace vinculo::reporting {

// Applies the contract service's feed to the read model.
class ContractFeed final : public feed::Applier {
 public:
  // Events count on their civil day in `zone`.
  explicit ContractFeed(absl::TimeZone zone) : zone_(zone) {}

  // Event messages it reads.
  static std::vector<std::string> Types();

  absl::Status Apply(pqxx::transaction_base& tx,
                     const Uuid& tenant,
                     absl::Span<const feed::v1::Event> events) override;

 private:
  const absl::TimeZone zone_;
};

}  // namespace vinculo::reporting
