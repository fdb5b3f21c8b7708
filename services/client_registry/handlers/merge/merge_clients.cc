#include <string>
#include <vector>

#include "common/base/clock.h"
#include "common/filter/etag.h"
#include "services/client_registry/handlers/activity/tell_activities.h"
#include "services/client_registry/handlers/convert.h"
#include "services/client_registry/handlers/merge/handlers.h"
#include "services/client_registry/handlers/merge/merge_events.h"
#include "services/client_registry/handlers/merge/merge_pair.h"
#include "services/client_registry/storage/engagement/attendance_repository.h"
#include "services/client_registry/storage/merge/merge_repository.h"

namespace vinculo::client_registry {
namespace {

absl::Status CheckEtags(const v1::MergeClientsRequest& req, const MergePair& pair) {
  const absl::Status survivor = filter::CheckEtag(req.survivor_etag(), pair.survivor.version);
  return survivor.ok() ? filter::CheckEtag(req.absorbed_etag(), pair.absorbed.version) : survivor;
}

Client Absorbed(Client client, const Uuid& survivor, absl::Time now) {
  client.version += 1;
  client.updated_at = now;
  client.merged_into = survivor;
  return client;
}

}  // namespace

Task<v1::Merge> MergeClients(rpc::Call& call,
                             const Deps& deps,
                             const v1::MergeClientsRequest& req) {
  CO_ASSIGN_OR_RETURN(const std::string reason, CheckedMergeReason(req.reason()));
  CO_ASSIGN_OR_RETURN(const MergeNames names, ParseMergeNames(req.survivor(), req.absorbed()));
  const Day today = CivilDay(call.now(), deps.time_zone);

  co_return co_await deps.db.WriteOnce(
      call, [&call, &deps, &req, &reason, names, today](db::Tx& tx) -> Task<v1::Merge> {
        CO_ASSIGN_OR_RETURN(const MergePair pair, co_await GetPairForUpdate(tx, names));
        CO_RETURN_IF_ERROR(CheckEtags(req, pair));
        CO_RETURN_IF_ERROR(CheckMergeable(pair.survivor, pair.absorbed));
        CO_ASSIGN_OR_RETURN(const Amendment survivor,
                            SurvivorOf(pair, req.take_fields(), today, call.now()));
        const Client absorbed = Absorbed(pair.absorbed, names.survivor, call.now());
        const StoredMerge stored{.merge = {.id = deps.ids->Next(),
                                           .survivor = names.survivor,
                                           .absorbed = names.absorbed,
                                           .reason = reason,
                                           .merged_at = call.now(),
                                           .actor = call.principal().actor,
                                           .changed_fields = survivor.changed},
                                 .survivor_before = ToProto(pair.survivor).SerializeAsString(),
                                 .survivor_after = ToProto(survivor.client).SerializeAsString()};

        MergeRepository merges(tx);
        merges.Insert(stored);
        CO_RETURN_IF_ERROR(co_await merges.MoveRows(stored.merge));
        AttendanceRepository(tx).Derive({names.survivor, names.absorbed});
        merges.SaveMergedInto(absorbed);
        SaveSurvivor(tx, pair.survivor, survivor.client);
        PublishMerged(tx, stored.merge, survivor, absorbed);
        const std::vector<Uuid> standing{names.survivor};
        CO_RETURN_IF_ERROR(co_await TellActivities(call, deps, tx, standing));
        co_return ToProto(stored.merge);
      });
}

}  // namespace vinculo::client_registry
