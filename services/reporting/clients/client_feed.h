#pragma once
#include "common/feed/consumer.h"

namespace vinculo::reporting {

// Applies the client registry's feed to the read model.
class ClientFeed final : public feed::Applier {
 public:
  // Event messages it reads.
  static std::vector<std::string> Types();

  absl::Status Apply(pqxx::transaction_base& tx,
                     const Uuid& tenant,
                     absl::Span<const feed::v1::Event> events) override;
};

}  // namespace vinculo::reporting
