#pragma once
// A note of staff about a client's progress.

#include <optional>
#include <string>

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/uuid.h"
#include "common/errors/errors.h"

namespace vinculo::client_registry {

struct Evolution {
  Uuid id;
  Uuid client;
  Day evolved_on;
  std::string note;
  std::string staff;
  std::optional<Uuid> corrects;      // the evolution that this one corrects
  std::optional<Uuid> corrected_by;  // the one that corrects this one
  absl::Time created_at;
};

inline constexpr char kEvolutionCollection[] = "evolutions/";

// The evolution as it is stored. One of a day that has not come, and one that says nothing,
// are violations with the field's path after "evolution.".
Evolution CheckedEvolution(Evolution evolution, Day today, errors::FieldViolations& violations);

// A correction is of an evolution of the same client (CORRECTION_OF_ANOTHER_CLIENT) that was
// not corrected before (FAILED_PRECONDITION EVOLUTION_CORRECTED): who corrects further, corrects
// the correction.
absl::Status CheckCorrection(const Evolution& correction, const Evolution& corrected);

// What a caller hears of an evolution that was corrected already.
absl::Status EvolutionCorrected(Uuid evolution, const std::optional<Uuid>& corrected_by);

}  // namespace vinculo::client_registry
