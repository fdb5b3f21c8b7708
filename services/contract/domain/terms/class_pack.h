#pragma once
// C-36. Packs of classes: granted, used one by one, until a day that pauses move.

#include <cstdint>
#include <optional>
#include <string>

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
  std::optional<Day> agreed_expires_on;  // last day of use without pauses; absent: for ever
  std::optional<Day> expires_on;         // with them
  absl::Time created_at;
  absl::Time updated_at;
};

// Adds what forbids the pack, each under its field.
void CheckClassPack(const ClassPack& pack, errors::FieldViolations* violations);

inline int LeftOf(const ClassPack& pack) { return pack.classes - pack.used; }

// Last day of use of a pack that was agreed until then: each pause that began by the last day and
// stops the service moves it by its days. A pause that is planned, or was cancelled, moves nothing.
std::optional<Day> KeptUntil(std::optional<Day> agreed, absl::Span<const Pause> pauses);

// Which pack a class of that day is taken from: of those that are good on the day, have classes
// left and are of the modality (or of any), the one that runs out first; of two such the older.
// Null: none.
const ClassPack* PackToUse(absl::Span<const ClassPack> packs, const std::string& modality, Day day);

// FAILED_PRECONDITION CONTRACT_PAUSED on a day on which a pause stops the service.
absl::Status CheckServed(absl::Span<const Pause> pauses, Day day);

}  // namespace vinculo::contract
