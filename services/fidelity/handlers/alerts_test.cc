#include "absl/strings/str_cat.h"
#include "common/db/sql.h"
#include "common/feed/sql.h"
#include "common/jobs/sql.h"
#include "common/testing/database.h"
#include "common/testing/fakes.h"
#include "common/testing/loop.h"
#include "common/testing/matchers/matchers.h"
#include "services/fidelity/domain/reasons.h"
#include "services/fidelity/handlers/handlers.h"
#include "services/fidelity/storage/sql.h"

namespace vinculo::fidelity {
namespace {

using absl::StatusCode;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

class RuleF10AlertService : public ::testing::Test {
 protected:
  template <class Request, class Response>
  absl::StatusOr<Response> Serve(Task<Response> (*handler)(rpc::Call&, const Deps&, const Request&),
                                 const Request& request) {
    testing::FakeCall call(loop_, options_);
    return loop_.Run(handler(call, deps_, request));
  }

  static pb::CreateAlertRuleRequest Thirty(const std::string& display_name = "30 dias") {
    pb::CreateAlertRuleRequest request;
    request.mutable_alert_rule()->set_display_name(display_name);
    request.mutable_alert_rule()->set_trigger(pb::LOYALTY_TERM_ENDS);
    request.mutable_alert_rule()->set_days_before(30);
    return request;
  }

  void PlantAlert(const pb::AlertRule& rule, int number, const std::string& fired_at) {
    database_.Execute(absl::StrCat("INSERT INTO alerts VALUES ('",
                                   testing::TestTenant().ToString(),
                                   "', '",
                                   testing::SequentialIds::At(number).ToString(),
                                   "', '",
                                   rule.name().substr(11),
                                   "', '",
                                   testing::SequentialIds::At(number).ToString(),
                                   "', '",
                                   testing::SequentialIds::At(7).ToString(),
                                   "', 'Ana', '2026-12-22', '2026-11-22', '",
                                   fired_at,
                                   "')"));
  }

  testing::Database database_{
      "fidelity",
      {db::sql::kMigrations, feed::sql::kMigrations, jobs::sql::kMigrations, sql::kMigrations}};
  testing::Loop loop_{database_, {db::sql::kAll, feed::sql::kAll, sql::kAll}};
  testing::SequentialIds ids_;
  filter::PageTokens page_tokens_{std::string(32, 'k')};
  Deps deps_{.db = {}, .ids = &ids_, .page_tokens = &page_tokens_};
  testing::FakeCallOptions options_;
};

TEST_F(RuleF10AlertService, ReadsARuleAsItWasMade) {
  const absl::StatusOr<pb::AlertRule> made = Serve(&CreateAlertRule, Thirty());
  ASSERT_THAT(made, IsOk());
  pb::GetAlertRuleRequest request;
  request.set_name(made->name());
  const absl::StatusOr<pb::AlertRule> read = Serve(&GetAlertRule, request);
  ASSERT_THAT(read, IsOk());
  EXPECT_EQ(read->DebugString(), made->DebugString());
  EXPECT_EQ(database_.Execute("SELECT type FROM outbox_pending"),
            "vinculo.fidelity.v1.AlertRuleCreated");
  options_.tenant = testing::SequentialIds::At(999);
  EXPECT_THAT(Serve(&GetAlertRule, request), IsError(StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
}

TEST_F(RuleF10AlertService, RefusesWithEveryBadField) {
  pb::CreateAlertRuleRequest request;
  request.mutable_alert_rule()->set_days_before(366);
  request.mutable_alert_rule()->set_trigger(static_cast<pb::AlertTrigger>(9));
  const absl::StatusOr<pb::AlertRule> made = Serve(&CreateAlertRule, request);
  EXPECT_THAT(made, HasViolation("alert_rule.display_name", kTextRequired));
  EXPECT_THAT(made, HasViolation("alert_rule.days_before", kDaysOutOfRange));
  EXPECT_THAT(made, HasViolation("alert_rule.trigger", kTriggerRequired));
}

TEST_F(RuleF10AlertService, RefusesANameOfAnotherForm) {
  pb::GetAlertRuleRequest request;
  request.set_name("rules/1");
  EXPECT_THAT(Serve(&GetAlertRule, request), HasViolation("name", kNameMalformed));
}

TEST_F(RuleF10AlertService, ListsRulesInPages) {
  for (const char* name : {"a", "b", "c"}) {
    options_.now += absl::Seconds(1);
    ASSERT_THAT(Serve(&CreateAlertRule, Thirty(name)), IsOk());
  }
  pb::ListAlertRulesRequest request;
  request.set_page_size(2);
  const absl::StatusOr<pb::ListAlertRulesResponse> first = Serve(&ListAlertRules, request);
  ASSERT_THAT(first, IsOk());
  ASSERT_EQ(first->alert_rules_size(), 2);
  EXPECT_EQ(first->alert_rules(0).display_name(), "a");
  request.set_page_token(first->next_page_token());
  const absl::StatusOr<pb::ListAlertRulesResponse> last = Serve(&ListAlertRules, request);
  ASSERT_THAT(last, IsOk());
  ASSERT_EQ(last->alert_rules_size(), 1);
  EXPECT_EQ(last->alert_rules(0).display_name(), "c");
  EXPECT_EQ(last->next_page_token(), "");
}

TEST_F(RuleF10AlertService, ListsAlertsNewestFirstByFilter) {
  const pb::AlertRule rule = *Serve(&CreateAlertRule, Thirty());
  PlantAlert(rule, 101, "2026-11-22T03:00:00Z");
  PlantAlert(rule, 102, "2026-11-23T03:00:00Z");
  pb::ListAlertsRequest request;
  request.set_filter(absl::StrCat("rule = \"",
                                  rule.name(),
                                  "\" AND occurrence_date = 2026-12-22 AND due_date >= 2026-11-22 "
                                  "AND client = \"clients/",
                                  testing::SequentialIds::At(7).ToString(),
                                  "\" AND fire_time > \"2026-11-01T00:00:00Z\""));
  absl::StatusOr<pb::ListAlertsResponse> page = Serve(&ListAlerts, request);
  ASSERT_THAT(page, IsOk());
  ASSERT_EQ(page->alerts_size(), 2);
  EXPECT_EQ(page->alerts(0).name(), "alerts/" + testing::SequentialIds::At(102).ToString());
  EXPECT_EQ(page->alerts(0).client_display_name(), "Ana");
  request.set_filter(
      absl::StrCat("contract = \"contracts/", testing::SequentialIds::At(101).ToString(), "\""));
  page = Serve(&ListAlerts, request);
  ASSERT_THAT(page, IsOk());
  EXPECT_EQ(page->alerts_size(), 1);
}

}  // namespace
}  // namespace vinculo::fidelity
