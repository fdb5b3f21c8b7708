#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/db/sql.h"
#include "common/errors/errors.h"
#include "common/feed/sql.h"
#include "common/policies/policy_handlers.h"
#include "common/policies/sql.h"
#include "common/testing/database.h"
#include "common/testing/fakes.h"
#include "common/testing/loop.h"
#include "common/testing/matchers/matchers.h"
#include "common/testing/schema_rules.h"

namespace vinculo::policies {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::IsError;
using testing::IsOk;

const parameters::Table& TestTable() {
  static const auto* const table = new parameters::Table(
      {parameters::Switch("on", false, "Ligado.", "On."),
       parameters::Number("days", 60, {1, 365}, "Dias.", "Days."),
       parameters::Set("fields", {}, {"email", "phone"}, "custom.", "Campos.", "Fields.")});
  return *table;
}

class PoliciesTest : public ::testing::Test {
 protected:
  template <class Request, class Response>
  absl::StatusOr<Response> Serve(Task<Response> (*handler)(rpc::Call&,
                                                           const PolicyDeps&,
                                                           const Request&),
                                 const Request& request) {
    testing::FakeCall call(loop_, options_);
    return loop_.Run(handler(call, deps_, request));
  }

  static pb::UpdatePolicyRequest Days(const std::string& unit, int64_t days) {
    pb::UpdatePolicyRequest request;
    request.set_unit(unit);
    (*request.mutable_values())["days"].set_number(days);
    request.set_reason("as agreed");
    return request;
  }

  absl::StatusOr<pb::Policy> Get(const std::string& unit) {
    pb::GetPolicyRequest request;
    request.set_unit(unit);
    return Serve(&GetPolicy, request);
  }

  // What the hot path sees.
  int64_t CachedDays(const std::string& unit) {
    testing::FakeCall call(loop_, options_);
    return (*loop_.Run(cache_.Get(call, db::Database())))->Of(unit).Number("days");
  }

