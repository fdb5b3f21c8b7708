#pragma once
// C-40. A one-off charge (avulso) as it is asked for.

#include <optional>
#include <string>

#include "common/base/day.h"
#include "common/base/money.h"
#include "common/base/uuid.h"
#include "common/errors/errors.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/receivables/periods_to_charge.h"
#include "services/contract/domain/receivables/receivable.h"

namespace vinculo::contract {

inline constexpr Money kAmountMax = Cents(10'000'000'00);
inline constexpr int kReceivableDescriptionMax = 200;

struct NewCharge {
  Uuid client;
  std::optional<Uuid> contract;
  Money amount;
  std::optional<Day> issues_on;  // default: today
  Day due_on;
  std::string description;
  std::string external_id;
};

// What a contract is charged beside its periods: due on the billing day after the days to pay. The
// contract has one.
NewCharge ChargeBeside(const Contract& contract,
                       Money amount,
                       Day issues_on,
                       const ChargeParameters& parameters);

// Above 0, at most kAmountMax: else AMOUNT_INVALID.
void CheckAmount(absl::string_view field, Money amount, errors::FieldViolations* violations);

// SCHEDULED until its issue date, which is not before today; due on that day or later. `on_time` is
// the last day on which a payment of it is on time (due_date.h). What forbids it is added, with
// fields from the resource ("due_date").
Receivable NewReceivable(const Uuid& id,
                         const NewCharge& charge,
                         Day on_time,
                         Day today,
                         errors::FieldViolations* violations);

}  // namespace vinculo::contract
