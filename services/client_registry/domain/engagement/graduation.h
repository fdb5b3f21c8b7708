#pragma once
// The graduation of a client in a modality: the grades that it has had, the current one last
// among those that were not taken back.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/uuid.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/engagement/modality.h"

namespace vinculo::client_registry {

struct Evaluation {
  std::optional<Day> on;  // set in every stored one
  std::string evaluator;
  bool passed = false;
  std::string notes;
};

struct GradeStep {
  std::string grade;
  Day since;
  std::string promoted_by;
  int64_t credited_classes = 0;
  std::optional<absl::Time> undone_at;
  std::vector<Evaluation> evaluations;
};

struct Graduation {
  Uuid id;
  int64_t version = 1;
  Uuid client_id;
  Uuid modality_id;
  std::vector<GradeStep> steps;  // never empty
  absl::Time created_at;
  absl::Time updated_at;

  const GradeStep& current() const;
  GradeStep& current();
};

inline constexpr char kGraduationCollection[] = "graduations/";
inline constexpr int kCreditedClassesMax = 10'000;
inline constexpr int kEvaluationNotesLengthMax = 1000;

// What a client has done of what its grade asks for.
struct GraduationProgress {
  struct Part {
    int64_t done = 0;
    int64_t required = 0;
    int64_t missing() const { return done < required ? required - done : 0; }
    int percent() const;  // 0 to 100, rounded down
  };
  Part classes;
  Part months;
  Part evaluations;
  std::string next_grade;  // empty in the last one

  int percent() const;  // of the part that is furthest behind
  bool met() const;
};

// Classes are the presences in the modality from the day of the grade on (`presences`) and
// those credited; months are whole ones; evaluations are those passed in the grade. A grade that
// the modality no longer has asks for nothing and is the last.
GraduationProgress ProgressOf(const GradeStep& current,
                              const Modality& modality,
                              int64_t presences,
                              Day today);

// What a caller says of a graduation that begins.
struct FirstGrade {
  std::string grade;         // empty: the first of the modality
  std::optional<Day> since;  // absent: today
  int64_t credited_classes = 0;
  std::string registered_by;
};

// The first step: a grade of the modality, not in the future.
GradeStep FirstStep(FirstGrade first,
                    const Modality& modality,
                    Day today,
                    absl::string_view parent,
                    errors::FieldViolations& violations);

// Takes an evaluation in: on its day or today, in the time of the current grade.
absl::StatusOr<Graduation> Evaluate(Graduation graduation,
                                    Evaluation evaluation,
                                    Day today,
                                    absl::Time now);

struct Promotion {
  std::string grade;         // empty: the next one
  std::optional<Day> since;  // absent: today
  std::string promoted_by;
  bool allow_unmet = false;
};

// The client in a later grade, where everything counts anew. GRADUATION_REQUIREMENTS_UNMET
// where classes, months or evaluations are lacking, LAST_GRADE_REACHED in the last grade.
absl::StatusOr<Graduation> Promote(Graduation graduation,
                                   const Modality& modality,
                                   const GraduationProgress& progress,
                                   Promotion promotion,
                                   Day today,
                                   absl::Time now);

// The grade before is the current one again, since when it was. NO_PROMOTION in the first
// grade.
absl::StatusOr<Graduation> WithoutLastPromotion(Graduation graduation, absl::Time now);

}  // namespace vinculo::client_registry
