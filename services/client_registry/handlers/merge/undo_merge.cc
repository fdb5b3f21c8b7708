#include <string>
#include <vector>

#include "common/base/resource_name.h"
#include "common/errors/errors.h"
#include "services/client_registry/handlers/activity/tell_activities.h"
#include "services/client_registry/handlers/merge/handlers.h"
#include "services/client_registry/handlers/merge/merge_events.h"
#include "services/client_registry/handlers/merge/merge_pair.h"
#include "services/client_registry/storage/engagement/attendance_repository.h"
#include "services/client_registry/storage/merge/merge_repository.h"

namespace vinculo::client_registry {
namespace {

absl::StatusOr<v1::Client> Stored(const std::string& bytes) {
  v1::Client client;
  if (client.ParseFromString(bytes)) return client;
  return errors::Internal("a merge holds what is no client");
}

Client FreedAgain(Client client, absl::Time now) {
  client.version += 1;
  client.updated_at = now;
  client.merged_into.reset();
  return client;
}

Merge Undone(Merge merge, const rpc::Call& call, const std::string& reason) {
  merge.undone_at = call.now();
  merge.undone_by = call.principal().actor;
  merge.undo_reason = reason;
  return merge;
}

}  // namespace

Task<v1::Merge> UndoMerge(rpc::Call& call, const Deps& deps, const v1::UndoMergeRequest& req) {
  CO_ASSIGN_OR_RETURN(const std::string reason, CheckedMergeReason(req.reason()));
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kMergeCollection, req.name()));

  co_return co_await deps.db.WriteOnce(
      call, [&call, &deps, &reason, id](db::Tx& tx) -> Task<v1::Merge> {
        MergeRepository merges(tx);
        CO_ASSIGN_OR_RETURN(const StoredMerge stored, co_await merges.GetForUpdate(id));
        const MergeNames names{.survivor = stored.merge.survivor,
                               .absorbed = stored.merge.absorbed};
        CO_ASSIGN_OR_RETURN(const MergePair pair, co_await GetPairForUpdate(tx, names));
        CO_RETURN_IF_ERROR(CheckUndoable(stored.merge, pair.survivor, pair.absorbed));
        CO_ASSIGN_OR_RETURN(const v1::Client before, Stored(stored.survivor_before));
        CO_ASSIGN_OR_RETURN(const v1::Client after, Stored(stored.survivor_after));
        const Amendment survivor =
            SurvivorWithout(stored.merge, pair.survivor, before, after, call.now());
        const Client absorbed = FreedAgain(pair.absorbed, call.now());
        const Merge undone = Undone(stored.merge, call, reason);

        CO_RETURN_IF_ERROR(co_await merges.ReturnRows(undone));
        AttendanceRepository(tx).Derive({names.survivor, names.absorbed});
        merges.SaveUndone(undone);
        merges.SaveMergedInto(absorbed);
        SaveSurvivor(tx, pair.survivor, survivor.client);
        PublishMergeUndone(tx, undone, survivor, absorbed);
        const std::vector<Uuid> standing{names.survivor, names.absorbed};
        CO_RETURN_IF_ERROR(co_await TellActivities(call, deps, tx, standing));
        co_return ToProto(undone);
      });
}

}  // namespace vinculo::client_registry
