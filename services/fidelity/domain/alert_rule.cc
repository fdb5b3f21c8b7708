#include "services/fidelity/domain/alert_rule.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "services/fidelity/domain/reasons.h"

namespace vinculo::fidelity {
namespace {

int CharactersOf(const std::string& utf8) {
  return static_cast<int>(
      std::count_if(utf8.begin(), utf8.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

}  // namespace

void CheckAlertRule(const AlertRule& rule, errors::FieldViolations* violations) {
  const std::string name_limits = absl::StrCat("give 1 to ", kDisplayNameMax, " characters");
  if (rule.display_name.empty()) violations->Add("display_name", kTextRequired, name_limits);
  if (CharactersOf(rule.display_name) > kDisplayNameMax) {
    violations->Add("display_name", kTextTooLong, name_limits);
  }
  if (rule.days_before < 0 || rule.days_before > kDaysBeforeMax) {
    violations->Add(
        "days_before", kDaysOutOfRange, absl::StrCat("give 0 to ", kDaysBeforeMax, " days"));
  }
}

}  // namespace vinculo::fidelity
