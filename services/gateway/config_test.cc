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

// C-21
TEST(GatewayConfig, HasSigningPagesWhereThePortalMayCall) {
  GatewayConfig config;
  EXPECT_TRUE(config.has_signing_pages());
  config.auth_required = true;
  EXPECT_FALSE(config.has_signing_pages());
  config.portal_token_file = "/run/portal_token";
  EXPECT_TRUE(config.has_signing_pages());
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
