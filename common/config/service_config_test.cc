#include "common/config/service_config.h"

#include "common/config/address.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace vinculo::config {
namespace {

using ::testing::HasSubstr;

std::string ErrorOf(ServiceConfig config) { return std::string(config.Complete().message()); }

TEST(ServiceConfig, NamesTheRolesByItsSchema) {
  ServiceConfig config;
  config.db_schema = "contract";
  ASSERT_TRUE(config.Complete().ok());
  EXPECT_EQ(config.db_user, "contract_app");
  EXPECT_EQ(config.db_worker_user, "contract_worker");
  EXPECT_EQ(config.db_migration_user, "contract_owner");
}

TEST(ServiceConfig, StaysOnLoopbackWithoutAuthentication) {
  for (const char* address : {"0.0.0.0:1", "[::]:1", "10.0.0.1:1", "example.com:1"}) {
    ServiceConfig config;
    config.listen_address = address;
    EXPECT_THAT(ErrorOf(config), HasSubstr("--listen_address")) << address;
    config.auth_jwks_file = "/keys.json";
    config.auth_issuer = "https://id.example";
    EXPECT_EQ(ErrorOf(config), "") << address;
  }
  for (const char* address : {"127.0.0.1:1", "127.1.2.3:1", "[::1]:1", "localhost:1"}) {
    ServiceConfig config;
    config.listen_address = address;
    EXPECT_EQ(ErrorOf(config), "") << address;
  }
}

TEST(ServiceConfig, WantsTheIssuerAndTheAudienceOfItsKeys) {
  ServiceConfig config;
  config.auth_jwks_file = "/keys.json";
  EXPECT_THAT(ErrorOf(config), HasSubstr("--auth_issuer"));
  config.auth_issuer = "i";
  config.auth_audience = "";
  EXPECT_THAT(ErrorOf(config), HasSubstr("--auth_audience"));
}

TEST(ServiceConfig, RefusesHalfACertificate) {
  ServiceConfig config;
  config.tls_key_file = "/key.pem";
  EXPECT_THAT(ErrorOf(config), HasSubstr("--tls_cert_file"));
  config = ServiceConfig();
  config.tls_client_ca_file = "/ca.pem";
  EXPECT_THAT(ErrorOf(config), HasSubstr("--tls_client_ca_file"));
}

TEST(ServiceConfig, ChecksValuesWhereTheyAreGiven) {
  for (const char* bad : {"--tenant_time_zone=Sao_Paulo",
                          "--auth_insecure_tenant=acme",
                          "--log_level=loud",
                          "--listen_address=50051",
                          "--tls_cert_file=/nonexistent"}) {
    ServiceConfig config;
    Flags flags;
    config.Declare(flags);
    const char* arguments[] = {"program", bad};
    const absl::Status status =
        flags.Parse(2, arguments, [](const std::string&) -> const char* { return nullptr; });
    EXPECT_THAT(std::string(status.message()), HasSubstr(bad));
  }
}

TEST(Address, ReadsHostsAndPorts) {
  EXPECT_EQ(ParseAddress("127.0.0.1:0")->port, 0);
  EXPECT_EQ(ParseAddress("[::1]:65535")->host, "::1");
  for (const char* bad : {"", ":1", "h", "h:", "h:65536", "h:-1", "::1:1", "[::1:1", "h:1x"}) {
    EXPECT_FALSE(ParseAddress(bad).ok()) << bad;
  }
}

}  // namespace
}  // namespace vinculo::config
