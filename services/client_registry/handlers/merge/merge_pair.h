#pragma once
// The two clients of a merge, and the survivor with other fields.

#include <string>

#include "absl/status/statusor.h"
#include "common/base/task.h"
#include "common/db/tx.h"
#include "google/protobuf/field_mask.pb.h"
#include "services/client_registry/domain/amend.h"
#include "services/client_registry/domain/client.h"
#include "services/client_registry/domain/merge/merge.h"
#include "vinculo/client_registry/v1/client_service.pb.h"
#include "vinculo/client_registry/v1/merge_service.pb.h"

namespace vinculo::client_registry {

struct MergePair {
  Client survivor;
  Client absorbed;
};

struct MergeNames {
  Uuid survivor;
  Uuid absorbed;
};
// Both names; all violations at once.
absl::StatusOr<MergeNames> ParseMergeNames(const std::string& survivor,
                                           const std::string& absorbed);

// Locked where the unit of work locks, in the order of their ids: two merges of the same clients do
// not wait for each other in a ring.
Task<MergePair> GetPairForUpdate(db::Tx& tx, MergeNames names);

// The survivor with the fields that it takes over. Its version moves even when no field does: each
// of its merges is a change.
absl::StatusOr<Amendment> SurvivorOf(const MergePair& pair,
                                     const google::protobuf::FieldMask& take_fields,
                                     Day today,
                                     absl::Time now);

// The survivor after an undo: each field that the merge changed, and nobody since, as it was.
Amendment SurvivorWithout(const Merge& merge,
                          const Client& survivor,
                          const v1::Client& before,
                          const v1::Client& after,
                          absl::Time now);

// Queued: the survivor, with what follows for others who have its documents.
void SaveSurvivor(db::Tx& tx, const Client& before, const Client& after);

// As it is kept: TEXT_REQUIRED, TEXT_TOO_LONG, TEXT_INVALID, CARD_NUMBER_REFUSED.
absl::StatusOr<std::string> CheckedMergeReason(std::string reason);

v1::Merge ToProto(const Merge& merge);

}  // namespace vinculo::client_registry
