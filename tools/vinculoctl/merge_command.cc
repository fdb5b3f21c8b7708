#include "tools/vinculoctl/merge_command.h"

#include <iostream>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "vinculo/client_registry/v1/merge_service.grpc.pb.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::client_registry::v1;

std::string Named(absl::string_view collection, const std::string& text) {
  return absl::StartsWith(text, collection) ? text : absl::StrCat(collection, text);
}

void Print(const pb::MergePreview& preview) {
  std::cout << "survivor  " << preview.survivor().name() << "  "
            << preview.survivor().display_name() << "\n"
            << "absorbed  " << preview.absorbed().name() << "  "
            << preview.absorbed().display_name() << "\n"
            << "fields    "
            << (preview.changed_fields().empty() ? std::string("none changes")
                                                 : absl::StrJoin(preview.changed_fields(), ", "))
            << "\n";
  for (const auto& rows : preview.rows()) {
    std::cout << absl::StrFormat("moves     %d of %s\n", rows.rows(), rows.place());
  }
  std::cout << "contracts " << preview.contracts() << ", open debt R$ "
            << absl::StrFormat(
                   "%d.%02d", preview.open_debt().units(), preview.open_debt().nanos() / 10'000'000)
            << "\n";
}

bool Confirmed() {
  std::cout << "Merge? [y/N] " << std::flush;
  std::string answer;
  std::getline(std::cin, answer);
  return answer == "y" || answer == "Y" || answer == "s" || answer == "S";
}

int Undo(const Connection& connection, pb::MergeService::Stub& stub, const MergeOptions& options) {
  pb::UndoMergeRequest request;
  request.set_name(Named("merges/", options.undo));
  request.set_reason(options.reason);
  request.set_request_id(NewRequestId());
  pb::Merge merge;
  const auto status = stub.UndoMerge(connection.Context().get(), request, &merge);
  if (!status.ok()) return Explain(status);
  std::cout << merge.name() << " is undone: " << merge.absorbed() << " is a client again\n";
  return kOk;
}

}  // namespace

int MergeClients(const Connection& connection, const MergeOptions& options) {
  const auto stub = pb::MergeService::NewStub(connection.Open(connection.client_registry));
  if (!options.undo.empty()) return Undo(connection, *stub, options);

  pb::PreviewMergeRequest question;
  question.set_survivor(Named("clients/", options.survivor));
  question.set_absorbed(Named("clients/", options.absorbed));
  for (const std::string& path : options.take) question.mutable_take_fields()->add_paths(path);
  pb::MergePreview preview;
  const auto previewed = stub->PreviewMerge(connection.Context().get(), question, &preview);
  if (!previewed.ok()) return Explain(previewed);
  Print(preview);
  if (!options.yes && !Confirmed()) return kRefused;

  pb::MergeClientsRequest request;
  request.set_survivor(question.survivor());
  request.set_absorbed(question.absorbed());
  *request.mutable_take_fields() = question.take_fields();
  request.set_reason(options.reason);
  request.set_survivor_etag(preview.survivor_etag());
  request.set_absorbed_etag(preview.absorbed().etag());
  request.set_request_id(NewRequestId());
  pb::Merge merge;
  const auto status = stub->MergeClients(connection.Context().get(), request, &merge);
  if (!status.ok()) return Explain(status);
  std::cout << merge.name() << ": " << merge.absorbed() << " is " << merge.survivor() << " now\n";
  return kOk;
}

}  // namespace vinculo::ctl
