#include "tools/vinculoctl/connection_flags.h"

#include <cstdlib>

#include "absl/strings/numbers.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {
namespace {

int PortBase() {
  const char* base = std::getenv("VINCULO_PORT_BASE");
  int port = 0;
  return base != nullptr && absl::SimpleAtoi(base, &port) ? port : kPortBase;
}

}  // namespace

void AddConnection(CLI::App& app, Connection* connection) {
  connection->ToLocalRun(PortBase());
  app.add_option(
         "--client-registry", connection->client_registry, Say(text::kAddressOf, "client_registry"))
      ->envname("VINCULO_CLIENT_REGISTRY_ADDRESS")
      ->capture_default_str();
  app.add_option("--contract", connection->contract, Say(text::kAddressOf, "contract"))
      ->envname("VINCULO_CONTRACT_ADDRESS")
      ->capture_default_str();
  app.add_option("--fidelity", connection->fidelity, Say(text::kAddressOf, "fidelity"))
      ->envname("VINCULO_FIDELITY_ADDRESS")
      ->capture_default_str();
  app.add_option("--reporting", connection->reporting, Say(text::kAddressOf, "reporting"))
      ->envname("VINCULO_REPORTING_ADDRESS")
      ->capture_default_str();
  app.add_option("--token-file", connection->token_file, Say(text::kTokenFile))
      ->envname("VINCULO_TOKEN_FILE");
  app.add_option("--ca-file", connection->ca_file, Say(text::kCaFile))->envname("VINCULO_CA_FILE");
  app.add_option("--tenant", connection->tenant, Say(text::kTenant))->envname("VINCULO_TENANT");
  app.add_option("--actor", connection->actor, Say(text::kActor))->envname("VINCULO_ACTOR");
  app.add_option("--timeout", connection->timeout_seconds, Say(text::kTimeout))
      ->capture_default_str();
}

}  // namespace vinculo::ctl
