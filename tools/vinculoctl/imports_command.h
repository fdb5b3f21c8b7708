#pragma once
// What became of imports: listed, looked into, taken back.

#include <functional>
#include <string>

#include "tools/vinculoctl/connection.h"
#include "vinculo/imports/v1/import.pb.h"

namespace vinculo::ctl {

using OnFinding = std::function<void(const imports::v1::RowFinding&)>;

// Page by page, in the order of lines.
using FindingLister = grpc::Status(const Connection& connection,
                                   const std::string& import_id,
                                   const OnFinding& on_finding);
FindingLister ListClientFindings;
FindingLister ListInteractionFindings;

// `of` says which resource the imports are of: "clients" or "interactions".

// The latest first, one a line.
int ListImports(const Connection& connection, const std::string& of, const std::string& filter);

// As CSV, on standard output or in a file.
int PrintFindings(const Connection& connection,
                  const std::string& of,
                  const std::string& import_id,
                  const std::string& output);

// kRefused and what blocks it, when something does.
int RevertImport(const Connection& connection, const std::string& of, const std::string& import_id);

}  // namespace vinculo::ctl
