#pragma once
#include "common/config/service_config.h"

namespace vinculo::client_registry {

struct ClientRegistryConfig : config::ServiceConfig {
  int feed_retention_days = 30;

  void Declare(config::Flags& flags) {
    ServiceConfig::Declare(flags);
    flags
        .Add("feed_retention_days",
             &feed_retention_days,
             "days",
             "How long events stay in the change feed")
        .Between(1, 3650);
  }
};

}  // namespace vinculo::client_registry
