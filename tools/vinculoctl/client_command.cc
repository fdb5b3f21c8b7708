#include "tools/vinculoctl/client_command.h"

#include <google/protobuf/util/json_util.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "common/base/uuid.h"
#include "tools/vinculoctl/client_page_text.h"
#include "tools/vinculoctl/text_table.h"
#include "tools/vinculoctl/texts.h"
#include "vinculo/client_registry/v1/client_page_service.grpc.pb.h"
#include "vinculo/client_registry/v1/client_service.grpc.pb.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::client_registry::v1;

constexpr int kFoundMax = 20;

// Colours are for people, who may not want them either (https://no-color.org).
Colours ColoursOfOutput() {
  const char* no_color = std::getenv("NO_COLOR");
  return isatty(STDOUT_FILENO) != 0 && (no_color == nullptr || *no_color == '\0')
             ? Colours::kTerminal
             : Colours::kNone;
}

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
    table.Add({result.client().name(), result.client().display_name(), result.client().unit()});
  }
  std::cerr << table.ToString();
  return kRefused;
}

int Find(const Connection& connection, const std::string& query, std::string* name) {
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

void Print(const pb::ClientPage& page, bool json) {
  if (!json) {
    std::cout << PageText(page, ColoursOfOutput());
    return;
  }
  google::protobuf::util::JsonPrintOptions options;
  options.add_whitespace = true;
  std::string text;
  google::protobuf::util::MessageToJsonString(page, &text, options);
  std::cout << text;
}

}  // namespace

int ShowClient(const Connection& connection, const ClientOptions& options) {
  pb::GetClientPageRequest request;
  if (absl::StartsWith(options.client, "clients/")) {
    request.set_name(options.client);
  } else if (Uuid::Parse(options.client).ok()) {
    request.set_name(absl::StrCat("clients/", options.client));
  } else if (const int code = Find(connection, options.client, request.mutable_name());
             code != kOk) {
    return code;
  }
  const auto stub = pb::ClientPageService::NewStub(connection.Open(connection.client_registry));
  pb::ClientPage page;
  const auto status = stub->GetClientPage(connection.Context().get(), request, &page);
  if (!status.ok()) return Explain(status);
  Print(page, options.json);
  return kOk;
}

}  // namespace vinculo::ctl
