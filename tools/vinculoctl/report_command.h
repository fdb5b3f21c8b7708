#pragma once
#include <string>
#include <vector>

#include "tools/vinculoctl/connection.h"

namespace vinculo::ctl {

int ListReports(const Connection& connection);

struct ReportOptions {
  std::string id;                       // "P-05"
  std::vector<std::string> parameters;  // "period_start=2026-01-01"
  std::string format = "table";         // table, csv, csv-br
  std::string order_by;
  std::string output;  // file; empty: standard output
};
int RunReport(const Connection& connection, const ReportOptions& options);

}  // namespace vinculo::ctl
