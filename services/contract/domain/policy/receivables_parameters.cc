#include "services/contract/domain/policy/receivables_parameters.h"

namespace vinculo::contract {
namespace {

constexpr char kThirtyDays[] = "THIRTY_DAYS";
constexpr char kActualDays[] = "ACTUAL_DAYS";
constexpr char kFinancialBase[] = "FINANCIAL_BASE";

ProRataConvention ConventionOf(const std::string& choice) {
  if (choice == kActualDays) return ProRataConvention::kActualDays;
  if (choice == kFinancialBase) return ProRataConvention::kFinancialBase;
  return ProRataConvention::kThirtyDays;
}

}  // namespace

using parameters::Choice;
using parameters::Number;

// clang-format off: a line is a sentence of the form.
std::vector<parameters::Parameter> ReceivablesParameters() {
  return {
      Number(kChargeDaysAhead,
             10,
             {0, 60},
             "Dias antes do vencimento em que a cobrança recorrente é emitida.",
             "Days before the due date on which a recurring charge is issued."),
      Number(kChargeDaysToPay,
             5,
             {0, 30},
             "Dias, no mínimo, entre a emissão e o vencimento: o que é emitido com atraso vence "
             "depois.",
             "Days, at least, from the issue to the due date: what is issued late is due later."),
      Choice(kProRataConvention,
             kThirtyDays,
             {kThirtyDays, kActualDays, kFinancialBase},
             "Proporcional: mês de 30 dias, dias corridos do período, ou períodos a partir da data "
             "base financeira.",
             "Pro-rata: months of 30 days, the period's actual days, or periods from the financial "
             "base date."),
      Number(kLateFineBasisPoints,
             kLateFineBasisPointsMax,
             {0, kLateFineBasisPointsMax},
             "Multa por atraso, em centésimos de por cento; no máximo 2 % (CDC art. 52 § 1º).",
             "Late fine, in hundredths of a percent; at most 2 % (CDC art. 52 section 1)."),
      Number(kLateInterestBasisPoints,
             kLateInterestBasisPointsMax,
             {0, kLateInterestBasisPointsMax},
             "Juros de mora ao mês, em centésimos de por cento; no máximo 1 %.",
             "Late interest a month, in hundredths of a percent; at most 1 %."),
      Number(kLateGraceDays,
             0,
             {0, kGraceDaysMax},
             "Dias de tolerância depois do vencimento; passados, os juros contam do vencimento.",
             "Days of grace after the due date; once they are over, interest counts from the due "
             "date."),
  };
}
// clang-format on

ChargeParameters ChargeParametersOf(const parameters::Values& values) {
  return {.days_ahead = static_cast<int>(values.Number(kChargeDaysAhead)),
          .days_to_pay = static_cast<int>(values.Number(kChargeDaysToPay)),
          .convention = ConventionOf(values.Choice(kProRataConvention))};
}

LateRates LateRatesOf(const parameters::Values& values) {
  return {.fine_basis_points = static_cast<int>(values.Number(kLateFineBasisPoints)),
          .interest_basis_points = static_cast<int>(values.Number(kLateInterestBasisPoints)),
          .grace_days = static_cast<int>(values.Number(kLateGraceDays))};
}

}  // namespace vinculo::contract
