#pragma once
// What became of imports: listed, looked into, taken back.

#include <string>
#include <vector>

#include "tools/vinculoctl/connection.h"

namespace vinculo::ctl {

// `of` says which resource the imports are of (ImportedResources()).

// The latest first, one a line.
int ListImports(const Connection& connection, const std::string& of, const std::string& filter);

// As CSV, on standard output or in a file.
int PrintFindings(const Connection& connection,
                  const std::string& of,
                  const std::string& import_id,
                  const std::string& output);

// Of which resources imports can be taken back.
std::vector<std::string> RevertibleResources();
// Of one of those. kRefused and what blocks it, when something does.
int RevertImport(const Connection& connection, const std::string& of, const std::string& import_id);

}  // namespace vinculo::ctl
