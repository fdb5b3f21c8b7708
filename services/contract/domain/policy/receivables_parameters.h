#pragma once
// C-40. What a tenant decides about charging: how far ahead, by which pro-rata, and what being late
// costs, never more than the law allows.

#include <vector>

#include "common/parameters/effective.h"
#include "common/parameters/parameter.h"
#include "services/contract/domain/receivables/late_charges.h"
#include "services/contract/domain/receivables/periods_to_charge.h"

namespace vinculo::contract {

inline constexpr char kChargeDaysAhead[] = "charge_days_ahead";
inline constexpr char kChargeDaysToPay[] = "charge_days_to_pay";
inline constexpr char kProRataConvention[] = "pro_rata_convention";
inline constexpr char kLateFineBasisPoints[] = "late_fine_basis_points";
inline constexpr char kLateInterestBasisPoints[] = "late_interest_basis_points";
inline constexpr char kLateGraceDays[] = "late_grace_days";

std::vector<parameters::Parameter> ReceivablesParameters();

ChargeParameters ChargeParametersOf(const parameters::Values& values);
LateRates LateRatesOf(const parameters::Values& values);

}  // namespace vinculo::contract
