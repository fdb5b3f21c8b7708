#include "tools/vinculoctl/denials_command.h"

#include <iostream>
#include <memory>
#include <string>

#include "absl/strings/str_cat.h"
#include "tools/vinculoctl/shown_values.h"
#include "tools/vinculoctl/text_table.h"
#include "tools/vinculoctl/texts.h"
#include "vinculo/denials/v1/denial_service.grpc.pb.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::denials::v1;

struct Options {
  std::string service = "contract";
  std::string filter;
  int page_size = 50;
};

const std::string& AddressOf(const Connection& connection, const std::string& service) {
  if (service == "client-registry") return connection.client_registry;
  if (service == "fidelity") return connection.fidelity;
  if (service == "reporting") return connection.reporting;
  return connection.contract;
}

int List(const Connection& connection, const Options& options) {
  pb::ListDenialsRequest request;
  request.set_page_size(options.page_size);
  request.set_filter(options.filter);
  const auto stub =
      pb::DenialService::NewStub(connection.Open(AddressOf(connection, options.service)));
  pb::ListDenialsResponse page;
  const auto status = stub->ListDenials(connection.Context().get(), request, &page);
  if (!status.ok()) return Explain(status);
  TextTable table({1});
  for (const pb::Denial& denial : page.denials()) {
    table.Add({Show(denial.last_time()),
               absl::StrCat(denial.count()),
               denial.actor(),
               denial.permission(),
               denial.method(),
               denial.call_id()});
  }
  std::cout << table.ToString();
  return kOk;
}

}  // namespace

void AddDenials(CLI::App& app, const Connection& connection, int* code) {
  const auto options = std::make_shared<Options>();
  CLI::App* denials = app.add_subcommand("denials", Say(text::kDenialsHelp));
  denials->require_subcommand(1);
  CLI::App* list = denials->add_subcommand("list", Say(text::kDenialsList));
  list->add_option("--service", options->service, Say(text::kDenialsService))
      ->check(CLI::IsMember({"client-registry", "contract", "fidelity", "reporting"}))
      ->capture_default_str();
  list->add_option("--filter", options->filter, Say(text::kDenialsFilter));
  list->add_option("--limit", options->page_size, Say(text::kDenialsLimit))
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  list->callback([&connection, options, code] { *code = List(connection, *options); });
}

}  // namespace vinculo::ctl
