#include "common/feed/batch_applier.h"

#include <map>
#include <pqxx/pqxx>
#include <string>
#include <vector>

#include "common/base/status_macros.h"
#include "common/db/worker_connection.h"
#include "common/errors/errors.h"
#include "common/rpc/convert.h"

namespace vinculo::feed {
namespace {

// The events of one tenant of the batch, in feed order.
struct TenantEvents {
  Uuid tenant;
  std::vector<v1::Event> events;
};

absl::StatusOr<std::vector<TenantEvents>> ByTenant(const v1::WatchResponse& response) {
  std::vector<TenantEvents> groups;
  std::map<std::string, size_t> group_of;
  for (const v1::Event& event : response.events()) {
    const auto [place, is_new] = group_of.try_emplace(event.tenant(), groups.size());
    if (is_new) {
      ASSIGN_OR_RETURN(const Uuid tenant, Uuid::Parse(event.tenant()));
      groups.push_back({tenant, {}});
    }
    groups[place->second].events.push_back(event);
  }
  return groups;
}

}  // namespace

absl::Status BatchApplier::ApplyEvents(pqxx::transaction_base& tx,
                                       const v1::WatchResponse& response) {
  ASSIGN_OR_RETURN(const std::vector<TenantEvents> groups, ByTenant(response));
  for (const TenantEvents& group : groups) {
    db::SetTenant(tx, group.tenant.ToString());
    RETURN_IF_ERROR(applier_.Apply(tx, group.tenant, group.events));
  }
  return absl::OkStatus();
}

absl::Status BatchApplier::ApplyWatched(pqxx::connection_base& connection,
                                        const v1::WatchResponse& response,
                                        Checkpoint& checkpoint) {
  Checkpoint next = checkpoint;
  next.MoveTo(response.cursor());
#ifdef VINCULO_BUG_CHECKPOINT_APART
  {
    // The planted bug: the checkpoint moves in a transaction of its own.
    pqxx::work apart(connection);
    if (!AdvanceCheckpoint(apart, key_, checkpoint, next)) {
      return errors::Aborted("CHECKPOINT_MOVED", "another consumer has applied these events");
    }
    apart.commit();
    checkpoint = next;
  }
#endif
  pqxx::work tx(connection);
  RETURN_IF_ERROR(HoldSource(tx, key_, owner_));
  if (!AdvanceCheckpoint(tx, key_, checkpoint, next)) {
    return errors::Aborted("CHECKPOINT_MOVED", "another consumer has applied these events");
  }
  RETURN_IF_ERROR(ApplyEvents(tx, response));
  if (response.has_complete_until()) {
    ASSIGN_OR_RETURN(const absl::Time until,
                     FromProto("complete_until", response.complete_until()));
    SaveCompleteUntil(tx, key_, until);
  }
  RefreshSource(tx, key_);
  tx.commit();
  checkpoint = next;
  return absl::OkStatus();
}

absl::Status BatchApplier::ApplySnapshot(pqxx::connection_base& connection,
                                         const v1::WatchResponse& response,
                                         AfterSnapshot after) {
  pqxx::work tx(connection);
  RETURN_IF_ERROR(HoldSource(tx, key_, owner_));
  RETURN_IF_ERROR(ApplyEvents(tx, response));
  if (response.has_complete_until()) {
    if (after == AfterSnapshot::kFromItsCursor) {
      Checkpoint start;
      start.MoveTo(response.cursor());
      StartCheckpoint(tx, key_, start);
    }
    SaveProjection(tx, key_, projection_);
  }
  RefreshSource(tx, key_);
  tx.commit();
  return absl::OkStatus();
}

}  // namespace vinculo::feed
