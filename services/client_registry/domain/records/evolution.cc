#include "services/client_registry/domain/records/evolution.h"

#include "common/base/resource_name.h"
#include "services/client_registry/domain/free_text.h"
#include "services/client_registry/domain/records/reasons.h"
#include "services/client_registry/domain/records/record_texts.h"

namespace vinculo::client_registry {

Evolution CheckedEvolution(Evolution evolution, Day today, errors::FieldViolations& violations) {
  if (evolution.evolved_on > today) {
    violations.Add("evolution.evolution_date", kDateInFuture, "lies in the future");
  }
  CheckNote("evolution.text", kNoteLengthMax, evolution.note, violations);
  if (evolution.note.empty()) {
    violations.Add("evolution.text", kTextRequired, "is required: it says nothing");
  }
  CheckFreeText("evolution.staff", kLabelLengthMax, evolution.staff, violations);
  return evolution;
}

absl::Status CheckCorrection(const Evolution& correction, const Evolution& corrected) {
  if (correction.client != corrected.client) {
    return errors::InvalidField(
        "evolution.corrects", kCorrectionOfAnotherClient, "is an evolution of another client");
  }
  if (corrected.corrected_by) return EvolutionCorrected(corrected.id, corrected.corrected_by);
  return absl::OkStatus();
}

absl::Status EvolutionCorrected(Uuid evolution, const std::optional<Uuid>& corrected_by) {
  return errors::FailedPrecondition(
      kEvolutionCorrected,
      "the evolution was corrected already: correct the correction",
      {{"evolution", FormatName(kEvolutionCollection, evolution)},
       {"corrected_by", corrected_by ? FormatName(kEvolutionCollection, *corrected_by) : ""}});
}

}  // namespace vinculo::client_registry
