#include "tools/vinculoctl/client_command.h"

#include <google/protobuf/util/json_util.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>

#include "tools/vinculoctl/client_name.h"
#include "tools/vinculoctl/client_page_text.h"
#include "vinculo/client_registry/v1/client_page_service.grpc.pb.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::client_registry::v1;

// Colours are for people, who may not want them either (https://no-color.org).
Colours ColoursOfOutput() {
  const char* no_color = std::getenv("NO_COLOR");
  return isatty(STDOUT_FILENO) != 0 && (no_color == nullptr || *no_color == '\0')
             ? Colours::kTerminal
             : Colours::kNone;
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
  const int code = FindClientName(connection, options.client, request.mutable_name());
  if (code != kOk) return code;
  const auto stub = pb::ClientPageService::NewStub(connection.Open(connection.client_registry));
  pb::ClientPage page;
  const auto status = stub->GetClientPage(connection.Context().get(), request, &page);
  if (!status.ok()) return Explain(status);
  Print(page, options.json);
  return kOk;
}

}  // namespace vinculo::ctl
