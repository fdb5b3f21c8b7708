#pragma once
// Clients, plans and contracts as their services told them, ready for the read model.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/money.h"
#include "common/base/uuid.h"
#include "services/reporting/domain/in_force.h"

namespace vinculo::reporting {

struct ClientRow {
  Uuid client;
  int64_t version = 0;
  std::string display_name;
  std::string kind;
  std::optional<std::string> tax_id;
  std::optional<Day> birth_on;
  std::optional<std::string> sex;
  std::optional<std::string> email;
  std::optional<std::string> mobile_phone;
  std::optional<std::string> phone;
  std::optional<std::string> city;
  std::optional<std::string> state;
  std::vector<std::string> groups;
  std::optional<std::string> category;
  bool vip = false;
  int aggregator = 0;
  std::optional<std::string> origin;
  std::optional<std::string> unit;
  std::optional<std::string> consultant;
  std::optional<std::string> teacher;
  std::optional<Day> registered_on;
  std::optional<std::string> external_id;
  std::optional<absl::Time> anonymized_at;
};

struct PlanRow {
  Uuid plan;
  int64_t version = 0;
  std::string code;
  std::string display_name;
  std::vector<std::string> modalities;
};

struct ContractRow {
  Uuid contract;
  int64_t version = 0;
  Uuid client;
  std::optional<Uuid> plan;
  std::optional<std::string> description;
  std::string lifecycle;
  std::string access;
  std::optional<std::string> end_kind;
  std::optional<std::string> end_reason;
  // The listed reason whose words those are; none: a text of its own.
  std::optional<std::string> end_reason_name;
  bool counts_as_churn = false;
  Money price;
  std::optional<std::string> billing_period;
  std::optional<std::string> payment_condition;
  Money total_value;
  std::optional<Day> activated_on;
  std::optional<Day> renewed_on;
  std::optional<Day> expires_on;
  std::optional<Day> ends_on;
  std::optional<Day> financial_base_on;
  std::optional<Day> paid_until_on;
  std::optional<std::string> consultant;
  std::optional<std::string> unit;
  std::optional<std::string> external_id;
  InForce in_force;
  // It may stand with another client than before: its client was merged, or a merge undone.
  bool may_have_moved = false;
  // C-35. From another client, by a transfer of ownership.
  bool taken_over = false;
  // Set while it is in force: how it stands, and since which day as the event has it.
  std::optional<StandingChange> standing;
};

}  // namespace vinculo::reporting
