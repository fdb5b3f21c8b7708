#pragma once
#include <string>

#include "common/config/service_config.h"

namespace vinculo::reporting {

struct ReportingConfig : config::ServiceConfig {
  std::string client_registry_address = "127.0.0.1:50051";
  std::string contract_address = "127.0.0.1:50052";
  std::string feed_ca_file;
  std::string feed_token_file;

  void Declare(config::Flags& flags) {
    ServiceConfig::Declare(flags);
    flags.Add("client_registry_address",
              &client_registry_address,
              "host:port",
              "Client registry whose feed tells the clients.");
    flags.Add("contract_address",
              &contract_address,
              "host:port",
              "Contract service whose feed tells plans and contracts.");
    flags.Add("feed_ca_file",
              &feed_ca_file,
              "path",
              "PEM certificates that sign those servers. Empty: plaintext.");
    flags.Add("feed_token_file",
              &feed_token_file,
              "path",
              "Bearer token shown to those servers. Empty: none.");
  }
};

}  // namespace vinculo::reporting
