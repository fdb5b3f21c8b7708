#pragma once
// C-20. What documents may say of a contract, its plan and its client, and how it is written. What
// a tenant says of itself (its name, CNPJ, address) it writes into its templates.

#include <optional>
#include <string>

#include "absl/strings/string_view.h"
#include "common/base/day.h"
#include "common/base/money.h"
#include "common/documents/template.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/plan.h"

namespace vinculo::contract {

// The client as the client registry knows it.
struct ClientFacts {
  std::string display_name;
  std::string social_name;
  std::string trade_name;
  std::string tax_id;
  std::string email;
  std::string mobile_phone;
  std::optional<Day> birth_date;
  std::string street;
  std::string number;
  std::string complement;
  std::string district;
  std::string city;
  std::string state;
  std::string postal_code;
};

// Every field, with its description and a sample.
const documents::Catalogue& DocumentFields();

// C-20. Their values. Days are written dd/mm/aaaa and amounts R$ 1.234,56 in pt-BR; 2026-11-22 and
// R$ 1,234.56 in English. What is absent is empty.
documents::Values DocumentValues(const Contract& contract,
                                 const Plan& plan,
                                 const ClientFacts& client,
                                 absl::string_view language,
                                 Day today);

}  // namespace vinculo::contract
