#pragma once
// Commands about a running service: its daily cycle, its feed, its plans and alert rules.

#include <string>
#include <vector>

#include "tools/vinculoctl/connection.h"

namespace vinculo::ctl {

// date: YYYY-MM-DD or empty for today. Runs the daily jobs of client_registry, contract, fidelity
// and reporting, in this order.
int RunCycle(const Connection& connection, const std::string& date);

struct FeedOptions {
  std::string service;  // client-registry, contract, fidelity
  std::vector<std::string> types;
  bool follow = false;  // otherwise it ends at the first bookmark
};
// One event a line, as JSON.
int TailFeed(const Connection& connection, const FeedOptions& options);

struct PlanOptions {
  std::string code;
  std::string display_name;
  std::string price;
  int loyalty_months = 0;
  int term_months = 0;
  bool prepaid = false;
};
// An existing code is left as it is.
int CreatePlan(const Connection& connection, const PlanOptions& options);

// The rule "the loyalty term ends in N days", made unless one with the same days exists.
int EnsureLoyaltyRule(const Connection& connection,
                      const std::string& display_name,
                      int days_before);

}  // namespace vinculo::ctl
