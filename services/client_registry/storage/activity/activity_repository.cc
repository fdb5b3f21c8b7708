#include "services/client_registry/storage/activity/activity_repository.h"

#include <utility>

#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/errors/errors.h"
#include "common/policies/policy_repository.h"
#include "services/client_registry/domain/client.h"
#include "services/client_registry/storage/activity/activity_columns.h"
#include "services/client_registry/storage/activity/activity_row.h"
#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {
namespace {

const std::vector<filter::EnumValue>& ActivityNames() {
  static const auto* const names = new std::vector<filter::EnumValue>{
      {"LEAD", 1}, {"ACTIVE", 2}, {"INACTIVE", 3}, {"ARCHIVED_CHURN", 4}, {"ARCHIVED_LOST", 5}};
  return *names;
}

}  // namespace

const filter::Schema& ActivityListSchema() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("client", "client_id"),
      {Field::ResourceName("client", "client_id", kClientCollection).Orderable(),
       Field::Enum("activity", "activity", ActivityNames()),
       Field::Day("since", "since").Nullable().Orderable(),
       Field::Day("last_payment_date", "last_paid_on").Nullable()});
  return schema;
}

const filter::Schema& TransitionListSchema() {
  using filter::Field;
  static const filter::Schema schema(Field::Uuid("client", "client_id"),
                                     {Field::ResourceName("client", "client_id", kClientCollection),
                                      Field::Enum("from", "activity_before", ActivityNames()),
                                      Field::Enum("to", "activity", ActivityNames()),
                                      Field::Day("date", "since").Orderable(),
                                      Field::Day("last_payment_date", "last_paid_on").Nullable()});
  return schema;
}

Task<ActivityFacts> ActivityRepository::GetFacts(Uuid client) {
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(sql::kListActivityFacts, tx_.tenant(), std::vector<Uuid>{client}));
  if (rows.empty()) {
    co_return errors::ResourceNotFound("client", FormatName(kClientCollection, client));
  }
  const ActivityRow row = ActivityFromRow(rows[0]);
  CO_ASSIGN_OR_RETURN(const ActivityDays days, co_await Days());
  co_return client_registry::Refresh(
      row, days.Of(row.unit), CivilDay(tx_.call().now(), zone_), zone_)
      .facts;
}

Task<ActivityDays> ActivityRepository::Days() {
  policies::PolicyRepository policies(tx_);
  CO_ASSIGN_OR_RETURN(const std::vector<parameters::Chosen> chosen, co_await policies.ListChosen());
  co_return ActivityDays(chosen);
}

Task<std::vector<RefreshedActivity>> ActivityRepository::Refresh(std::vector<Uuid> clients,
                                                                 Day today) {
  // The lock comes first, in a statement of its own: what follows must see all that the last
  // holder did.
  tx_.Enqueue(sql::kLockClients, tx_.tenant(), clients);
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kListActivityFacts, tx_.tenant(), clients));
  CO_ASSIGN_OR_RETURN(const ActivityDays days, co_await Days());
  std::vector<RefreshedActivity> refreshed;
  for (const db::Row row : rows) {
    const ActivityRow facts = ActivityFromRow(row);
    refreshed.push_back(client_registry::Refresh(facts, days.Of(facts.unit), today, zone_));
  }
  ActivityColumns(refreshed).Write([this](const db::Statement& statement, const auto&... arrays) {
    tx_.Enqueue(statement, tx_.tenant(), arrays...);
  });
  co_return refreshed;
}

Task<ActivityRepository::StandingPage> ActivityRepository::List(const filter::ListQuery& query,
                                                                Day as_of) {
  const filter::ListSql list =
      query.Sql(sql::kListClientActivities.text, db::Params::Of(tx_.tenant(), as_of));
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.QueryText(list.text, list.params));
  StandingPage page;
  for (int i = 0; i < query.RowsOnPage(rows); ++i) {
    page.standings.push_back({.client = rows[i].GetUuid(0),
                              .activity = static_cast<Activity>(rows[i].Int(1)),
                              .since = rows[i].FindDay(2),
                              .last_paid_on = rows[i].FindDay(3)});
  }
  page.next_page_token = query.NextPageToken(rows);
  co_return page;
}

Task<ActivityRepository::ChangePage> ActivityRepository::ListChanges(const filter::ListQuery& query,
                                                                     Day first,
                                                                     Day last) {
  const filter::ListSql list =
      query.Sql(sql::kListActivityTransitions.text, db::Params::Of(tx_.tenant(), first, last));
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.QueryText(list.text, list.params));
  ChangePage page;
  for (int i = 0; i < query.RowsOnPage(rows); ++i) {
    page.changes.push_back({.client = rows[i].GetUuid(0),
                            .transition = {.on = rows[i].GetDay(3),
                                           .from = static_cast<Activity>(rows[i].Int(1)),
                                           .to = static_cast<Activity>(rows[i].Int(2)),
                                           .last_paid_on = rows[i].FindDay(4)}});
  }
  page.next_page_token = query.NextPageToken(rows);
  co_return page;
}

Task<ActivityRepository::Counts> ActivityRepository::Count(Day as_of) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kCountByActivity, tx_.tenant(), as_of));
  Counts counts{};
  for (const db::Row row : rows) counts.at(row.Int(0)) = row.Int(1);
  co_return counts;
}

}  // namespace vinculo::client_registry