  testing::Database database_{"policies",
                              {db::sql::kMigrations, feed::sql::kMigrations, sql::kMigrations}};
  testing::Loop loop_{database_, {db::sql::kAll, feed::sql::kAll, sql::kAll}};
  testing::SequentialIds ids_;
  filter::PageTokens page_tokens_{std::string(32, 'k')};
  PolicyCache cache_{TestTable()};
  PolicyDeps deps_{.cache = &cache_, .ids = &ids_, .page_tokens = &page_tokens_};
  testing::FakeCallOptions options_;
};

TEST_F(PoliciesTest, DescribesEveryParameter) {
  const auto described = Serve(&DescribeParameters, pb::DescribeParametersRequest());
  ASSERT_THAT(described, IsOk());
  ASSERT_EQ(described->parameters_size(), 3);
  EXPECT_EQ(described->parameters(1).type(), pb::NUMBER);
  EXPECT_EQ(described->parameters(1).default_value().number(), 60);
  EXPECT_EQ(described->parameters(1).min(), 1);
  EXPECT_EQ(described->parameters(1).max(), 365);
  EXPECT_EQ(described->parameters(2).open_prefix(), "custom.");
  EXPECT_EQ(described->parameters(0).description_pt_br(), "Ligado.");
}

TEST_F(PoliciesTest, SayWhereAValueComesFrom) {
  ASSERT_THAT(Serve(&UpdatePolicy, Days("", 45)), IsOk());
  ASSERT_THAT(Serve(&UpdatePolicy, Days("Centro", 30)), IsOk());
  const auto unit = Get("Centro");
  ASSERT_THAT(unit, IsOk());
  EXPECT_EQ(unit->values(0).source(), pb::DECLARED_DEFAULT);
  EXPECT_FALSE(unit->values(0).has_since());
  EXPECT_EQ(unit->values(1).source(), pb::UNIT_CHOICE);
  EXPECT_EQ(unit->values(1).value().number(), 30);
  EXPECT_EQ(unit->values(1).actor(), "users/test");
  EXPECT_EQ(unit->values(1).reason(), "as agreed");
  EXPECT_EQ(Get("Norte")->values(1).source(), pb::TENANT_CHOICE);
  EXPECT_EQ(Get("Norte")->values(1).value().number(), 45);
}

TEST_F(PoliciesTest, ReturnToWhatIsInherited) {
  ASSERT_THAT(Serve(&UpdatePolicy, Days("", 45)), IsOk());
  ASSERT_THAT(Serve(&UpdatePolicy, Days("Centro", 30)), IsOk());
  pb::UpdatePolicyRequest reset;
  reset.set_unit("Centro");
  reset.mutable_update_mask()->add_paths("days");
  reset.set_reason("no exception any more");
  const auto policy = Serve(&UpdatePolicy, reset);
  ASSERT_THAT(policy, IsOk());
  EXPECT_EQ(policy->values(1).value().number(), 45);
  EXPECT_EQ(policy->values(1).source(), pb::TENANT_CHOICE);
  EXPECT_EQ(CachedDays("Centro"), 45);
}

TEST_F(PoliciesTest, AnswerEveryViolationAtOnce) {
  pb::UpdatePolicyRequest request = Days("", 366);
  (*request.mutable_values())["other"].set_number(1);
  (*request.mutable_values())["on"].set_choice("yes");
  (*request.mutable_values())["fields"].mutable_set()->add_items("fax");
  const auto refused = Serve(&UpdatePolicy, request);
  std::vector<std::string> reasons;
  for (const auto& violation : errors::ViolationsOf(refused.status())) {
    reasons.push_back(violation.field + " " + violation.reason);
  }
  EXPECT_THAT(reasons,
              ElementsAre("values.days PARAMETER_OUT_OF_RANGE",
                          "values.fields PARAMETER_CHOICE_UNKNOWN",
                          "values.on PARAMETER_TYPE",
                          "values PARAMETER_UNKNOWN"));
}

TEST_F(PoliciesTest, RefuseAValueThatTheMaskDoesNotName) {
  pb::UpdatePolicyRequest request = Days("", 30);
  request.mutable_update_mask()->add_paths("on");
  const auto violations = errors::ViolationsOf(Serve(&UpdatePolicy, request).status());
  ASSERT_EQ(violations.size(), 1u);
  EXPECT_EQ(violations[0].reason, "PARAMETER_NOT_IN_MASK");
}

TEST_F(PoliciesTest, RefuseALostUpdate) {
  const std::string etag = Get("")->etag();
  pb::UpdatePolicyRequest request = Days("", 45);
  request.set_etag(etag);
  ASSERT_THAT(Serve(&UpdatePolicy, request), IsOk());
  request = Days("", 50);
  request.set_etag(etag);
  EXPECT_THAT(Serve(&UpdatePolicy, request), IsError(absl::StatusCode::kAborted, "ETAG_MISMATCH"));
}

TEST_F(PoliciesTest, KeepTheHistory) {
  ASSERT_THAT(Serve(&UpdatePolicy, Days("", 45)), IsOk());
  options_.now += absl::Minutes(1);
  ASSERT_THAT(Serve(&UpdatePolicy, Days("", 30)), IsOk());
  options_.now += absl::Minutes(1);
  ASSERT_THAT(Serve(&UpdatePolicy, Days("", 30)), IsOk());  // changes nothing
  pb::ListPolicyChangesRequest list;
  list.set_filter("key = \"days\"");
  const auto changes = Serve(&ListPolicyChanges, list);
  ASSERT_THAT(changes, IsOk());
  ASSERT_EQ(changes->changes_size(), 2);
  EXPECT_EQ(changes->changes(0).before().number(), 45);
  EXPECT_EQ(changes->changes(0).after().number(), 30);
  EXPECT_FALSE(changes->changes(1).has_before());
  EXPECT_EQ(changes->changes(1).actor(), "users/test");
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM outbox_pending"), "2");
}

TEST_F(PoliciesTest, AreExactAfterAChangeThroughThisProcess) {
  EXPECT_EQ(CachedDays(""), 60);
  ASSERT_THAT(Serve(&UpdatePolicy, Days("", 45)), IsOk());
  EXPECT_EQ(CachedDays(""), 45);
}

TEST_F(PoliciesTest, AreSeenWithinASecondAfterAChangeThroughAnother) {
  EXPECT_EQ(CachedDays(""), 60);
  database_.Execute("INSERT INTO policy_values SELECT '" + testing::TestTenant().ToString() +
                    "', '', 'days', '45', now(), 'users/other', '' ");
  options_.now += PolicyCache::kStaleness - absl::Milliseconds(1);
  EXPECT_EQ(CachedDays(""), 60);
  options_.now += absl::Milliseconds(1);
  EXPECT_EQ(CachedDays(""), 45);
}

TEST_F(PoliciesTest, OfTenantsAreKeptApart) {
  ASSERT_THAT(Serve(&UpdatePolicy, Days("", 45)), IsOk());
  options_.tenant = testing::SequentialIds::At(77);
  EXPECT_EQ(CachedDays(""), 60);
  EXPECT_EQ(Get("")->values(1).value().number(), 60);
}

TEST_F(PoliciesTest, HaveStatementsThatPrepare) {
  EXPECT_THAT(testing::UnpreparableStatements(database_, {sql::kAll}), IsEmpty());
}

}  // namespace
}  // namespace vinculo::policies
