#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "common/errors/errors.h"
#include "common/filter/list_query.h"
#include "common/history/history_service.h"
#include "common/history/sql.h"
#include "common/history/told_event.h"
#include "common/rpc/check_may.h"
#include "common/rpc/convert.h"

namespace vinculo::history {
namespace {

// Events of one tenant have their positions in the order in which they were recorded.
const filter::Schema& HistorySchema() {
  using filter::Field;
  static const filter::Schema schema(Field::Int("position", "position"),
                                     {Field::Int("position", "position").Orderable(),
                                      Field::Text("event", "type"),
                                      Field::Text("actor", "actor"),
                                      Field::Text("request_id", "request_id"),
                                      Field::Timestamp("occur_time", "occurred_at"),
                                      Field::Timestamp("record_time", "recorded_at")});
  return schema;
}

struct Parent {
  const Collection* collection = nullptr;
  Uuid id;
  std::vector<std::string> aggregates;
};

absl::StatusOr<Parent> ParentOf(const std::vector<Collection>& collections,
                                const std::string& name) {
  for (const Collection& collection : collections) {
    if (!absl::StartsWith(name, collection.prefix)) continue;
    const auto id = Uuid::Parse(absl::string_view(name).substr(collection.prefix.size()));
    if (!id.ok()) break;
    Parent parent{&collection, *id, {name}};
    for (const absl::string_view part : collection.parts) {
      parent.aggregates.push_back(absl::StrCat(name, part));
    }
    return parent;
  }
  return errors::InvalidField("parent", "PARENT_UNKNOWN", "names no resource with a history");
}

// History tells what the resource holds.
absl::Status CheckMayRead(const rpc::Call& call, const Collection& collection) {
  if (collection.permission.empty()) return absl::OkStatus();
  return rpc::CheckMay(call.principal(), collection.permission);
}

using Key = std::pair<std::string, int64_t>;  // aggregate, version

struct Page {
  std::vector<StoredEvent> events;
  // What the events changed, for those whose predecessor is not on the page.
  std::map<Key, StoredEvent> before;
  std::string next_page_token;
  struct Beginning {
    absl::Time at;
    std::string actor;
  };
  // The import that the history begins with.
  std::optional<Beginning> beginning;

  const StoredEvent* Before(const StoredEvent& event) const {
    const auto found = before.find({event.aggregate, event.version - 1});
    return found == before.end() ? nullptr : &found->second;
  }
};

StoredEvent EventOf(const db::Row& row) {
  return {.aggregate = row.String(0),
          .version = row.Int(1),
          .event_id = row.GetUuid(2),
          .actor = row.String(3),
          .reason = row.String(4),
          .request_id = row.String(5),
          .occurred_at = row.GetTime(6),
          .recorded_at = row.GetTime(7),
          .type = row.String(8),
          .payload = row.String(9)};
}

Task<void> ReadBefore(db::Tx& tx, Page& page) {
  std::vector<std::string> aggregates;
  std::vector<int64_t> versions;
  for (const StoredEvent& event : page.events) {
    if (event.version == 1) continue;
    aggregates.push_back(event.aggregate);
    versions.push_back(event.version - 1);
  }
  if (versions.empty()) co_return absl::OkStatus();
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx.Query(sql::kGetEvents, tx.tenant(), aggregates, versions));
  for (const db::Row row : rows) {
    StoredEvent event{.aggregate = row.String(0),
                      .version = row.Int(1),
                      .type = row.String(2),
                      .payload = row.String(3)};
    page.before.emplace(Key{event.aggregate, event.version}, std::move(event));
  }
  co_return absl::OkStatus();
}

Task<void> ReadBeginning(db::Tx& tx, const Parent& parent, Page& page) {
  if (parent.collection->import_of == nullptr) co_return absl::OkStatus();
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx.Query(*parent.collection->import_of, tx.tenant(), parent.id));
  if (!rows.empty()) page.beginning = Page::Beginning{rows[0].GetTime(0), rows[0].String(1)};
  co_return absl::OkStatus();
}

Task<Page> Read(db::Tx& tx, const Parent& parent, const filter::ListQuery& query, bool filtered) {
  const filter::ListSql list =
      query.Sql(sql::kListHistory.text, db::Params::Of(tx.tenant(), parent.aggregates));
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx.QueryText(list.text, list.params));
  Page page;
  for (int i = 0; i < query.RowsOnPage(rows); ++i) page.events.push_back(EventOf(rows[i]));
  page.next_page_token = query.NextPageToken(rows);
  CO_RETURN_IF_ERROR(co_await ReadBefore(tx, page));
  if (page.next_page_token.empty() && !filtered) {
    CO_RETURN_IF_ERROR(co_await ReadBeginning(tx, parent, page));
  }
  co_return page;
}

v1::HistoryEntry Imported(const Words& words,
                          const Parent& parent,
                          const Page::Beginning& beginning) {
  v1::HistoryEntry entry = Tell(words,
                                {.aggregate = parent.aggregates.front(),
                                 .version = 1,
                                 .actor = beginning.actor,
                                 .occurred_at = beginning.at,
                                 .recorded_at = beginning.at,
                                 .type = std::string(parent.collection->imported)},
                                nullptr);
  entry.clear_event_id();
  entry.clear_changes();
  return entry;
}

}  // namespace

Task<v1::ListHistoryResponse> ListHistory(rpc::Call& call,
                                          const HistoryDeps& deps,
                                          const v1::ListHistoryRequest& req) {
  CO_ASSIGN_OR_RETURN(const Parent parent, ParentOf(*deps.collections, req.parent()));
  CO_RETURN_IF_ERROR(CheckMayRead(call, *parent.collection));
  // A page's token belongs to its parent.
  CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
                      filter::ListQuery::Parse(HistorySchema(),
                                               *deps.page_tokens,
                                               call.tenant(),
                                               absl::StrCat(call.method(), " ", req.parent()),
                                               {.page_size = req.page_size(),
                                                .page_token = req.page_token(),
                                                .filter = req.filter(),
                                                .order_by = "position desc"}));
  const bool filtered = !req.filter().empty();
  CO_ASSIGN_OR_RETURN(const Page page,
                      co_await deps.db.ReadLong(call, [&parent, &query, filtered](db::Tx& tx) {
                        return Read(tx, parent, query, filtered);
                      }));
  v1::ListHistoryResponse response;
  for (const StoredEvent& event : page.events) {
    *response.add_entries() = Tell(deps.words, event, page.Before(event));
  }
  if (page.beginning) *response.add_entries() = Imported(deps.words, parent, *page.beginning);
  response.set_next_page_token(page.next_page_token);
  co_return response;
}

}  // namespace vinculo::history
