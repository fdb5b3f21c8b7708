#include "services/client_registry/storage/engagement/attendance_repository.h"

#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {
namespace {

Attendance AttendanceFromRow(const db::Row& row) {
  return {.client_id = row.GetUuid(0),
          .version = row.Int(1),
          .last_presence_on = row.FindDay(2),
          .last_access_on = row.FindDay(3)};
}

}  // namespace

Task<std::optional<KnownVisitor>> AttendanceRepository::FindVisitor(ClientKey key) {
  const std::optional<Uuid> id = key.id.nil() ? std::nullopt : std::optional<Uuid>(key.id);
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(sql::kFindVisitor, tx_.tenant(), id, key.external_id, key.tax_id));
  if (rows.empty()) co_return std::optional<KnownVisitor>();
  const db::Row row = rows[0];
  const std::optional<Uuid> merged_into = row.FindUuid(1);
  if (merged_into) co_return co_await FindVisitor({.id = *merged_into});

  KnownVisitor known{.visitor = {.client_id = row.GetUuid(0),
                                 .aggregator = static_cast<Aggregator>(row.Int(2)),
                                 .archived = row.Bool(3)},
                     .unit = row.String(7),
                     .attendance = {.client_id = row.GetUuid(0),
                                    .version = row.Int(4),
                                    .last_presence_on = row.FindDay(5),
                                    .last_access_on = row.FindDay(6)}};
  if (tx_.locking()) {
    CO_ASSIGN_OR_RETURN(known.attendance, co_await GetForUpdate(known.visitor.client_id));
  }
  co_return std::optional<KnownVisitor>(known);
}

Task<std::vector<FoundVisitor>> AttendanceRepository::FindVisitors(ClientKeys keys) {
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(
          sql::kFindVisitors, tx_.tenant(), keys.ids, keys.external_ids, keys.tax_ids));
  std::vector<FoundVisitor> found;
  found.reserve(rows.size());
  for (const db::Row row : rows) {
    const std::optional<Uuid> merged_into = row.FindUuid(2);
    if (merged_into) {
      CO_ASSIGN_OR_RETURN(const std::optional<KnownVisitor> into,
                          co_await FindVisitor({.id = *merged_into}));
      if (into) found.push_back({row.String(0), into->visitor});
      continue;
    }
    found.push_back({row.String(0),
                     {.client_id = row.GetUuid(1),
                      .aggregator = static_cast<Aggregator>(row.Int(3)),
                      .archived = row.Bool(4)}});
  }
  co_return found;
}

Task<Attendance> AttendanceRepository::GetForUpdate(Uuid client_id) {
  const db::Statement& statement =
      tx_.locking() ? sql::kGetAttendanceForUpdate : sql::kGetAttendance;
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.Query(statement, tx_.tenant(), client_id));
  if (rows.empty()) co_return Attendance{.client_id = client_id};
  co_return AttendanceFromRow(rows[0]);
}

Task<std::vector<Attendance>> AttendanceRepository::LockAll(const std::vector<Uuid>& client_ids) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kLockAttendances, tx_.tenant(), client_ids));
  std::vector<Attendance> attendances;
  attendances.reserve(rows.size());
  for (const db::Row row : rows) attendances.push_back(AttendanceFromRow(row));
  co_return attendances;
}

void AttendanceRepository::Save(const Attendance& attendance) {
  tx_.Enqueue(sql::kSaveAttendance,
              tx_.tenant(),
              attendance.client_id,
              attendance.version,
              attendance.last_presence_on,
              attendance.last_access_on);
}

void AttendanceRepository::SaveAll(const std::vector<Attendance>& attendances) {
  if (attendances.empty()) return;
  std::vector<Uuid> client_id;
  std::vector<int64_t> version;
  std::vector<std::optional<Day>> last_presence_on, last_access_on;
  for (const Attendance& attendance : attendances) {
    client_id.push_back(attendance.client_id);
    version.push_back(attendance.version + 1);
    last_presence_on.push_back(attendance.last_presence_on);
    last_access_on.push_back(attendance.last_access_on);
  }
  tx_.Enqueue(
      sql::kSaveAttendances, tx_.tenant(), client_id, version, last_presence_on, last_access_on);
}

void AttendanceRepository::Derive(const std::vector<Uuid>& client_ids) {
  tx_.Enqueue(sql::kDeriveAttendances, tx_.tenant(), client_ids);
}

Task<ListedClientPage> AttendanceRepository::ListAbsentees(const AbsenteesAsked& asked,
                                                           const filter::ListQuery& query) {
  const db::Statement& statement = asked.never_came ? sql::kListNeverCame : sql::kListAbsentees;
  const db::Params own = db::Params::Of(
      tx_.tenant(), asked.include_aggregators, asked.last_on, asked.by_presence, asked.as_of);
  co_return co_await ListClientsBy(tx_, statement, own, query);
}

}  // namespace vinculo::client_registry
