#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "common/base/day.h"
#include "services/reporting/catalogue/report.h"

namespace vinculo::reporting {

// One parameter as understood.
struct ParameterText {
  // What the header shows; empty: no value.
  std::string shown;
  // What PostgreSQL reads; none: NULL.
  std::optional<std::string> sql;
};

// An empty text is no value: refused by days, choices and flags. The error's message says what is
// expected.
absl::StatusOr<ParameterText> ReadParameter(const pb::ParameterDefinition& parameter,
                                            absl::string_view text,
                                            Day today);

// The parameters of one run: what was asked for, defaults filled in.
class ParameterValues {
 public:
  // Texts by parameter id. Every violation at once, as fields "parameters.<id>": PARAMETER_UNKNOWN,
  // PARAMETER_INVALID, PERIOD_REVERSED (period_start after period_end). A day, choice or flag
  // without text takes its default.
  static absl::StatusOr<ParameterValues> Read(const Report& report,
                                              const std::map<std::string, std::string>& asked,
                                              Day today);

  // In the order of the definition.
  const std::vector<ParameterText>& texts() const { return texts_; }
  Day today() const { return today_; }

 private:
  std::vector<ParameterText> texts_;
  Day today_;
};

}  // namespace vinculo::reporting
