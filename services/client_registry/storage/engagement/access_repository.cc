#include "services/client_registry/storage/engagement/access_repository.h"

#include <set>

#include "absl/strings/string_view.h"
#include "common/base/resource_name.h"
#include "services/client_registry/domain/engagement/access_id.h"
#include "services/client_registry/storage/engagement/access_row.h"
#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {
namespace {

absl::CivilMonth MonthOf(absl::Time at) { return absl::ToCivilMonth(at, absl::UTCTimeZone()); }

absl::Time BeginOf(absl::CivilMonth month) {
  return absl::FromCivil(absl::CivilSecond(month), absl::UTCTimeZone());
}

}  // namespace

Task<Access> AccessRepository::Get(Uuid id) {
  const absl::Time millisecond = MillisecondOf(id);
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(
          sql::kGetAccess, tx_.tenant(), id, millisecond, millisecond + absl::Milliseconds(1)));
  if (rows.empty()) co_return errors::ResourceNotFound("access", FormatName(kAccessCollection, id));
  co_return AccessFromRow(rows[0]);
}

Task<std::optional<Access>> AccessRepository::FindByEvent(const DeviceEvent& event) {
  const absl::CivilMonth month = MonthOf(*event.at);
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kFindAccessOfEvent,
                                         tx_.tenant(),
                                         event.device_id,
                                         event.device_event_id,
                                         BeginOf(month),
                                         BeginOf(month + 1)));
  if (rows.empty()) co_return std::optional<Access>();
  co_return std::optional<Access>(AccessFromRow(rows[0]));
}

Task<AccessPage> AccessRepository::List(const filter::ListQuery& query) {
  const filter::ListSql list = query.Sql(sql::kListAccesses.text, db::Params::Of(tx_.tenant()));
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.QueryText(list.text, list.params));
  AccessPage page;
  for (int i = 0; i < query.RowsOnPage(rows); ++i) page.accesses.push_back(AccessFromRow(rows[i]));
  page.next_page_token = query.NextPageToken(rows);
  co_return page;
}

void AccessRepository::Insert(const Access& access) {
  tx_.Enqueue(sql::kEnsureAccessMonth, access.at);
  tx_.Enqueue(sql::kInsertAccess,
              tx_.tenant(),
              access.id,
              access.at,
              access.client_id,
              static_cast<int16_t>(access.outcome),
              static_cast<int16_t>(access.denial_reason),
              access.denial_detail,
              static_cast<int16_t>(access.device_kind),
              access.device_id,
              access.device_event_id,
              static_cast<int16_t>(access.direction),
              access.on,
              access.received_at,
              access.unit,
              static_cast<int16_t>(access.aggregator),
              access.presence_id);
}

Task<int64_t> AccessRepository::CountExisting(std::vector<Uuid> ids,
                                              std::vector<absl::Time> times) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kCountExistingAccesses, tx_.tenant(), ids, times));
  co_return rows[0].Int(0);
}

Task<std::vector<Uuid>> AccessRepository::InsertMissing(const std::vector<Access>& accesses) {
  if (accesses.empty()) co_return std::vector<Uuid>();
  std::set<absl::CivilMonth> months;
  std::vector<Uuid> id;
  std::vector<absl::Time> at;
  std::vector<std::optional<Uuid>> client_id, presence_id;
  std::vector<int64_t> outcome, denial_reason, device_kind, direction, aggregator;
  std::vector<absl::string_view> denial_detail, device_id, device_event_id, unit;
  std::vector<Day> on;
  for (const Access& access : accesses) {
    if (months.insert(MonthOf(access.at)).second) tx_.Enqueue(sql::kEnsureAccessMonth, access.at);
    id.push_back(access.id);
    at.push_back(access.at);
    client_id.push_back(access.client_id);
    outcome.push_back(static_cast<int64_t>(access.outcome));
    denial_reason.push_back(static_cast<int64_t>(access.denial_reason));
    denial_detail.push_back(access.denial_detail);
    device_kind.push_back(static_cast<int64_t>(access.device_kind));
    device_id.push_back(access.device_id);
    device_event_id.push_back(access.device_event_id);
    direction.push_back(static_cast<int64_t>(access.direction));
    on.push_back(access.on);
    unit.push_back(access.unit);
    aggregator.push_back(static_cast<int64_t>(access.aggregator));
    presence_id.push_back(access.presence_id);
  }
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kInsertMissingAccesses,
                                         tx_.tenant(),
                                         accesses.front().received_at,
                                         id,
                                         at,
                                         client_id,
                                         outcome,
                                         denial_reason,
                                         denial_detail,
                                         device_kind,
                                         device_id,
                                         device_event_id,
                                         direction,
                                         on,
                                         unit,
                                         aggregator,
                                         presence_id));
  std::vector<Uuid> inserted;
  inserted.reserve(rows.size());
  for (const db::Row row : rows) inserted.push_back(row.GetUuid(0));
  co_return inserted;
}

}  // namespace vinculo::client_registry
