#pragma once
// F-10. What a tenant wants to be told of.

#include <cstdint>
#include <string>

#include "absl/time/time.h"
#include "common/base/uuid.h"
#include "common/errors/errors.h"

namespace vinculo::fidelity {

// The numbers are those of the API and of the tables.
enum class AlertTrigger { kLoyaltyTermEnds = 1 };

inline constexpr int kDisplayNameMax = 200;  // characters
inline constexpr int kDaysBeforeMax = 365;

struct AlertRule {
  Uuid id;
  std::string display_name;
  AlertTrigger trigger = AlertTrigger::kLoyaltyTermEnds;
  int days_before = 0;
  bool disabled = false;

  int64_t version = 1;  // the etag
  absl::Time created_at;
};

// F-10. Adds what forbids the rule, each under its field.
void CheckAlertRule(const AlertRule& rule, errors::FieldViolations* violations);

}  // namespace vinculo::fidelity
