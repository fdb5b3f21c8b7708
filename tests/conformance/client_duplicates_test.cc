// R-01 over gRPC: many callers register one document at the same moment.

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/db/sql.h"
#include "common/errors/errors.h"
#include "common/feed/sql.h"
#include "common/policies/policy_cache.h"
#include "common/policies/sql.h"
#include "common/testing/fakes.h"
#include "services/client_registry/domain/policy/registry_parameters.h"
#include "services/client_registry/service.h"
#include "services/client_registry/storage/sql.h"
#include "tests/conformance/caller.h"
#include "tests/conformance/test_service.h"
#include "vinculo/client_registry/v1/client_service.pb.h"
#include "vinculo/client_registry/v1/policy_service.pb.h"

namespace vinculo::conformance {
namespace {

constexpr int kCallers = 32;
constexpr char kClients[] = "vinculo.client_registry.v1.ClientService";

class ClientDuplicatesTest : public ::testing::Test {
 protected:
  struct Outcome {
    int created = 0;
    int refused = 0;
    int warned = 0;
  };

  void Choose(const std::string& mode) {
    parameters::v1::UpdatePolicyRequest request;
    (*request.mutable_values())["duplicate_tax_id"].set_choice(mode);
    request.set_reason("test");
    request.set_request_id(service_.ids().Next().ToString());
    Caller caller(service_.address(), kTenant, kMayEverything);
    const auto answer =
        caller.Call("vinculo.client_registry.v1.PolicyService", "UpdatePolicy", request);
    ASSERT_TRUE(answer.ok()) << answer.status();
  }

  // All at once, each on a connection of its own.
  Outcome CreateAtOnce(const std::string& tax_id) {
    std::atomic<int> ready = 0, created = 0, refused = 0, warned = 0;
    std::vector<std::thread> callers;
    for (int i = 0; i < kCallers; ++i) {
      callers.emplace_back([&, i] {
        client_registry::v1::CreateClientRequest request;
        request.mutable_client()->set_display_name(absl::StrCat("Cliente ", i));
        request.mutable_client()->set_tax_id(tax_id);
        request.set_request_id(service_.ids().Next().ToString());
        Caller caller(service_.address(), kTenant, kMayEverything);
        ++ready;
        while (ready < kCallers) std::this_thread::yield();
        const auto answer = caller.Call(kClients, "CreateClient", request);
        if (!answer.ok()) {
          if (errors::ReasonOf(answer.status()) == "DUPLICATE_TAX_ID") ++refused;
          return;
        }
        ++created;
        client_registry::v1::Client client;
        if (client.ParseFromString((*answer)->SerializeAsString()) && client.warnings_size() > 0) {
          ++warned;
        }
      });
    }
    for (std::thread& caller : callers) caller.join();
    return {.created = created, .refused = refused, .warned = warned};
  }

  static inline const Uuid kTenant = testing::SequentialIds::At(1);
  policies::PolicyCache policies_{client_registry::RegistryParameters()};
  TestService service_{{.schema = "registry",
                        .migrations = {db::sql::kMigrations,
                                       feed::sql::kMigrations,
                                       policies::sql::kMigrations,
                                       client_registry::sql::kMigrations},
                        .statements = {db::sql::kAll,
                                       feed::sql::kAll,
                                       policies::sql::kAll,
                                       client_registry::sql::kAll},
                        .add_methods = [this](TestService& service) {
                          client_registry::AddMethods(service.server(),
                                                      {.db = db::Database(),
                                                       .clock = &service.clock(),
                                                       .ids = &service.ids(),
                                                       .page_tokens = &service.page_tokens(),
                                                       .policies = &policies_,
                                                       .time_zone = absl::UTCTimeZone()});
                        }}};
};

TEST_F(ClientDuplicatesTest, OfThirtyTwoAtOnceExactlyOneWins) {
  const Outcome outcome = CreateAtOnce("11144477735");
  EXPECT_EQ(outcome.created, 1);
  EXPECT_EQ(outcome.refused, kCallers - 1);
  EXPECT_EQ(service_.database().Execute("SELECT count(*) FROM clients"), "1");
}

TEST_F(ClientDuplicatesTest, OfThirtyTwoAtOnceAllButOneAreWarned) {
  Choose("WARN");
  const Outcome outcome = CreateAtOnce("11144477735");
  EXPECT_EQ(outcome.created, kCallers);
  EXPECT_EQ(outcome.warned, kCallers - 1);
}

TEST_F(ClientDuplicatesTest, ThirtyTwoAtOnceAreAllowed) {
  Choose("ALLOW");
  const Outcome outcome = CreateAtOnce("11144477735");
  EXPECT_EQ(outcome.created, kCallers);
  EXPECT_EQ(outcome.warned, 0);
}

}  // namespace
}  // namespace vinculo::conformance
