#include "tools/vinculoctl/release_command.h"

#include <iostream>
#include <memory>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "tools/vinculoctl/enum_words.h"
#include "tools/vinculoctl/shown_values.h"
#include "tools/vinculoctl/text_table.h"
#include "tools/vinculoctl/texts.h"
#include "vinculo/contract/v1/release_service.grpc.pb.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::contract::v1;
using Stub = pb::ReleaseService::Stub;

struct ReleaseOptions {
  std::string contract;
  std::string release;
  std::string kind = "trust";
  std::string reason;
  bool lift_interval = false;
  std::string filter;
};

std::string Named(absl::string_view collection, const std::string& text) {
  return absl::StartsWith(text, collection) ? text : absl::StrCat(collection, text);
}

pb::Release::Kind KindOf(const std::string& kind) {
  if (kind == "manual") return pb::Release::MANUAL;
  return kind == "temporary" ? pb::Release::TEMPORARY : pb::Release::TRUST_UNLOCK;
}

std::unique_ptr<Stub> Open(const Connection& connection) {
  return pb::ReleaseService::NewStub(connection.Open(connection.contract));
}

std::vector<std::string> Heading() {
  return {Say(text::kReleaseWord),
          Say(text::kContractWord),
          Say(text::kReleaseKindWord),
          Say(text::kSinceWord),
          Say(text::kUntilWord),
          Say(text::kPromiseWord),
          Say(text::kDebtWord),
          Say(text::kByWord)};
}

std::vector<std::string> Line(const pb::Release& release) {
  return {release.name(),
          release.contract(),
          Word(release.kind()),
          Show(release.start_date()),
          Show(release.has_end_date() ? release.end_date() : release.last_date()),
          Word(release.promise()),
          Show(release.debt()),
          release.actor()};
}

void Print(const pb::Release& release) {
  TextTable table({6});
  table.Add(Heading());
  table.Add(Line(release));
  std::cout << table.ToString();
}

int Check(const Connection& connection, const ReleaseOptions& options) {
  pb::CheckReleaseRequest request;
  request.set_contract(Named("contracts/", options.contract));
  request.set_kind(KindOf(options.kind));
  request.set_origin(pb::Release::STAFF);
  pb::ReleaseEligibility answer;
  const auto status = Open(connection)->CheckRelease(connection.Context().get(), request, &answer);
  if (!status.ok()) return Explain(status);
  TextTable table;
  table.Add({Say(text::kReleaseAllowed), Say(answer.eligible() ? text::kYes : text::kNo)});
  for (const pb::ReleaseBarrier& one : answer.barriers()) {
    table.Add({Word(one.kind()), Show(one.opens_date())});
  }
  if (answer.has_opens_date()) table.Add({Say(text::kReleaseOpens), Show(answer.opens_date())});
  table.Add({Say(text::kReleaseLastDay), Show(answer.last_date())});
  table.Add({Say(text::kOverdue), Show(answer.debt())});
  std::cout << table.ToString();
  return kOk;
}

// The same fields in every grant's request.
template <class Request>
Request RequestOf(const ReleaseOptions& options) {
  Request request;
  request.set_contract(Named("contracts/", options.contract));
  request.set_reason(options.reason);
  request.set_request_id(NewRequestId());
  return request;
}

int Grant(const Connection& connection, const ReleaseOptions& options) {
  const std::unique_ptr<Stub> stub = Open(connection);
  pb::Release release;
  grpc::Status status;
  if (options.kind == "manual") {
    status = stub->GrantManualRelease(
        connection.Context().get(), RequestOf<pb::GrantManualReleaseRequest>(options), &release);
  } else if (options.kind == "temporary") {
    auto request = RequestOf<pb::GrantTemporaryReleaseRequest>(options);
    request.set_lift_interval(options.lift_interval);
    status = stub->GrantTemporaryRelease(connection.Context().get(), request, &release);
  } else {
    auto request = RequestOf<pb::GrantTrustUnlockRequest>(options);
    request.set_lift_interval(options.lift_interval);
    status = stub->GrantTrustUnlock(connection.Context().get(), request, &release);
  }
  if (!status.ok()) return Explain(status);
  Print(release);
  return kOk;
}

int End(const Connection& connection, const ReleaseOptions& options) {
  pb::EndReleaseRequest request;
  request.set_name(Named("releases/", options.release));
  request.set_request_id(NewRequestId());
  pb::Release release;
  const auto status = Open(connection)->EndRelease(connection.Context().get(), request, &release);
  if (!status.ok()) return Explain(status);
  Print(release);
  return kOk;
}

int List(const Connection& connection, const ReleaseOptions& options) {
  const std::unique_ptr<Stub> stub = Open(connection);
  pb::ListReleasesRequest request;
  request.set_filter(options.filter);
  request.set_page_size(1000);
  TextTable table({6});
  table.Add(Heading());
  do {
    pb::ListReleasesResponse page;
    const auto status = stub->ListReleases(connection.Context().get(), request, &page);
    if (!status.ok()) return Explain(status);
    for (const pb::Release& one : page.releases()) table.Add(Line(one));
    request.set_page_token(page.next_page_token());
  } while (!request.page_token().empty());
  std::cout << table.ToString();
  return kOk;
}

}  // namespace

void AddRelease(CLI::App& app, const Connection& connection, int* code) {
  CLI::App* release = app.add_subcommand("release", Say(text::kReleaseHelp));
  release->require_subcommand(1);
  const auto options = std::make_shared<ReleaseOptions>();
  const auto add_kind = [options](CLI::App* command) {
    command->add_option("contract", options->contract, Say(text::kContractName))->required();
    command->add_option("--kind", options->kind, Say(text::kReleaseKind))
        ->check(CLI::IsMember({"trust", "temporary", "manual"}))
        ->capture_default_str();
  };
  CLI::App* check = release->add_subcommand("check", Say(text::kReleaseCheck));
  add_kind(check);
  check->callback([=, &connection] { *code = Check(connection, *options); });
  CLI::App* grant = release->add_subcommand("grant", Say(text::kReleaseGrant));
  add_kind(grant);
  grant->add_option("--reason", options->reason, Say(text::kReasonWord))->required();
  grant->add_flag("--lift-interval", options->lift_interval, Say(text::kReleaseLift));
  grant->callback([=, &connection] { *code = Grant(connection, *options); });
  CLI::App* end = release->add_subcommand("end", Say(text::kReleaseEnd));
  end->add_option("release", options->release, Say(text::kReleaseName))->required();
  end->callback([=, &connection] { *code = End(connection, *options); });
  CLI::App* list = release->add_subcommand("list", Say(text::kReleaseList));
  list->add_option("--filter", options->filter, Say(text::kReleaseFilter));
  list->callback([=, &connection] { *code = List(connection, *options); });
}

}  // namespace vinculo::ctl
