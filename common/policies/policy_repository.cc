#include "common/policies/policy_repository.h"

#include "common/policies/sql.h"

namespace vinculo::policies {
namespace {

std::vector<parameters::Chosen> ChosenOf(const db::Rows& rows) {
  std::vector<parameters::Chosen> chosen;
  for (const db::Row row : rows) {
    chosen.push_back({.unit = row.String(0),
                      .key = row.String(1),
                      .text = row.String(2),
                      .since = row.GetTime(3),
                      .actor = row.String(4),
                      .reason = row.String(5)});
  }
  return chosen;
}

}  // namespace

const filter::Schema& ChangeListSchema() {
  using filter::Field;
  static const filter::Schema schema(Field::Uuid("id", "change_id"),
                                     {Field::Text("unit", "unit"),
                                      Field::Text("key", "key"),
                                      Field::Text("actor", "changed_by"),
                                      Field::Timestamp("change_time", "changed_at").Orderable()});
  return schema;
}

Task<std::vector<parameters::Chosen>> PolicyRepository::ListChosen() {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kListPolicyValues, tx_.tenant()));
  co_return ChosenOf(rows);
}

Task<std::vector<parameters::Chosen>> PolicyRepository::ListChosenBefore(absl::Time time) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kListPolicyValuesBefore, tx_.tenant(), time));
  co_return ChosenOf(rows);
}

Task<int64_t> PolicyRepository::VersionForUpdate(std::string unit) {
  const db::Statement& statement =
      tx_.locking() ? sql::kGetPolicyVersionForUpdate : sql::kGetPolicyVersion;
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.Query(statement, tx_.tenant(), unit));
  co_return rows.empty() ? int64_t{0} : rows[0].Int(0);
}

void PolicyRepository::Save(const std::string& unit,
                            int64_t version,
                            const std::vector<Change>& changes) {
  tx_.Enqueue(sql::kSavePolicyVersion, tx_.tenant(), unit, version);
  for (const Change& change : changes) {
    if (change.after) {
      tx_.Enqueue(sql::kSavePolicyValue,
                  tx_.tenant(),
                  unit,
                  change.key,
                  *change.after,
                  change.changed_at,
                  change.actor,
                  change.reason);
    } else {
      tx_.Enqueue(sql::kDeletePolicyValue, tx_.tenant(), unit, change.key);
    }
    tx_.Enqueue(sql::kInsertPolicyChange,
                tx_.tenant(),
                change.id,
                unit,
                change.key,
                change.before,
                change.after,
                change.changed_at,
                change.actor,
                change.reason);
  }
}

Task<PolicyRepository::Page> PolicyRepository::ListChanges(const filter::ListQuery& query) {
  const filter::ListSql list =
      query.Sql(sql::kListPolicyChanges.text, db::Params::Of(tx_.tenant()));
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.QueryText(list.text, list.params));
  Page page;
  for (int i = 0; i < query.RowsOnPage(rows); ++i) {
    const db::Row row = rows[i];
    page.changes.push_back({.id = row.GetUuid(0),
                            .unit = row.String(1),
                            .key = row.String(2),
                            .before = row.FindString(3),
                            .after = row.FindString(4),
                            .changed_at = row.GetTime(5),
                            .actor = row.String(6),
                            .reason = row.String(7)});
  }
  page.next_page_token = query.NextPageToken(rows);
  co_return page;
}

}  // namespace vinculo::policies
