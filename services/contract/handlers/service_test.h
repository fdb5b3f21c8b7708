#pragma once
// Handlers of this service on a real database, in the test's thread.

#include <gtest/gtest.h>

#include <string>

#include "absl/strings/str_cat.h"
#include "common/db/sql.h"
#include "common/feed/sql.h"
#include "common/imports/sql.h"
#include "common/jobs/sql.h"
#include "common/policies/policy_handlers.h"
#include "common/policies/sql.h"
#include "common/rpc/convert.h"
#include "common/testing/database.h"
#include "common/testing/fakes.h"
#include "common/testing/loop.h"
#include "common/testing/matchers/matchers.h"
#include "services/contract/domain/policy/contract_parameters.h"
#include "services/contract/domain/reasons.h"
#include "services/contract/handlers/handlers.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {

class ServiceTest : public ::testing::Test {
 protected:
  // 2026-11-22, noon in Sao Paulo.
  static constexpr Day kToday{std::chrono::year(2026) / std::chrono::November / 22};
  static constexpr char kClient[] = "clients/00000000-0000-7000-8000-00000000c11e";

  ServiceTest() {
    KnowClient(kClient, "C-1");
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

  // As the choice of a parameter by the tenant, or by a unit.
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
  void Choose(const std::string& key, bool value) {
    parameters::v1::Value chosen;
    chosen.set_switch_value(value);
    Choose(key, chosen);
  }
  void Choose(const std::string& key, int value, const std::string& unit = "") {
    parameters::v1::Value chosen;
    chosen.set_number(value);
    Choose(key, chosen, unit);
  }

  // What the registry's feed would have told.
  void KnowClient(const std::string& name, const std::string& external_id) {
    database_.Execute(absl::StrCat("INSERT INTO client_refs VALUES ('",
                                   testing::TestTenant().ToString(),
                                   "', '",
                                   name.substr(8),
                                   "', 1, '",
                                   external_id,
                                   "', 'Ana')"));
  }

  // C-20. As CreateDocumentTemplate would have made it.
  void KnowTemplate(const std::string& name) {
    database_.Execute(
        absl::StrCat("INSERT INTO document_templates (tenant_id, template_id, code, display_name, "
                     "language, body_version, created_at, updated_at) VALUES ('",
                     testing::TestTenant().ToString(),
                     "', '",
                     name.substr(name.find('/') + 1),
                     "', 'T', 'Contrato', 'pt-BR', 1, now(), now()); INSERT INTO "
                     "document_template_bodies SELECT tenant_id, template_id, 1, 'x' FROM "
                     "document_templates"));
  }

  pb::Plan Plan(const std::string& code = "FIBRA") {
    pb::CreatePlanRequest request;
    pb::Plan& plan = *request.mutable_plan();
    plan.set_code(code);
    plan.set_display_name("Fibra 500 Mb");
    *plan.mutable_price() = ToProto(Cents(99'90));
    plan.set_loyalty_months(12);
    plan.set_term_months(12);
    for (const int day : {5, 10, 20}) plan.add_billing_days(day);
    absl::StatusOr<pb::Plan> made = Serve(&CreatePlan, request);
    EXPECT_THAT(made, testing::IsOk());
    return *made;
  }

  // A draft on the plan of that name.
  pb::CreateContractRequest DraftRequest(const std::string& plan) {
    pb::CreateContractRequest request;
    request.mutable_contract()->set_client(kClient);
    request.mutable_contract()->set_plan(plan);
    return request;
  }
  pb::Contract Draft(std::optional<Day> start = std::nullopt) {
    if (plan_.name().empty()) plan_ = Plan();
    pb::CreateContractRequest request = DraftRequest(plan_.name());
    if (start) *request.mutable_contract()->mutable_start_date() = ToProto(*start);
    absl::StatusOr<pb::Contract> made = Serve(&CreateContract, request);
    EXPECT_THAT(made, testing::IsOk());
    return *made;
  }
  pb::Contract Active(std::optional<Day> since = std::nullopt) {
    pb::ActivateContractRequest request;
    request.set_name(Draft(since).name());
    absl::StatusOr<pb::Contract> active = Serve(&ActivateContract, request);
    EXPECT_THAT(active, testing::IsOk());
    return *active;
  }
  static pb::EndContractRequest Cancel(const std::string& name) {
    pb::EndContractRequest request;
    request.set_name(name);
    request.set_kind(pb::CANCELLED);
    request.set_reason("Mudança");
    return request;
  }

  // Types of the staged events of an aggregate, in order.
  std::string EventsOf(const std::string& aggregate) {
    return database_.Execute(
        absl::StrCat("SELECT string_agg(regexp_replace(type, '.*[.]', ''), ' ' ORDER BY version) "
                     "FROM outbox_pending WHERE aggregate = '",
                     aggregate,
                     "'"));
  }

  testing::Database database_{"contract",
                              {db::sql::kMigrations,
                               feed::sql::kMigrations,
                               jobs::sql::kMigrations,
                               policies::sql::kMigrations,
                               sql::kMigrations,
                               imports::sql::kMigrations}};
  testing::Loop loop_{
      database_,
      {db::sql::kAll, feed::sql::kAll, policies::sql::kAll, imports::sql::kAll, sql::kAll}};
  testing::FakeClock clock_;
  testing::SequentialIds ids_;
  filter::PageTokens page_tokens_{std::string(32, 'k')};
  policies::PolicyCache policies_{ContractParameters()};
  Deps deps_{.db = {},
             .clock = &clock_,
             .ids = &ids_,
             .page_tokens = &page_tokens_,
             .policies = &policies_,
             .time_zone = *LoadZone("America/Sao_Paulo"),
             .client_wait = absl::Milliseconds(100)};
  testing::FakeCallOptions options_;
  pb::Plan plan_;
};

}  // namespace vinculo::contract
