#pragma once
// What services tell of their imports, page by page.

#include <functional>
#include <string>
#include <vector>

#include "tools/vinculoctl/connection.h"
#include "vinculo/imports/v1/import.pb.h"

namespace vinculo::ctl {

using OnImport = std::function<void(const imports::v1::ImportSummary&)>;
using OnFinding = std::function<void(const imports::v1::RowFinding&)>;

// Of one resource.
struct ImportLists {
  // Its imports, the latest first.
  std::function<grpc::Status(
      const Connection& connection, const std::string& filter, const OnImport& on_import)>
      imports;
  // What one of them found, in the order of lines.
  std::function<grpc::Status(
      const Connection& connection, const std::string& import_id, const OnFinding& on_finding)>
      findings;
};

// "clients", "interactions", "contracts", "receivables", "payments".
std::vector<std::string> ImportedResources();
// Of one of them.
const ImportLists& ImportListsOf(const std::string& resource);

}  // namespace vinculo::ctl
