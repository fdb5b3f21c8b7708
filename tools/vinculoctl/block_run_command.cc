#include "tools/vinculoctl/block_run_command.h"

#include <chrono>
#include <iostream>
#include <memory>
#include <thread>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "common/base/day.h"
#include "tools/vinculoctl/access_state_text.h"
#include "tools/vinculoctl/enum_words.h"
#include "tools/vinculoctl/shown_values.h"
#include "tools/vinculoctl/text_table.h"
#include "tools/vinculoctl/texts.h"
#include "vinculo/contract/v1/block_run_service.grpc.pb.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::contract::v1;
using Stub = pb::BlockRunService::Stub;

constexpr std::chrono::milliseconds kPoll{200};

struct BlockRunOptions {
  std::string date;
  bool apply = false;
  int changes = 50;
  std::string contract;
};

// False, with a complaint, when the text is no day.
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

void PrintRun(const pb::BlockRun& run) {
  TextTable table({1});
  const auto add = [&table](const Text& label, int64_t count) {
    table.Add({Say(label), absl::StrCat(count)});
  };
  add(text::kRunContracts, run.contracts());
  add(text::kRunNormal, run.normal());
  add(text::kRunReduced, run.reduced());
  add(text::kRunBlocked, run.blocked());
  add(text::kRunReleased, run.released());
  add(text::kRunAwaitsNotice, run.awaiting_notice());
  add(text::kRunContested, run.contested());
  add(text::kRunTerminationDue, run.termination_due());
  add(text::kRunTightened, run.tightened());
  add(text::kRunRelaxed, run.relaxed());
  add(text::kRunNoticesDue, run.notices_due());
  std::cout << Show(run.business_date()) << "  " << Word(run.mode()) << "\n"
            << table.ToString("  ");
}

int PrintChanges(const Connection& connection, Stub& stub, const std::string& run, int most) {
  pb::ListBlockRunChangesRequest request;
  request.set_block_run(run);
  request.set_page_size(most);
  pb::ListBlockRunChangesResponse page;
  const auto status = stub.ListBlockRunChanges(connection.Context().get(), request, &page);
  if (!status.ok()) return Explain(status);
  if (page.changes().empty()) return kOk;
  TextTable table;
  table.Add({Say(text::kContractWord),
             Say(text::kAccessWord),
             Say(text::kSinceWord),
             Say(text::kReasonWord),
             Say(text::kDebtPolicyWord),
             Say(text::kReceivable)});
  for (const pb::BlockRunChange& one : page.changes()) {
    table.Add({one.contract(),
               absl::StrCat(Word(one.access_before()), " -> ", Word(one.access_after())),
               Show(one.since_date()),
               Word(one.reason()),
               PolicyText(one.policy(), one.policy_version()),
               one.receivable()});
  }
  std::cout << table.ToString();
  if (!page.next_page_token().empty()) std::cout << "...\n";
  return kOk;
}

int Run(const Connection& connection, const BlockRunOptions& options) {
  const std::unique_ptr<Stub> stub =
      pb::BlockRunService::NewStub(connection.Open(connection.contract));
  pb::StartBlockRunRequest start;
  start.set_request_id(NewRequestId());
  start.set_mode(options.apply ? pb::BlockRun::APPLY : pb::BlockRun::PREVIEW);
  if (!options.date.empty() && !ReadDay(options.date, start.mutable_business_date())) return kUsage;
  pb::BlockRun run;
  auto status = stub->StartBlockRun(connection.Context().get(), start, &run);
  pb::GetBlockRunRequest get;
  get.set_name(run.name());
  while (status.ok() && !run.has_finish_time()) {
    std::this_thread::sleep_for(kPoll);
    status = stub->GetBlockRun(connection.Context().get(), get, &run);
  }
  if (!status.ok()) return Explain(status);
  PrintRun(run);
  return options.changes > 0 ? PrintChanges(connection, *stub, run.name(), options.changes) : kOk;
}

int ShowState(const Connection& connection, const BlockRunOptions& options) {
  pb::GetAccessStateRequest request;
  request.set_name(absl::StartsWith(options.contract, "contracts/")
                       ? options.contract
                       : absl::StrCat("contracts/", options.contract));
  if (!options.date.empty() && !ReadDay(options.date, request.mutable_date())) return kUsage;
  const std::unique_ptr<Stub> stub =
      pb::BlockRunService::NewStub(connection.Open(connection.contract));
  pb::AccessState state;
  const auto status = stub->GetAccessState(connection.Context().get(), request, &state);
  if (!status.ok()) return Explain(status);
  std::cout << AccessStateText(state);
  return kOk;
}

}  // namespace

void AddBlockRun(CLI::App& app, const Connection& connection, int* code) {
  CLI::App* run = app.add_subcommand("block-run", Say(text::kBlockRunHelp));
  const auto options = std::make_shared<BlockRunOptions>();
  run->add_flag("--apply", options->apply, Say(text::kBlockRunApply));
  run->add_option("--date", options->date, Say(text::kBlockRunDate));
  run->add_option("--changes", options->changes, Say(text::kBlockRunChanges))
      ->check(CLI::Range(0, 1000))
      ->capture_default_str();
  CLI::App* state = run->add_subcommand("state", Say(text::kBlockRunState));
  state->add_option("contract", options->contract, Say(text::kContractName))->required();
  state->add_option("--date", options->date, Say(text::kBlockRunDate));
  run->require_subcommand(0, 1);
  state->callback([=, &connection] { *code = ShowState(connection, *options); });
  run->callback([=, &connection] {
    if (!state->parsed()) *code = Run(connection, *options);
  });
}

}  // namespace vinculo::ctl
