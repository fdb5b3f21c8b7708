#pragma once
// C-24, C-42. What a contract costs, and what a change of it would mean.

#include <string>

#include "tools/vinculoctl/connection.h"

namespace vinculo::ctl {

struct PriceAtOptions {
  std::string contract;  // contracts/{uuid} or the UUID
  std::string date;      // YYYY-MM-DD; empty: today
  bool json = false;
};
int ShowPrice(const Connection& connection, const PriceAtOptions& options);

struct PreviewChangeOptions {
  std::string contract;
  std::string date;  // YYYY-MM-DD; empty: today
  std::string plan;  // plans/{uuid} or the UUID
  std::string price;
  int billing_day = 0;
  std::string loyalty;  // KEEP, RESTART, EXTEND
  bool json = false;
};
// Writes nothing: the token of --json is for ApplyChange.
int ShowChangePreview(const Connection& connection, const PreviewChangeOptions& options);

}  // namespace vinculo::ctl
