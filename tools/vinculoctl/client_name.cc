#include "tools/vinculoctl/client_name.h"

#include <iostream>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "common/base/uuid.h"
#include "tools/vinculoctl/text_table.h"
#include "tools/vinculoctl/texts.h"
#include "vinculo/client_registry/v1/client_service.grpc.pb.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::client_registry::v1;

constexpr int kFoundMax = 20;

// The only one found, or the only one that matches exactly.
const pb::Client* TheOne(const pb::SearchClientsResponse& found) {
  if (found.results_size() == 1) return &found.results(0).client();
  const bool exact =
      found.results_size() > 1 && found.results(0).score() == 1 && found.results(1).score() < 1;
  return exact ? &found.results(0).client() : nullptr;
}

int ListFound(const pb::SearchClientsResponse& found, const std::string& query) {
  Complain(Say(found.results().empty() ? text::kNobodyFound : text::kSeveralFound, query));
  TextTable table;
  for (const auto& result : found.results()) {
    table.Add({result.client().name(), result.client().screen_name(), result.client().unit()});
  }
  std::cerr << table.ToString();
  return kRefused;
}

int Search(const Connection& connection, const std::string& query, std::string* name) {
  const auto stub = pb::ClientService::NewStub(connection.Open(connection.client_registry));
  pb::SearchClientsRequest request;
  request.set_query(query);
  request.set_page_size(kFoundMax);
  pb::SearchClientsResponse found;
  const auto status = stub->SearchClients(connection.Context().get(), request, &found);
  if (!status.ok()) return Explain(status);
  const pb::Client* one = TheOne(found);
  if (one == nullptr) return ListFound(found, query);
  *name = one->name();
  return kOk;
}

}  // namespace

int FindClientName(const Connection& connection, const std::string& meant, std::string* name) {
  if (absl::StartsWith(meant, "clients/")) {
    *name = meant;
  } else if (Uuid::Parse(meant).ok()) {
    *name = absl::StrCat("clients/", meant);
  } else {
    return Search(connection, meant, name);
  }
  return kOk;
}

}  // namespace vinculo::ctl
