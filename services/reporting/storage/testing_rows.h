#pragma once
// Clients and contracts made up for tests: a client and a contract by a small number, days as
// YYYY-MM-DD.

#include <optional>
#include <string>

#include "absl/strings/str_cat.h"
#include "services/reporting/storage/portfolio_rows.h"

namespace vinculo::reporting {

inline Uuid ClientId(int number) { return MakeUuidV7(1'000'000 + number, 0, 0); }
inline Uuid ContractId(int number) { return MakeUuidV7(2'000'000 + number, 0, 0); }
inline Uuid PlanId(int number) { return MakeUuidV7(3'000'000 + number, 0, 0); }
inline std::string ClientName(int number) { return "clients/" + ClientId(number).ToString(); }
inline std::string ContractName(int number) { return "contracts/" + ContractId(number).ToString(); }

inline ClientRow MakeClient(int number) {
  ClientRow row;
  row.client = ClientId(number);
  row.version = 1;
  row.display_name = absl::StrCat("Cliente ", number);
  row.kind = "PERSON";
  row.mobile_phone = absl::StrCat("+55119", 60000000 + number);
  row.email = absl::StrCat("cliente", number, "@exemplo.com.br");
  return row;
}

inline PlanRow MakePlan(int number, std::string code) {
  return {.plan = PlanId(number), .version = 1, .code = code, .display_name = "Plano " + code};
}

// In force from the first day; ended (as churn) on the second when there is one.
inline ContractRow MakeContract(int number,
                                int client,
                                absl::string_view from,
                                absl::string_view until = "") {
  ContractRow row;
  row.contract = ContractId(number);
  row.version = 1;
  row.client = ClientId(client);
  row.lifecycle = until.empty() ? "ACTIVE" : "ENDED";
  row.access = "NORMAL";
  row.price = Cents(100'00);
  row.billing_period = "MONTHLY";
  row.payment_condition = "PREPAID";
  row.total_value = Cents(1200'00);
  row.activated_on = *Day::Parse(from);
  row.in_force.from = row.activated_on;
  if (until.empty()) {
    row.standing = StandingChange{*row.activated_on, Standing::kActive};
    return row;
  }
  row.end_kind = "CANCELLED";
  row.end_reason = "Mudança";
  row.end_reason_name = "reasons/00000000-0000-7000-8000-000000000001";
  row.counts_as_churn = true;
  row.ends_on = *Day::Parse(until);
  row.in_force.until = row.ends_on;
  if (*row.in_force.until <= *row.in_force.from) row.in_force = {};
  return row;
}

}  // namespace vinculo::reporting
