#pragma once
// A physical assessment of a client.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/uuid.h"

namespace vinculo::client_registry {

struct Measure {
  std::string key;  // "weight_kg"; "x_grip" is the tenant's own
  int64_t thousandths = 0;

  bool operator==(const Measure&) const = default;
};

// What a caller says about an assessment.
struct AssessmentFields {
  Uuid client_id;
  std::string assessor;
  std::optional<Day> on;           // set in every stored one
  std::optional<Day> valid_until;  // likewise
  std::vector<Measure> measures;
  std::string notes;
  std::vector<std::string> attachments;

  bool operator==(const AssessmentFields&) const = default;
};

struct Assessment {
  Uuid id;
  int64_t version = 1;
  AssessmentFields fields;
  absl::Time created_at;
  absl::Time updated_at;
};

inline constexpr char kAssessmentCollection[] = "assessments/";

}  // namespace vinculo::client_registry
