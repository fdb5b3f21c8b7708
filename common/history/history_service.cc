#include "common/history/history_service.h"

#include <utility>

#include "common/rpc/methods.h"
#include "common/rpc/server.h"

namespace vinculo::history {

std::vector<std::string> PrefixesOf(const std::vector<Collection>& collections) {
  std::vector<std::string> prefixes;
  prefixes.reserve(collections.size());
  for (const Collection& collection : collections) prefixes.emplace_back(collection.prefix);
  return prefixes;
}

void AddHistoryService(rpc::Server& server, absl::string_view service, const HistoryDeps& deps) {
  rpc::ServiceMethods<HistoryDeps> methods(service, deps);
  methods.Unary("ListHistory", &ListHistory);
  server.Add(std::move(methods));
}

}  // namespace vinculo::history
