#pragma once
// A modality and its grades, in their order.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "common/base/uuid.h"
#include "common/errors/errors.h"

namespace vinculo::client_registry {

// A grade, and what it takes to go on from it; 0: nothing of it.
struct Grade {
  std::string code;
  int64_t required_classes = 0;
  int64_t required_months = 0;
  int64_t required_evaluations = 0;

  bool operator==(const Grade&) const = default;
};

struct ModalityFields {
  std::string code;
  std::string display_name;
  std::vector<Grade> grades;

  bool operator==(const ModalityFields&) const = default;
};

struct Modality {
  Uuid id;
  int64_t version = 1;
  ModalityFields fields;
  absl::Time created_at;
  absl::Time updated_at;

  // Its place among the grades.
  std::optional<size_t> Find(absl::string_view grade) const;
};

inline constexpr char kModalityCollection[] = "modalities/";
inline constexpr int kGradesMax = 100;
inline constexpr int kRequiredClassesMax = 10'000;
inline constexpr int kRequiredMonthsMax = 600;
inline constexpr int kRequiredEvaluationsMax = 100;

// The modality as it is stored: trimmed, named by its code where it has no name. It has 1 to
// 100 grades, each code once, and asks for nothing below 0 or beyond the limits.
ModalityFields CheckedModality(ModalityFields fields,
                               absl::string_view parent,
                               errors::FieldViolations& violations);

// A grade that a client has stays in its modality: GRADE_IN_USE.
absl::Status CheckGradesKept(const ModalityFields& after,
                             const std::vector<std::string>& grades_in_use);

}  // namespace vinculo::client_registry
