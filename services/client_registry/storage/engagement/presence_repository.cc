#include "services/client_registry/storage/engagement/presence_repository.h"

#include "absl/strings/string_view.h"
#include "common/base/resource_name.h"
#include "services/client_registry/storage/engagement/presence_row.h"
#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {
namespace {

std::vector<Presence> PresencesOf(const db::Rows& rows) {
  std::vector<Presence> presences;
  presences.reserve(rows.size());
  for (const db::Row row : rows) presences.push_back(PresenceFromRow(row));
  return presences;
}

absl::Status NotFound(const Uuid& id) {
  return errors::ResourceNotFound("presence", FormatName(kPresenceCollection, id));
}

}  // namespace

Task<Presence> PresenceRepository::Get(Uuid id) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.Query(sql::kGetPresence, tx_.tenant(), id));
  if (rows.empty()) co_return NotFound(id);
  co_return PresenceFromRow(rows[0]);
}

Task<Presence> PresenceRepository::GetForUpdate(Uuid id) {
  const db::Statement& statement = tx_.locking() ? sql::kGetPresenceForUpdate : sql::kGetPresence;
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.Query(statement, tx_.tenant(), id));
  if (rows.empty()) co_return NotFound(id);
  co_return PresenceFromRow(rows[0]);
}

Task<PresencePage> PresenceRepository::List(const filter::ListQuery& query) {
  const filter::ListSql list = query.Sql(sql::kListPresences.text, db::Params::Of(tx_.tenant()));
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.QueryText(list.text, list.params));
  PresencePage page;
  for (int i = 0; i < query.RowsOnPage(rows); ++i) {
    page.presences.push_back(PresenceFromRow(rows[i]));
  }
  page.next_page_token = query.NextPageToken(rows);
  co_return page;
}

Task<DayPresences> PresenceRepository::OfDay(ClientDay key) {
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(sql::kFindPresencesOfDay, tx_.tenant(), key.client_id, key.on));
  co_return PresencesOf(rows);
}

Task<std::vector<Presence>> PresenceRepository::OfDays(const std::vector<ClientDay>& keys) {
  if (keys.empty()) co_return std::vector<Presence>();
  std::vector<Uuid> client_ids;
  std::vector<Day> days;
  for (const ClientDay& key : keys) {
    client_ids.push_back(key.client_id);
    days.push_back(key.on);
  }
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(sql::kFindPresencesOfDays, tx_.tenant(), client_ids, days));
  co_return PresencesOf(rows);
}

Task<std::optional<Day>> PresenceRepository::LastDayWithout(const Presence& presence) {
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(sql::kFindLastPresenceDay, tx_.tenant(), presence.client_id, presence.id));
  co_return rows[0].FindDay(0);
}

void PresenceRepository::Insert(const std::vector<Presence>& presences) {
  if (presences.empty()) return;
  std::vector<Uuid> id, client_id;
  std::vector<int64_t> source, aggregator;
  std::vector<absl::Time> at;
  std::vector<Day> on;
  std::vector<absl::string_view> class_id, activity, modality, teacher, unit;
  std::vector<std::optional<Uuid>> access_id;
  for (const Presence& presence : presences) {
    id.push_back(presence.id);
    client_id.push_back(presence.client_id);
    source.push_back(static_cast<int64_t>(presence.source));
    at.push_back(presence.at);
    on.push_back(presence.on);
    class_id.push_back(presence.scheduled.class_id);
    activity.push_back(presence.scheduled.activity);
    modality.push_back(presence.scheduled.modality);
    teacher.push_back(presence.scheduled.teacher);
    unit.push_back(presence.unit);
    aggregator.push_back(static_cast<int64_t>(presence.aggregator));
    access_id.push_back(presence.access_id);
  }
  tx_.Enqueue(sql::kInsertPresences,
              tx_.tenant(),
              presences.front().created_at,
              id,
              client_id,
              source,
              at,
              on,
              class_id,
              activity,
              modality,
              teacher,
              unit,
              aggregator,
              access_id);
}

void PresenceRepository::Save(const Presence& presence) {
  tx_.Enqueue(sql::kUpdatePresence,
              tx_.tenant(),
              presence.id,
              presence.version - 1,
              presence.version,
              presence.updated_at,
              static_cast<int16_t>(presence.source),
              presence.at,
              presence.scheduled.class_id,
              presence.scheduled.activity,
              presence.scheduled.modality,
              presence.scheduled.teacher,
              presence.unit,
              presence.deleted_at,
              presence.delete_reason);
}

}  // namespace vinculo::client_registry
