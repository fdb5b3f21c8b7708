#pragma once
// Two records of one person or company become one.

#include <optional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "common/base/uuid.h"
#include "services/client_registry/domain/client.h"

namespace vinculo::client_registry {

inline constexpr char kMergeCollection[] = "merges/";
inline constexpr int kMergeReasonLengthMax = 500;

// A merge that stands, or was undone.
struct Merge {
  Uuid id;
  Uuid survivor;
  Uuid absorbed;
  std::string reason;
  absl::Time merged_at;
  std::string actor;
  std::vector<std::string> changed_fields;  // of the survivor, sorted
  std::optional<absl::Time> undone_at;
  std::string undone_by;
  std::string undo_reason;
};

// A merged client is not edited, archived or merged again: FAILED_PRECONDITION CLIENT_MERGED, with
// the name of the client that it was merged into.
absl::Status CheckNotMerged(const Client& client);

// Whether the two may become one: two different clients (MERGE_OF_ONE), neither merged already
// (CLIENT_MERGED: with this no chain ever leads back to its beginning), neither anonymised
// (CLIENT_ANONYMIZED), and of one kind where both have a document (MERGE_KINDS_DIFFER).
absl::Status CheckMergeable(const Client& survivor, const Client& absorbed);

// Whether the merge may be undone: it stands (MERGE_UNDONE), and its survivor was not itself merged
// since (CLIENT_MERGED: undo that merge first) nor anonymised (CLIENT_ANONYMIZED).
absl::Status CheckUndoable(const Merge& merge, const Client& survivor, const Client& absorbed);

// The fields that a survivor leaves empty and the absorbed client gives: they come over by
// themselves. Never the external id, which stays where it is unique.
std::vector<std::string> FieldsToFill(const ClientFields& survivor, const ClientFields& absorbed);

}  // namespace vinculo::client_registry
