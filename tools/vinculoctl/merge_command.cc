#include "tools/vinculoctl/merge_command.h"

#include <iostream>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "tools/vinculoctl/shown_values.h"
#include "tools/vinculoctl/texts.h"
#include "vinculo/client_registry/v1/merge_service.grpc.pb.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::client_registry::v1;

std::string Named(absl::string_view collection, const std::string& text) {
  return absl::StartsWith(text, collection) ? text : absl::StrCat(collection, text);
}

void Print(const pb::MergePreview& preview) {
  const std::string fields = preview.changed_fields().empty()
                                 ? Say(text::kMergeNoField)
                                 : absl::StrJoin(preview.changed_fields(), ", ");
  std::cout << Say(text::kMergeStays, preview.survivor().name(), preview.survivor().display_name())
            << "\n"
            << Say(text::kMergeGoes, preview.absorbed().name(), preview.absorbed().display_name())
            << "\n"
            << Say(text::kMergeFields, fields) << "\n";
  for (const auto& rows : preview.rows()) {
    std::cout << Say(text::kMergeMoves, rows.rows(), rows.place()) << "\n";
  }
  std::cout << Say(text::kMergeContracts, preview.contracts(), Show(preview.open_debt())) << "\n";
}

bool Confirmed() {
  std::cout << Say(text::kMergeAsk) << std::flush;
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
  std::cout << Say(text::kMergeUndone, merge.name(), merge.absorbed()) << "\n";
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
  std::cout << Say(text::kMerged, merge.name(), merge.absorbed(), merge.survivor()) << "\n";
  return kOk;
}

}  // namespace vinculo::ctl
