#pragma once

#include <optional>
#include <string>

#include "common/base/day.h"
#include "common/errors/errors.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/new_contract.h"

namespace vinculo::contract {

// What a contract brings from the system it lived in.
struct ContractHistory {
  // DRAFT or ENDED, where the source says so whatever the dates are; else the dates decide.
  std::optional<Lifecycle> lifecycle;
  std::optional<Day> activated_on;
  std::optional<Day> renewed_on;
  std::optional<Day> paid_until_on;
  std::optional<Day> ends_on;
  std::optional<EndKind> end_kind;
  std::string end_reason;
};

// C-01, C-05..C-08. A contract with its history; the lifecycle follows from the dates:
//   a draft of the source      DRAFT; dates of a contract in force are forbidden
//   an end date until today    ENDED on it; by cancellation where the source does not say how. An
//                              end kind is forbidden otherwise
//   a start date to come       SCHEDULED
//   otherwise                  ACTIVE, since the activation date (default: the start date)
// One of start and activation date is mandatory, but of a draft; so is the end date of a contract
// that ended. Loyalty term and term count from the last renewal,
// else from the activation. An end date to come is the last day of the term. Without one, a term
// that ran out before today is open: the source says that the contract goes on. Violations are
// added; terms passed CheckTerms.
Contract ImportedContract(const Uuid& id,
                          const ContractTerms& terms,
                          const ContractHistory& history,
                          const Plan& plan,
                          Day today,
                          errors::FieldViolations* violations);

}  // namespace vinculo::contract
