#include "services/gateway/config.h"

#include <gtest/gtest.h>

namespace vinculo::gateway {
namespace {

TEST(GatewayConfig, ListensWithoutAuthenticationOnLoopbackOnly) {
  GatewayConfig config;
  EXPECT_TRUE(config.Complete().ok());
  config.listen_address = "0.0.0.0:8080";
  EXPECT_FALSE(config.Complete().ok());
  config.auth_required = true;
  EXPECT_TRUE(config.Complete().ok());
}

TEST(GatewayConfig, DefaultsPassTheirOwnChecks) {
  GatewayConfig config;
  config::Flags flags;
  config.Declare(flags);
  const char* const arguments[] = {"vinculo-gateway", "--listen_address=127.0.0.1:0"};
  EXPECT_TRUE(flags.Parse(2, arguments, [](const std::string&) { return nullptr; }).ok());
  EXPECT_EQ(config.listen_address, "127.0.0.1:0");
}

}  // namespace
}  // namespace vinculo::gateway
