#pragma once
#include "common/config/service_config.h"

namespace vinculo::client_registry {

struct ClientRegistryConfig : config::ServiceConfig {
  std::string contract_address = "127.0.0.1:50052";
  std::string fidelity_address = "127.0.0.1:50053";
  int remote_timeout_ms = 1000;
  std::string feed_ca_file;
  std::string feed_token_file;
  int feed_retention_days = 30;
  std::string document_folder;
  int history_retention_days = 0;

  void Declare(config::Flags& flags) {
    ServiceConfig::Declare(flags);
    flags.Add(
        "contract_address",
        &contract_address,
        "host:port",
        "Where the contract service's feed is followed, and its part of client pages asked for");
    flags.Add("fidelity_address",
              &fidelity_address,
              "host:port",
              "Where the fidelity service's part of client pages is asked for");
    flags
        .Add("remote_timeout_ms",
             &remote_timeout_ms,
             "milliseconds",
             "Longest wait for another service's part of an answer")
        .Between(10, 30'000);
    flags.Add("feed_ca_file",
              &feed_ca_file,
              "path",
              "PEM file of who signs the certificates of followed services; empty: plaintext");
    flags.Add("feed_token_file",
              &feed_token_file,
              "path",
              "File with the token sent to followed services; empty: none");
    flags
        .Add("feed_retention_days",
             &feed_retention_days,
             "days",
             "How long events stay in the change feed")
        .Between(1, 3650);
    flags.Add("document_folder",
              &document_folder,
              "path",
              "Where contents of new documents are kept; empty: in the database");
    flags
        .Add("history_retention_days",
             &history_retention_days,
             "days",
             "How long ListHistory tells what happened; 0: for ever")
        .Between(0, 36'500);
  }
};

}  // namespace vinculo::client_registry
