#include "services/client_registry/handlers/merge/merge_pair.h"

#include <string>
#include <utility>

#include "common/base/resource_name.h"
#include "common/base/status_macros.h"
#include "common/errors/errors.h"
#include "common/filter/field_mask.h"
#include "common/rpc/convert.h"
#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/domain/records/record_texts.h"
#include "services/client_registry/handlers/convert.h"
#include "services/client_registry/storage/client_repository.h"
#include "services/client_registry/storage/policy/tax_id_repository.h"

namespace vinculo::client_registry {

using google::protobuf::FieldMask;

absl::StatusOr<MergeNames> ParseMergeNames(const std::string& survivor,
                                           const std::string& absorbed) {
  errors::FieldViolations violations;
  const absl::StatusOr<Uuid> one = ParseName(kClientCollection, survivor, "survivor");
  const absl::StatusOr<Uuid> other = ParseName(kClientCollection, absorbed, "absorbed");
  violations.AddFrom("survivor", one.status());
  violations.AddFrom("absorbed", other.status());
  RETURN_IF_ERROR(violations.ToStatus());
  return MergeNames{.survivor = *one, .absorbed = *other};
}

Task<MergePair> GetPairForUpdate(db::Tx& tx, MergeNames names) {
  ClientRepository clients(tx);
  const bool survivor_first = names.survivor < names.absorbed;
  CO_ASSIGN_OR_RETURN(
      Client first,
      co_await clients.GetForUpdate(survivor_first ? names.survivor : names.absorbed));
  CO_ASSIGN_OR_RETURN(
      Client second,
      co_await clients.GetForUpdate(survivor_first ? names.absorbed : names.survivor));
  MergePair pair{.survivor = std::move(survivor_first ? first : second),
                 .absorbed = std::move(survivor_first ? second : first)};
  co_return pair;
}

absl::StatusOr<Amendment> SurvivorOf(const MergePair& pair,
                                     const FieldMask& take_fields,
                                     Day today,
                                     absl::Time now) {
  const v1::Client absorbed = ToProto(pair.absorbed);
  v1::Client survivor = ToProto(pair.survivor);
  FieldMask fill;
  for (const std::string& path : FieldsToFill(pair.survivor.fields, pair.absorbed.fields)) {
    fill.add_paths(path);
  }
  // An empty mask would name every field that is set.
  if (fill.paths_size() > 0) {
    RETURN_IF_ERROR(filter::ApplyMask(fill, absorbed, survivor).status());
  }
  if (take_fields.paths_size() > 0) {
    RETURN_IF_ERROR(filter::ApplyMask(take_fields, absorbed, survivor).status());
  }
  errors::FieldViolations violations;
  ClientFields fields = FromProto(survivor, "survivor.", violations);
  ASSIGN_OR_RETURN(Amendment amendment,
                   Amend(pair.survivor, std::move(fields), std::move(violations), today, now));
  amendment.client.version = pair.survivor.version + 1;
  amendment.client.updated_at = now;
  return amendment;
}

Amendment SurvivorWithout(const Merge& merge,
                          const Client& survivor,
                          const v1::Client& before,
                          const v1::Client& after,
                          absl::Time now) {
  Amendment amendment{.client = survivor};
  v1::Client patched = ToProto(survivor);
  for (const std::string& path : merge.changed_fields) {
    FieldMask mask;
    mask.add_paths(path);
    v1::Client probe = patched;
    const auto since = filter::ApplyMask(mask, after, probe);
    const bool untouched = since.ok() && since->empty();
    if (!untouched || !filter::ApplyMask(mask, before, patched).ok()) continue;
    amendment.changed.push_back(path);
  }
  errors::FieldViolations none;  // these fields were stored
  amendment.client.fields = FromProto(patched, "", none);
  amendment.client.version = survivor.version + 1;
  amendment.client.updated_at = now;
  return amendment;
}

void SaveSurvivor(db::Tx& tx, const Client& before, const Client& after) {
  // Whoever else has the document stays its holder.
  ClientRepository(tx).Save(after, TaxIdHold::kShared);
  if (before.fields.tax_id == after.fields.tax_id) return;
  TaxIdRepository tax_ids(tx);
  tax_ids.PassOn(before.fields.tax_id);
  tax_ids.PassOn(after.fields.tax_id);
}

absl::StatusOr<std::string> CheckedMergeReason(std::string reason) {
  errors::FieldViolations violations;
  CheckRequiredText("reason", kMergeReasonLengthMax, reason, violations);
  RETURN_IF_ERROR(violations.ToStatus());
  return reason;
}

v1::Merge ToProto(const Merge& merge) {
  v1::Merge to;
  to.set_name(FormatName(kMergeCollection, merge.id));
  to.set_survivor(FormatName(kClientCollection, merge.survivor));
  to.set_absorbed(FormatName(kClientCollection, merge.absorbed));
  to.set_reason(merge.reason);
  *to.mutable_merge_time() = vinculo::ToProto(merge.merged_at);
  to.set_actor(merge.actor);
  to.mutable_changed_fields()->Assign(merge.changed_fields.begin(), merge.changed_fields.end());
  if (merge.undone_at) *to.mutable_undo_time() = vinculo::ToProto(*merge.undone_at);
  to.set_undo_actor(merge.undone_by);
  to.set_undo_reason(merge.undo_reason);
  return to;
}

}  // namespace vinculo::client_registry
