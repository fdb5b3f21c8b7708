#include "services/contract/domain/policy/monitoring_parameters.h"

namespace vinculo::contract {

using parameters::Choice;
using parameters::Number;
using parameters::Switch;

// clang-format off: a line is a sentence of the form.
std::vector<parameters::Parameter> MonitoringParameters() {
  return {
      Choice(kDebtPolicy,
             "TELECOM",
             {"TELECOM", "GYM", "SCHOOL", "DAYS", "OWN"},
             "Régua de bloqueio por débito: telecom (RGC), academia, escola (nunca), dias após o "
             "vencimento, ou própria.",
             "What an open debt leads to: telecom (RGC), gym, school (never), days after the due "
             "date, or the tenant's own policy."),
      Number(kTrustUnlockDays,
             3,
             {0, 30},
             "Dias de um desbloqueio de confiança; 0: não há.",
             "Days of a trust unlock; 0: there is none."),
      Number(kTrustUnlockIntervalDays,
             30,
             {0, 366},
             "Dias entre o início de um desbloqueio de confiança e o do próximo.",
             "Days from the beginning of a trust unlock to that of the next."),
      Switch(kTrustUnlockByClient,
             true,
             "O cliente faz o desbloqueio de confiança pelo portal.",
             "Clients unlock on trust themselves, through the portal."),
      Number(kTemporaryReleaseDays,
             5,
             {0, kReleaseDaysMax},
             "Dias de uma liberação temporária; 0: não há.",
             "Days of a temporary release; 0: there is none."),
      Number(kTemporaryReleaseIntervalDays,
             30,
             {0, 366},
             "Dias entre o início de uma liberação temporária e o da próxima.",
             "Days from the beginning of a temporary release to that of the next."),
  };
}
// clang-format on

ReleaseRules ReleaseRulesOf(const parameters::Values& values, ReleaseKind kind) {
  const auto number = [&values](absl::string_view key) {
    return static_cast<int>(values.Number(key));
  };
  switch (kind) {
    case ReleaseKind::kTrust:
      return {.days = number(kTrustUnlockDays),
              .interval_days = number(kTrustUnlockIntervalDays),
              .by_client = values.Switch(kTrustUnlockByClient)};
    case ReleaseKind::kTemporary:
      return {.days = number(kTemporaryReleaseDays),
              .interval_days = number(kTemporaryReleaseIntervalDays)};
    case ReleaseKind::kManual:
      return {};
  }
  return {};
}

}  // namespace vinculo::contract
