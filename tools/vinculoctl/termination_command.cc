#include "tools/vinculoctl/termination_command.h"

#include <google/protobuf/util/json_util.h>

#include <iostream>
#include <memory>
#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "common/base/day.h"
#include "tools/vinculoctl/shown_values.h"
#include "tools/vinculoctl/termination_text.h"
#include "tools/vinculoctl/texts.h"
#include "vinculo/contract/v1/fine_service.grpc.pb.h"
#include "vinculo/contract/v1/termination_service.grpc.pb.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::contract::v1;

struct Options {
  std::string contract;
  std::string date;
  std::string reason;
  std::string waiver;
  std::string evidence;
  bool json = false;
  bool yes = false;
};

std::string Named(const std::string& text) {
  return absl::StartsWith(text, "contracts/") ? text : absl::StrCat("contracts/", text);
}

// False: the day is malformed, and said so.
bool ReadDay(const std::string& text, google::type::Date* date) {
  const absl::StatusOr<Day> day = Day::Parse(text);
  if (!day.ok()) {
    Complain(Say(text::kCycleDate, text));
    return false;
  }
  date->set_year(day->year());
  date->set_month(day->month());
  date->set_day(day->day_of_month());
  return true;
}

bool Confirmed() {
  std::cout << Say(text::kCancelAsk) << std::flush;
  std::string answer;
  std::getline(std::cin, answer);
  return answer == "y" || answer == "Y" || answer == "s" || answer == "S";
}

int Quote(const Connection& connection, const Options& options) {
  pb::QuoteFineRequest request;
  request.set_contract(Named(options.contract));
  if (!options.date.empty() && !ReadDay(options.date, request.mutable_end_date())) return kUsage;
  const auto stub = pb::FineService::NewStub(connection.Open(connection.contract));
  pb::FineMemo memo;
  const auto status = stub->QuoteFine(connection.Context().get(), request, &memo);
  if (!status.ok()) return Explain(status);
  if (!options.json) {
    std::cout << FineText(memo);
    return kOk;
  }
  google::protobuf::util::JsonPrintOptions print;
  print.add_whitespace = true;
  std::string text;
  google::protobuf::util::MessageToJsonString(memo, &text, print);
  std::cout << text;
  return kOk;
}

int Verify(const Connection& connection) {
  pb::VerifyFinesRequest request;
  request.set_page_size(1000);
  const auto stub = pb::FineService::NewStub(connection.Open(connection.contract));
  int verified = 0;
  int different = 0;
  for (;;) {
    pb::VerifyFinesResponse page;
    const auto status = stub->VerifyFines(connection.Context().get(), request, &page);
    if (!status.ok()) return Explain(status);
    verified += page.verified();
    different += page.different_size();
    for (const std::string& name : page.different()) std::cout << name << "\n";
    if (page.next_page_token().empty()) break;
    request.set_page_token(page.next_page_token());
  }
  std::cout << Say(text::kFinesVerified, verified, different) << "\n";
  return different == 0 ? kOk : kRefused;
}

int Cancel(const Connection& connection, const Options& options) {
  pb::ApplyCancelRequest request;
  pb::Cancellation& cancellation = *request.mutable_cancellation();
  cancellation.set_contract(Named(options.contract));
  if (!options.date.empty() && !ReadDay(options.date, cancellation.mutable_end_date())) {
    return kUsage;
  }
  cancellation.set_reason(options.reason);
  pb::FineWaiver waiver = pb::FINE_WAIVER_UNSPECIFIED;
  if (pb::FineWaiver_Parse(options.waiver, &waiver)) cancellation.set_waiver(waiver);
  cancellation.set_waiver_evidence(options.evidence);

  const auto stub = pb::TerminationService::NewStub(connection.Open(connection.contract));
  pb::PreviewCancelRequest question;
  *question.mutable_cancellation() = cancellation;
  pb::PreviewCancelResponse preview;
  auto status = stub->PreviewCancel(connection.Context().get(), question, &preview);
  if (!status.ok()) return Explain(status);
  std::cout << OutcomeText(preview.outcome());
  if (!options.yes && !Confirmed()) return kRefused;

  request.set_preview_token(preview.preview_token());
  request.set_request_id(NewRequestId());
  pb::Termination termination;
  status = stub->ApplyCancel(connection.Context().get(), request, &termination);
  if (!status.ok()) return Explain(status);
  std::cout << Say(text::kCancelled, termination.contract(), termination.name()) << "\n";
  return kOk;
}

}  // namespace

void AddTermination(CLI::App& app, CLI::App& contract, const Connection& connection, int* code) {
  const auto options = std::make_shared<Options>();
  CLI::App* fine = app.add_subcommand("fine", Say(text::kFineHelp));
  fine->require_subcommand(1);
  CLI::App* quote = fine->add_subcommand("quote", Say(text::kFineQuote));
  quote->add_option("contract", options->contract, Say(text::kContractName))->required();
  quote->add_option("--date", options->date, Say(text::kFineDate));
  quote->add_flag("--json", options->json, Say(text::kShowJson));
  quote->callback([&connection, options, code] { *code = Quote(connection, *options); });
  CLI::App* verify = fine->add_subcommand("verify", Say(text::kFineVerify));
  verify->callback([&connection, code] { *code = Verify(connection); });

  CLI::App* cancel = contract.add_subcommand("cancel", Say(text::kCancelHelp));
  cancel->add_option("contract", options->contract, Say(text::kContractName))->required();
  cancel->add_option("--date", options->date, Say(text::kFineDate));
  cancel->add_option("--reason", options->reason, Say(text::kCancelReason));
  cancel->add_option("--waive", options->waiver, Say(text::kCancelWaive))
      ->check(CLI::IsMember(
          {"PROVIDER_BREACH", "MOVED_WITHOUT_COVERAGE", "DEATH", "LEGAL_ORDER", "GOODWILL"}));
  cancel->add_option("--evidence", options->evidence, Say(text::kCancelEvidence));
  cancel->add_flag("--yes,-y", options->yes, Say(text::kMergeYes));
  cancel->callback([&connection, options, code] { *code = Cancel(connection, *options); });
}

}  // namespace vinculo::ctl
