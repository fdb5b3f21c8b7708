#include "tools/vinculoctl/operation_flags.h"

#include <memory>
#include <string>

#include "absl/time/clock.h"
#include "common/base/clock.h"
#include "tools/vinculoctl/demo_command.h"
#include "tools/vinculoctl/policy_command.h"
#include "tools/vinculoctl/report_command.h"
#include "tools/vinculoctl/service_commands.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {

void AddReport(CLI::App& app, const Connection& connection, int* code) {
  CLI::App* report = app.add_subcommand("report", Say(text::kReportHelp));
  report->require_subcommand(1);
  report->add_subcommand("list", Say(text::kReportList))->callback([&connection, code] {
    *code = ListReports(connection);
  });
  const auto options = std::make_shared<ReportOptions>();
  CLI::App* run = report->add_subcommand("run", Say(text::kReportRun));
  run->add_option("id", options->id, Say(text::kReportId))->required();
  run->add_option("--param", options->parameters, Say(text::kReportParam));
  run->add_option("--format", options->format, Say(text::kReportFormat))
      ->check(CLI::IsMember({"table", "csv", "csv-br"}))
      ->capture_default_str();
  run->add_option("--order-by", options->order_by, Say(text::kReportOrder));
  run->add_option("--output,-o", options->output, Say(text::kReportOutput));
  run->callback([&connection, options, code] { *code = RunReport(connection, *options); });
}

void AddCycle(CLI::App& app, const Connection& connection, int* code) {
  const auto date = std::make_shared<std::string>();
  CLI::App* cycle = app.add_subcommand("cycle", Say(text::kCycleHelp));
  cycle->add_option("--date", *date, Say(text::kCycleDateHelp));
  cycle->callback([&connection, date, code] { *code = RunCycle(connection, *date); });
}

void AddFeed(CLI::App& app, const Connection& connection, int* code) {
  CLI::App* feed = app.add_subcommand("feed", Say(text::kFeedHelp));
  feed->require_subcommand(1);
  const auto options = std::make_shared<FeedOptions>();
  CLI::App* tail = feed->add_subcommand("tail", Say(text::kTailHelp));
  tail->add_option("service", options->service, Say(text::kTailService))->required();
  tail->add_option("--type", options->types, Say(text::kTailType));
  tail->add_flag("--follow,-f", options->follow, Say(text::kTailFollow));
  tail->callback([&connection, options, code] { *code = TailFeed(connection, *options); });
}

void AddPolicy(CLI::App& app, const Connection& connection, int* code) {
  const auto options = std::make_shared<PolicyOptions>();
  CLI::App* policy = app.add_subcommand("policy", Say(text::kPolicyHelp));
  policy->require_subcommand(1);
  policy->add_option("--of", options->of, Say(text::kPolicyOf))
      ->check(CLI::IsMember({"client_registry", "contract"}))
      ->capture_default_str();
  CLI::App* get = policy->add_subcommand("get", Say(text::kPolicyGet));
  get->add_option("--unit", options->unit, Say(text::kPolicyUnit));
  get->callback([&connection, options, code] { *code = GetPolicy(connection, *options); });
  CLI::App* describe = policy->add_subcommand("describe", Say(text::kPolicyDescribe));
  describe->callback(
      [&connection, options, code] { *code = DescribePolicy(connection, *options); });
  CLI::App* set = policy->add_subcommand("set", Say(text::kPolicySet));
  set->add_option("values", options->values, Say(text::kPolicyValues));
  set->add_option("--reset", options->reset, Say(text::kPolicyReset));
  set->add_option("--unit", options->unit, Say(text::kPolicyUnit));
  set->add_option("--reason", options->reason, Say(text::kReasonKept))->required();
  set->callback([&connection, options, code] { *code = SetPolicy(connection, *options); });
}

void AddDemo(CLI::App& app, const Connection& connection, int* code) {
  const auto spec = std::make_shared<demo::PortfolioSpec>();
  spec->today = CivilDay(absl::Now(), *LoadZone("America/Sao_Paulo"));
  CLI::App* demo = app.add_subcommand("demo", Say(text::kDemoHelp));
  demo->add_option("--clients", spec->clients, Say(text::kDemoClients))
      ->check(CLI::Range(1, 2'000'000))
      ->capture_default_str();
  demo->add_option("--years", spec->years, Say(text::kDemoYears))
      ->check(CLI::Range(1, 20))
      ->capture_default_str();
  demo->add_option("--seed", spec->seed, Say(text::kDemoSeed))->capture_default_str();
  demo->callback([&connection, spec, code] { *code = LoadDemo(connection, *spec); });
}

}  // namespace vinculo::ctl
