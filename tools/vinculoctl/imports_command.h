#pragma once
// What became of imports of clients: listed, looked into, taken back.

#include <functional>
#include <string>

#include "tools/vinculoctl/connection.h"
#include "vinculo/imports/v1/import.pb.h"

namespace vinculo::ctl {

// Page by page, in the order of lines.
grpc::Status ListClientFindings(
    const Connection& connection,
    const std::string& import_id,
    const std::function<void(const imports::v1::RowFinding&)>& on_finding);

// The latest first, one a line.
int ListImports(const Connection& connection, const std::string& filter);

// As CSV, on standard output or in a file.
int PrintFindings(const Connection& connection,
                  const std::string& import_id,
                  const std::string& output);

// kRefused and what blocks it, when something does.
int RevertImport(const Connection& connection, const std::string& import_id);

}  // namespace vinculo::ctl
