#pragma once
#include <string>
#include <vector>

#include "tools/vinculoctl/connection.h"

namespace vinculo::ctl {

// The flags of `vinculoctl import`.
struct ImportCommand {
  std::string file;
  std::string mapping_file;
  std::vector<std::string> map;
  std::vector<std::string> set;
  std::vector<std::string> value;
  std::vector<std::string> nulls;
  std::string format = "csv";  // csv, ixc
  std::string on_existing = "leave";
  bool dry_run = false;
  bool skip_bad_rows = false;
  std::string errors_file;
  int retry_seconds = 60;
};

int ImportClientsFile(const Connection& connection, const ImportCommand& command);
int ImportInteractionsFile(const Connection& connection, const ImportCommand& command);
int ImportContractsFile(const Connection& connection, const ImportCommand& command);
int ImportReceivablesFile(const Connection& connection, const ImportCommand& command);
int ImportPaymentsFile(const Connection& connection, const ImportCommand& command);

}  // namespace vinculo::ctl
