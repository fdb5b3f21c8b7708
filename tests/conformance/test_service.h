#pragma once
// A service as it runs, in the test's process: its handlers behind a real gRPC server on a free
// port, on a database of its own.

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "common/auth/authenticator.h"
#include "common/base/clock.h"
#include "common/base/tenant_clock.h"
#include "common/db/database.h"
#include "common/db/statement.h"
#include "common/filter/page_token.h"
#include "common/observability/log.h"
#include "common/observability/metrics.h"
#include "common/rpc/server.h"
#include "common/testing/database.h"

namespace vinculo::conformance {

// Tenant from vinculo-tenant; the actor "nobody" has no permission, everybody else has all.
class TestAuthenticator final : public auth::Authenticator {
 public:
  absl::StatusOr<auth::Principal> Authenticate(const auth::Credentials& credentials,
                                               absl::Time now) const override;
};

class TestService {
 public:
  struct Spec {
    std::string schema;
    // In the order of application: db's, feed's, jobs', then the service's own.
    std::vector<db::MigrationList> migrations;
    std::vector<db::StatementList> statements;
    // Adds the service's methods, with what is in this object as their Deps.
    std::function<void(TestService&)> add_methods;
  };
  explicit TestService(const Spec& spec);
  ~TestService();

  std::string address() const;
  rpc::Server& server() { return *server_; }
  const testing::Database& database() const { return database_; }
  const Clock& clock() const { return clock_; }
  IdSource& ids() { return ids_; }
  const filter::PageTokens& page_tokens() const { return page_tokens_; }

 private:
  testing::Database database_;
  SystemClock machine_;
  TenantClock clock_{machine_};
  IdSource ids_{clock_};
  filter::PageTokens page_tokens_;
  TestAuthenticator authenticator_;
  observability::Log log_{observability::Level::kWarning};
  observability::Metrics metrics_;
  std::unique_ptr<rpc::Server> server_;
};

}  // namespace vinculo::conformance
