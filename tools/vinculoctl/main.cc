// vinculoctl: the command line of the suite.

#include <algorithm>
#include <fstream>
#include <iostream>
#include <sstream>

#include "CLI/CLI.hpp"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/time/clock.h"
#include "common/base/clock.h"
#include "tools/vinculoctl/demo_command.h"
#include "tools/vinculoctl/import_command.h"
#include "tools/vinculoctl/report_command.h"
#include "tools/vinculoctl/service_commands.h"

namespace vinculo::ctl {
namespace {

constexpr const char* kExitCodes =
    "Exit codes: 0 done; 1 refused, or bad rows; 2 wrong arguments or file; 3 a service cannot be "
    "reached; 4 "
    "interrupted: run it again to resume.";

void AddConnection(CLI::App& app, Connection* connection) {
  app.add_option("--client-registry", connection->client_registry, "Address of client_registry")
      ->envname("VINCULO_CLIENT_REGISTRY_ADDRESS")
      ->capture_default_str();
  app.add_option("--contract", connection->contract, "Address of contract")
      ->envname("VINCULO_CONTRACT_ADDRESS")
      ->capture_default_str();
  app.add_option("--fidelity", connection->fidelity, "Address of fidelity")
      ->envname("VINCULO_FIDELITY_ADDRESS")
      ->capture_default_str();
  app.add_option("--reporting", connection->reporting, "Address of reporting")
      ->envname("VINCULO_REPORTING_ADDRESS")
      ->capture_default_str();
  app.add_option("--token-file", connection->token_file, "File with a bearer token (JWT)")
      ->envname("VINCULO_TOKEN_FILE");
  app.add_option("--ca-file", connection->ca_file, "Connect by TLS, trusting this CA file")
      ->envname("VINCULO_CA_FILE");
  app.add_option(
         "--tenant", connection->tenant, "Tenant UUID, where services run without authentication")
      ->envname("VINCULO_TENANT");
  app.add_option(
         "--actor", connection->actor, "Who acts, where services run without authentication")
      ->envname("VINCULO_ACTOR");
  app.add_option("--timeout", connection->timeout_seconds, "Seconds to wait for one answer")
      ->capture_default_str();
}

CLI::App* AddImport(CLI::App& app, const std::string& what, ImportCommand* options) {
  CLI::App* command = app.add_subcommand(what, absl::StrCat("Import ", what, " from a CSV file"));
  command->add_option("file", options->file, "CSV: UTF-8 or Latin-1; comma, semicolon, tab or bar")
      ->required()
      ->check(CLI::ExistingFile);
  command
      ->add_option(
          "--mapping", options->mapping_file, "JSON file: columns, constants, values, nulls")
      ->check(CLI::ExistingFile);
  command->add_option(
      "--map", options->map, "field=column; columns named like fields map by themselves");
  command->add_option("--set", options->set, "field=text: the same value for every row");
  command->add_option("--value", options->value, "field:text=text to read instead");
  command->add_option("--null", options->nulls, "Text that means no value");
  command->add_flag("--dry-run", options->dry_run, "Only check, import nothing");
  command->add_flag(
      "--skip-bad-rows", options->skip_bad_rows, "Import the good rows, leave the bad ones out");
  command->add_option(
      "--errors", options->errors_file, "Write the bad rows' errors to this CSV file");
  command->add_option("--retry", options->retry_seconds, "Seconds to try a broken stream again")
      ->capture_default_str();
  return command;
}

// A bash completion of the commands and flags as they are.
void PrintCompletions(const CLI::App& app) {
  std::cout << "_vinculoctl() {\n  local words\n  case \"${COMP_WORDS[1]} ${COMP_WORDS[2]}\" in\n";
  const auto words_of = [](const CLI::App& command) {
    std::string words;
    for (const auto* option : command.get_options()) {
      for (const std::string& name : option->get_lnames()) absl::StrAppend(&words, "--", name, " ");
    }
    for (const auto* sub : command.get_subcommands([](const CLI::App*) { return true; })) {
      absl::StrAppend(&words, sub->get_name(), " ");
    }
    return words;
  };
  const auto all = [](const CLI::App*) { return true; };
  for (const auto* command : app.get_subcommands(all)) {
    for (const auto* sub : command->get_subcommands(all)) {
      std::cout << "    \"" << command->get_name() << " " << sub->get_name() << "\") words=\""
                << words_of(*sub) << "\" ;;\n";
    }
    std::cout << "    \"" << command->get_name() << " \"*) words=\"" << words_of(*command)
              << "\" ;;\n";
  }
  std::cout
      << "    *) words=\"" << words_of(app) << "\" ;;\n  esac\n"
      << "  mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"${COMP_WORDS[COMP_CWORD]}\")\n"
      << "  [[ ${#COMPREPLY[@]} == 0 ]] && mapfile -t COMPREPLY < <(compgen -f -- "
         "\"${COMP_WORDS[COMP_CWORD]}\")\n"
      << "}\ncomplete -o filenames -F _vinculoctl vinculoctl\n";
}

int Run(int argc, char** argv) {
  CLI::App app("vinculoctl: imports, reports and operation of the Vínculo suite", "vinculoctl");
  app.footer(kExitCodes);
  app.require_subcommand(1);
  Connection connection;
  AddConnection(app, &connection);
  int code = kOk;

  CLI::App* import = app.add_subcommand(
      "import", "Import from a CSV file: checks all rows first, shows what would happen");
  import->require_subcommand(1);
  ImportCommand clients;
  AddImport(*import, "clients", &clients)->callback([&] {
    code = ImportClientsFile(connection, clients);
  });
  ImportCommand contracts;
  AddImport(*import, "contracts", &contracts)->callback([&] {
    code = ImportContractsFile(connection, contracts);
  });

  CLI::App* report = app.add_subcommand("report", "Reports");
  report->require_subcommand(1);
  ReportOptions report_options;
  CLI::App* list = report->add_subcommand("list", "The catalogue");
  list->add_option("--language", report_options.language)
      ->check(CLI::IsMember({"pt-BR", "en"}))
      ->capture_default_str();
  list->callback([&] { code = ListReports(connection, report_options.language); });
  CLI::App* run = report->add_subcommand("run", "Run a report");
  run->add_option("id", report_options.id, "For example P-05")->required();
  run->add_option(
      "--param", report_options.parameters, "name=value, for example period_start=2026-01-01");
  run->add_option(
         "--format", report_options.format, "table, csv (RFC 4180) or csv-br (Brazilian Excel)")
      ->check(CLI::IsMember({"table", "csv", "csv-br"}))
      ->capture_default_str();
  run->add_option("--order-by", report_options.order_by, "A column, \"column desc\"");
  run->add_option("--language", report_options.language)
      ->check(CLI::IsMember({"pt-BR", "en"}))
      ->capture_default_str();
  run->add_option("--output,-o", report_options.output, "File to write");
  run->callback([&] { code = RunReport(connection, report_options); });

  std::string cycle_date;
  CLI::App* cycle = app.add_subcommand("cycle", "Run the daily jobs that are due");
  cycle->add_option("--date", cycle_date, "Business date YYYY-MM-DD; default: today");
  cycle->callback([&] { code = RunCycle(connection, cycle_date); });

  CLI::App* feed = app.add_subcommand("feed", "The change feed");
  feed->require_subcommand(1);
  FeedOptions feed_options;
  CLI::App* tail = feed->add_subcommand(
      "tail", "Print events as JSON lines, from the beginning of what is kept");
  tail->add_option("service", feed_options.service, "client-registry, contract or fidelity")
      ->required();
  tail->add_option("--type", feed_options.types, "Full name of an event message");
  tail->add_flag("--follow,-f", feed_options.follow, "Go on as events come");
  tail->callback([&] { code = TailFeed(connection, feed_options); });

  CLI::App* plan = app.add_subcommand("plan", "Sales plans");
  plan->require_subcommand(1);
  PlanOptions plan_options;
  CLI::App* create = plan->add_subcommand("create", "Create a plan unless its code exists");
  create->add_option("code", plan_options.code)->required();
  create->add_option("--name", plan_options.display_name, "Default: the code");
  create->add_option("--price", plan_options.price, "Per month: 99.90")->required();
  create->add_option("--loyalty-months", plan_options.loyalty_months)->capture_default_str();
  create->add_option("--term-months", plan_options.term_months)->capture_default_str();
  create->add_flag("--prepaid", plan_options.prepaid);
  create->callback([&] { code = CreatePlan(connection, plan_options); });

  demo::PortfolioSpec demo_spec;
  demo_spec.today = CivilDay(absl::Now(), *LoadZone("America/Sao_Paulo"));
  CLI::App* demo =
      app.add_subcommand("demo", "Load the demo portfolio: a provider, a gym and a school");
  demo->add_option("--clients", demo_spec.clients)
      ->check(CLI::Range(1, 2'000'000))
      ->capture_default_str();
  demo->add_option("--years", demo_spec.years)->check(CLI::Range(1, 20))->capture_default_str();
  demo->add_option("--seed", demo_spec.seed)->capture_default_str();
  demo->callback([&] { code = LoadDemo(connection, demo_spec); });

  app.add_subcommand("version", "Print the version")->callback([] {
    std::cout << "vinculoctl " VINCULO_VERSION "\n";
  });
  app.add_subcommand("completions", "Print bash completions: source <(vinculoctl completions)")
      ->callback([&] { PrintCompletions(app); });

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& e) {
    return app.exit(e) == 0 ? kOk : kUsage;
  }
  return code;
}

}  // namespace
}  // namespace vinculo::ctl

int main(int argc, char** argv) { return vinculo::ctl::Run(argc, argv); }
