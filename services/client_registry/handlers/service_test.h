#pragma once
// Handlers of this service on a real database, in the test's thread.

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/db/sql.h"
#include "common/feed/sql.h"
#include "common/imports/sql.h"
#include "common/policies/policy_handlers.h"
#include "common/policies/sql.h"
#include "common/privacy/sql.h"
#include "common/testing/database.h"
#include "common/testing/fakes.h"
#include "common/testing/loop.h"
#include "common/testing/matchers/matchers.h"
#include "services/client_registry/domain/policy/registry_parameters.h"
#include "services/client_registry/handlers/handlers.h"
#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {

class ServiceTest : public ::testing::Test {
 protected:
  ServiceTest() {
    options_.now = absl::FromCivil(absl::CivilSecond(2026, 11, 22, 15), absl::UTCTimeZone());
    clock_.Set(options_.now);
  }

  // As one call of a user of the test's tenant.
  template <class Request, class Response>
  absl::StatusOr<Response> Serve(Task<Response> (*handler)(rpc::Call&, const Deps&, const Request&),
                                 const Request& request) {
    testing::FakeCall call(loop_, options_);
    return loop_.Run(handler(call, deps_, request));
  }

  absl::StatusOr<pb::Client> Create(const pb::Client& client) {
    pb::CreateClientRequest request;
    *request.mutable_client() = client;
    return Serve(&CreateClient, request);
  }

  // The tenant, or one of its units, chooses the value of a parameter.
  void Choose(const std::string& key,
              const parameters::v1::Value& value,
              const std::string& unit = "") {
    parameters::v1::UpdatePolicyRequest request;
    request.set_unit(unit);
    (*request.mutable_values())[key] = value;
    request.set_reason("test");
    testing::FakeCall call(loop_, options_);
    const policies::PolicyDeps deps{
        .cache = &policies_, .ids = &ids_, .page_tokens = &page_tokens_};
    ASSERT_THAT(loop_.Run(policies::UpdatePolicy(call, deps, request)), testing::IsOk());
  }

  std::string Count(const std::string& from) {
    return database_.Execute(absl::StrCat("SELECT count(*) FROM ", from));
  }

  testing::Database database_{"registry",
                              {db::sql::kMigrations,
                               feed::sql::kMigrations,
                               privacy::sql::kMigrations,
                               policies::sql::kMigrations,
                               sql::kMigrations,
                               imports::sql::kMigrations}};
  testing::Loop loop_{database_,
                      {db::sql::kAll,
                       feed::sql::kAll,
                       privacy::sql::kAll,
                       imports::sql::kAll,
                       policies::sql::kAll,
                       sql::kAll}};
  testing::FakeClock clock_;
  testing::SequentialIds ids_;
  filter::PageTokens page_tokens_{std::string(32, 'k')};
  rpc::WorkerPool workers_{2};
  policies::PolicyCache policies_{RegistryParameters()};
  Deps deps_{.clock = &clock_,
             .ids = &ids_,
             .page_tokens = &page_tokens_,
             .workers = &workers_,
             .policies = &policies_,
             .time_zone = absl::UTCTimeZone()};
  testing::FakeCallOptions options_;
};

}  // namespace vinculo::client_registry
