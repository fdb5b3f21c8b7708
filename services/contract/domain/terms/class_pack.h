#pragma once
// C-36. Packs of classes: granted, used one by one, until a day that pauses move.

#include <cstdint>
#include <optional>
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "absl/types/span.h"
#include "common/base/day.h"
#include "common/base/uuid.h"
#include "common/errors/errors.h"
#include "services/contract/domain/terms/pause.h"

namespace vinculo::contract {

inline constexpr int kPackClassesMax = 1000;
inline constexpr int kPresenceMax = 100;

struct ClassPack {
  Uuid id;
  int64_t version = 1;
  Uuid contract;
  std::string modality;  // empty: classes of any
  int classes = 0;
  int used = 0;
  Day starts_on;
  // Last day of use without the pauses of the contract that has it; absent: for ever.
  std::optional<Day> agreed_expires_on;
  std::optional<Day> expires_on;  // with them
  absl::Time created_at;
  absl::Time updated_at;
};

// Adds what forbids the pack, each under its field.
void CheckClassPack(const ClassPack& pack, errors::FieldViolations* violations);

inline int LeftOf(const ClassPack& pack) { return pack.classes - pack.used; }

// The pack's last day of use: each pause that began by the day agreed, or by the one that earlier
// pauses made of it, and stops the service moves it by its days since the pack's first. A pause
// that is planned, or was cancelled, moves nothing. Absent: it is good for ever.
std::optional<Day> KeptUntil(const ClassPack& pack, absl::Span<const Pause> pauses);

// C-35. The pack in the contract that takes over the one it was granted by, good until the same
// day: what the former contract's pauses gave it stays, though they are no pauses of the new one.
ClassPack TakenOver(ClassPack pack, const Uuid& contract);

// Which pack a class of that day is taken from: of those that are good on the day, have classes
// left and are of the modality (or of any), the one that runs out first; of two such the older.
// Null: none.
const ClassPack* PackToUse(absl::Span<const ClassPack> packs, const std::string& modality, Day day);

// C-01. Whether the contract serves its client on the day (state_flags.h). FAILED_PRECONDITION
// CONTRACT_NOT_IN_FORCE before its activation and from its end on; CONTRACT_PAUSED on a day on
// which a pause stops the service.
absl::Status CheckServed(const Contract& contract, absl::Span<const Pause> pauses, Day day);

// FAILED_PRECONDITION CONTRACT_STATE of a contract that has ended: it gives no classes any more.
absl::Status CheckGrantable(const Contract& contract);

// Adds what forbids a use, each under its field.
void CheckUse(absl::string_view presence, Day day, Day today, errors::FieldViolations* violations);

// The pack of which a class of that day was taken, with one less. CONTRACT_NOT_IN_FORCE,
// CONTRACT_PAUSED, CLASS_PACK_EXHAUSTED.
absl::StatusOr<ClassPack> Used(const Contract& contract,
                               absl::Span<const ClassPack> packs,
                               absl::Span<const Pause> pauses,
                               const std::string& modality,
                               Day day);

}  // namespace vinculo::contract
