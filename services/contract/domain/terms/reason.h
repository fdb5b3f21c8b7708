#pragma once
// C-13, C-14. The tenant's reasons why contracts are made and why they end, and how a contract
// comes by its own.

#include <cstdint>
#include <optional>
#include <string>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "common/base/uuid.h"
#include "common/errors/errors.h"
#include "common/parameters/effective.h"

namespace vinculo::contract {

// The numbers are those of the API and of the table.
enum class ReasonKind { kInclusion = 1, kCancellation = 2 };

inline constexpr int kReasonDepthMax = 5;
inline constexpr int kReasonNameMax = 80;

struct Reason {
  Uuid id;
  int64_t version = 1;
  ReasonKind kind = ReasonKind::kCancellation;
  std::string display_name;
  std::optional<Uuid> parent;
  int depth = 1;  // of a root
  bool counts_as_churn = true;
  bool archived = false;
  std::string path;  // "Financeiro > Preço"
  absl::Time created_at;
  absl::Time updated_at;
};

// The reason in its place below the parent (null: a root). REASON_PARENT_INVALID: the parent is of
// the other kind, archived, or as deep as a tree may be. A path has at most kReasonMax characters:
// TEXT_TOO_LONG.
absl::StatusOr<Reason> PlacedReason(Reason reason, const Reason* parent);

// The reason called otherwise, its path with it.
absl::StatusOr<Reason> Renamed(Reason reason, const std::string& display_name);

// What the tenant asks of reasons.
struct ReasonPolicy {
  bool required = false;
  bool free_text = true;
};
ReasonPolicy InclusionPolicy(const parameters::Values& values);
ReasonPolicy CancellationPolicy(const parameters::Values& values);

// Why a contract was made, or ended.
struct GivenReason {
  std::string words;       // empty: none was given
  std::optional<Uuid> id;  // of the reason whose path the words are
  bool counts_as_churn = true;
};

// The words of a reason that is kept; FAILED_PRECONDITION REASON_UNKNOWN of the other kind or of an
// archived one.
absl::StatusOr<GivenReason> NamedReason(const Reason& reason, ReasonKind kind);

// Adds what the policy forbids of the reason, under `field`: `missing` where one is required,
// FREE_TEXT_REASON_REFUSED where it must be one that is kept.
void CheckGivenReason(const GivenReason& given,
                      const ReasonPolicy& policy,
                      absl::string_view field,
                      absl::string_view missing,
                      errors::FieldViolations* violations);

}  // namespace vinculo::contract
