#include "common/base/clock.h"
#include "common/rpc/convert.h"
#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/handlers/activity/handlers.h"
#include "services/client_registry/handlers/activity/tell_activities.h"
#include "services/client_registry/handlers/service_test.h"
#include "services/client_registry/storage/activity/testing_clients.h"

namespace vinculo::client_registry {
namespace {

using absl::StatusCode;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

constexpr Day kToday{std::chrono::year(2026) / std::chrono::November / 22};

class ActivityTest : public ServiceTest {
 protected:
  // As a handler does that changed something.
  absl::Status Refresh(std::vector<Uuid> clients, Day today = kToday) {
    options_.now = StartOfDay(today, deps_.time_zone) + absl::Hours(15);
    testing::FakeCall call(loop_, options_);
    return loop_
        .Run(deps_.db.WriteOnce(call,
                                [this, &call, clients](db::Tx& tx) -> Task<pb::ClientActivity> {
                                  CO_RETURN_IF_ERROR(
                                      co_await TellActivities(call, deps_, tx, clients));
                                  co_return pb::ClientActivity();
                                }))
        .status();
  }
  void Pay(int client, const std::string& day) {
    database_.Execute(absl::StrCat("INSERT INTO client_payments VALUES ('",
                                   testing::TestTenant().ToString(),
                                   "', gen_random_uuid(), 1, '",
                                   IdOf(client),
                                   "', '",
                                   day,
                                   "', 9990, true, false)"));
  }
  std::vector<Uuid> Clients(int count) {
    std::vector<Uuid> ids;
    for (int i = 1; i <= count; ++i) ids.push_back(testing::SequentialIds::At(i));
    return ids;
  }

