#pragma once
// A believable portfolio of three businesses of one group, the same for the same seed and day: an
// internet provider, a gym and a school, with years of history. Nobody in it exists: names are
// drawn from common ones, documents are made to have right check digits, phones and e-mails lead
// nowhere (e-mail domains are of example.com).

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "common/base/day.h"
#include "vinculo/client_registry/v1/client_service.pb.h"
#include "vinculo/contract/v1/contract_service.pb.h"
#include "vinculo/contract/v1/payment_service.pb.h"
#include "vinculo/contract/v1/plan_service.pb.h"
#include "vinculo/contract/v1/receivable_service.pb.h"

namespace vinculo::ctl::demo {

struct Portfolio {
  std::vector<contract::v1::Plan> plans;
  // By unit: the parameter debt_policy of the contract service (C-28).
  std::map<std::string, std::string> debt_policies;
  std::vector<client_registry::v1::Client> clients;
  // Refer to clients by external_id and to plans by code.
  std::vector<contract::v1::ImportContractsRequest::Row> contracts;
  // Of contracts, by their external ids; and what was paid of them, by theirs (bills.h).
  std::vector<contract::v1::ImportReceivablesRequest::Row> receivables;
  std::vector<contract::v1::ImportPaymentsRequest::Row> payments;
};

struct PortfolioSpec {
  uint64_t seed = 2026;
  // Clients of all three businesses together, 1 to 2,000,000.
  int clients = 12000;
  // The last day of the history.
  Day today;
  // Years of history before it, 1 to 20.
  int years = 6;
};

Portfolio MakePortfolio(const PortfolioSpec& spec);

}  // namespace vinculo::ctl::demo