  absl::StatusOr<pb::ClientActivity> Get(int client, std::optional<Day> as_of = std::nullopt) {
    pb::GetClientActivityRequest request;
    request.set_client("clients/" + IdOf(client));
    if (as_of) *request.mutable_as_of() = vinculo::ToProto(*as_of);
    return Serve(&GetClientActivity, request);
  }
  absl::StatusOr<pb::CountByActivityResponse> CountOn(Day as_of) {
    pb::CountByActivityRequest request;
    *request.mutable_as_of() = vinculo::ToProto(as_of);
    return Serve(&CountByActivity, request);
  }
};

//
TEST_F(ActivityTest, GetsOneClientOnAnyDay) {
  PlantClients(database_, 1, 1);
  Pay(1, "2026-09-23");
  const auto today = Get(1);
  ASSERT_THAT(today, IsOk());
  EXPECT_EQ(today->activity(), pb::ACTIVE) << "day 60";
  EXPECT_EQ(*FromProto("", today->since()), *Day::Parse("2026-09-23"));
  EXPECT_EQ(*FromProto("", today->last_payment_date()), *Day::Parse("2026-09-23"));
  EXPECT_EQ(*FromProto("", today->inactive_date()), kToday + 1);
  EXPECT_EQ(*FromProto("", today->as_of()), kToday);
  const auto before = Get(1, *Day::Parse("2026-09-22"));
  ASSERT_THAT(before, IsOk());
  EXPECT_EQ(before->activity(), pb::LEAD);
  EXPECT_FALSE(before->has_since());
  EXPECT_FALSE(before->has_last_payment_date());
}

TEST_F(ActivityTest, RefusesADayToComeAndAClientThatIsNot) {
  PlantClients(database_, 1, 1);
  EXPECT_THAT(Get(1, kToday + 1).status(), HasViolation("as_of", kAsOfInFuture));
  EXPECT_THAT(Get(9), IsError(StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
  EXPECT_THAT(CountOn(kToday + 1).status(), HasViolation("as_of", kAsOfInFuture));
  pb::ListActivityTransitionsRequest request;
  *request.mutable_period_start() = vinculo::ToProto(kToday);
  *request.mutable_period_end() = vinculo::ToProto(kToday - 1);
  EXPECT_THAT(Serve(&ListActivityTransitions, request).status(),
              HasViolation("period_end", kPeriodReversed));
}

// what a handler that archives does.
TEST_F(ActivityTest, FollowsArchivingAndReturn) {
  PlantClients(database_, 1, 2);
  Pay(1, "2026-11-01");
  ASSERT_THAT(Refresh(Clients(2)), IsOk());
  database_.Execute(
      "UPDATE clients SET archived_at = '2026-11-22T12:00:00Z', activity = CASE activity WHEN 1 "
      "THEN 5 ELSE 4 END");
  ASSERT_THAT(Refresh(Clients(2)), IsOk());
  EXPECT_EQ(Get(1)->activity(), pb::ARCHIVED_CHURN);
  EXPECT_EQ(Get(2)->activity(), pb::ARCHIVED_LOST);
  EXPECT_EQ(Get(1, kToday - 1)->activity(), pb::ACTIVE);
  database_.Execute(
      "UPDATE clients SET archived_at = NULL, activity = CASE activity WHEN 5 THEN 1 ELSE 2 END");
  ASSERT_THAT(Refresh(Clients(2), kToday + 1), IsOk());
  EXPECT_EQ(database_.Execute("SELECT string_agg(concat_ws(' ', since, activity_before, activity), "
                              "', ' ORDER BY client_id, since) FROM client_activity_changes"),
            "2026-11-01 1 2, 2026-11-22 2 4, 2026-11-23 4 2, 2026-11-22 1 5, 2026-11-23 5 1");
  EXPECT_EQ(Count("outbox_pending"), "5");
  ASSERT_THAT(Refresh(Clients(2), kToday + 1), IsOk());
  EXPECT_EQ(Count("outbox_pending"), "5") << "told once";
}

// all leaves archived out; clients registered later are not counted.
TEST_F(ActivityTest, CountsOnAnyDay) {
  PlantClients(database_, 1, 5);
  PlantClients(database_, 6, 6, "2026-11-22");
  Pay(1, "2026-09-22");
  Pay(2, "2026-09-23");
  Pay(3, "2026-09-23");
  database_.Execute(absl::StrCat(
      "UPDATE clients SET archived_at = '2026-11-22T12:00:00Z', activity = 5 WHERE client_id IN ('",
      IdOf(3),
      "', '",
      IdOf(4),
      "')"));
  ASSERT_THAT(Refresh(Clients(6)), IsOk());
  const auto today = CountOn(kToday);
  ASSERT_THAT(today, IsOk());
  EXPECT_EQ(today->leads(), 2);
  EXPECT_EQ(today->active(), 1);
  EXPECT_EQ(today->inactive(), 1);
  EXPECT_EQ(today->archived_churn(), 1);
  EXPECT_EQ(today->archived_lost(), 1);
  EXPECT_EQ(today->all(), 4);
  const auto yesterday = CountOn(kToday - 1);
  ASSERT_THAT(yesterday, IsOk());
  EXPECT_EQ(yesterday->active(), 3);
  EXPECT_EQ(yesterday->leads(), 2);
  EXPECT_EQ(yesterday->all(), 5);
}

TEST_F(ActivityTest, ListsInPagesByFilter) {
  PlantClients(database_, 1, 7);
  for (int client = 1; client <= 5; ++client) Pay(client, "2026-09-22");
  Pay(5, "2026-11-20");
  ASSERT_THAT(Refresh(Clients(7)), IsOk());
  pb::ListClientActivitiesRequest request;
  request.set_filter("activity = INACTIVE AND since >= \"2026-11-22\"");
  request.set_page_size(3);
  const auto first = Serve(&ListClientActivities, request);
  ASSERT_THAT(first, IsOk());
  ASSERT_EQ(first->activities_size(), 3);
  EXPECT_EQ(first->activities(0).client(), "clients/" + IdOf(1));
  EXPECT_EQ(*FromProto("", first->activities(0).last_payment_date()), *Day::Parse("2026-09-22"));
  request.set_page_token(first->next_page_token());
  const auto second = Serve(&ListClientActivities, request);
  ASSERT_THAT(second, IsOk());
  EXPECT_EQ(second->activities_size(), 1);
  EXPECT_EQ(second->next_page_token(), "");
  *request.mutable_as_of() = vinculo::ToProto(kToday - 1);
  EXPECT_THAT(Serve(&ListClientActivities, request).status(),
              HasViolation("page_token", "PAGE_TOKEN_INVALID"))
      << "a page belongs to its day";
  request.clear_page_token();
  request.set_filter("activity = LEAD");
  const auto leads = Serve(&ListClientActivities, request);
  ASSERT_THAT(leads, IsOk());
  EXPECT_EQ(leads->activities_size(), 2);
}

//
TEST_F(ActivityTest, ListsThePeriodsTransitions) {
  PlantClients(database_, 1, 3);
  Pay(1, "2026-09-22");
  Pay(2, "2026-09-21");
  Pay(3, "2026-11-22");
  ASSERT_THAT(Refresh(Clients(3)), IsOk());
  pb::ListActivityTransitionsRequest request;
  *request.mutable_period_start() = vinculo::ToProto(kToday - 1);
  request.set_filter("from = ACTIVE AND to = INACTIVE");
  request.set_order_by("date desc");
  const auto listed = Serve(&ListActivityTransitions, request);
  ASSERT_THAT(listed, IsOk());
  ASSERT_EQ(listed->transitions_size(), 2);
  EXPECT_EQ(listed->transitions(0).client(), "clients/" + IdOf(1));
  EXPECT_EQ(*FromProto("", listed->transitions(0).date()), kToday);
  EXPECT_EQ(listed->transitions(0).from(), pb::ACTIVE);
  EXPECT_EQ(listed->transitions(0).to(), pb::INACTIVE);
  EXPECT_EQ(*FromProto("", listed->transitions(1).date()), kToday - 1);
  request.clear_filter();
  EXPECT_EQ(Serve(&ListActivityTransitions, request)->transitions_size(), 3);
  request.clear_period_start();
  EXPECT_EQ(Serve(&ListActivityTransitions, request)->transitions_size(), 2) << "today";
}

// the filter of ListClients uses what clients show.
TEST_F(ActivityTest, ListClientsFiltersByActivity) {
  PlantClients(database_, 1, 2);
  Pay(1, "2026-11-01");
  ASSERT_THAT(Refresh(Clients(2)), IsOk());
  pb::ListClientsRequest request;
  request.set_filter("activity = ACTIVE");
  const auto listed = Serve(&ListClients, request);
  ASSERT_THAT(listed, IsOk());
  ASSERT_EQ(listed->clients_size(), 1);
  EXPECT_EQ(listed->clients(0).activity(), pb::ACTIVE);
  EXPECT_EQ(*FromProto("", listed->clients(0).last_payment_date()), *Day::Parse("2026-11-01"));
}

}  // namespace
}  // namespace vinculo::client_registry
