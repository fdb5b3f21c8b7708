// vinculoctl: the command line of the suite.

#include <iostream>

#include "CLI/CLI.hpp"
#include "tools/vinculoctl/adjustment_command.h"
#include "tools/vinculoctl/app_words.h"
#include "tools/vinculoctl/block_run_command.h"
#include "tools/vinculoctl/client_flags.h"
#include "tools/vinculoctl/clock_command.h"
#include "tools/vinculoctl/completions.h"
#include "tools/vinculoctl/connection_flags.h"
#include "tools/vinculoctl/contract_flags.h"
#include "tools/vinculoctl/denials_command.h"
#include "tools/vinculoctl/import_flags.h"
#include "tools/vinculoctl/index_command.h"
#include "tools/vinculoctl/operation_flags.h"
#include "tools/vinculoctl/receivables_command.h"
#include "tools/vinculoctl/records_command.h"
#include "tools/vinculoctl/release_command.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {
namespace {

int Run(int argc, char** argv) {
  SetLanguage(ChooseLanguage(argc, argv));
  CLI::App app(Say(text::kAbout), "vinculoctl");
  app.footer(Say(text::kExitCodes));
  app.require_subcommand(1);
  Translate(app);
  std::string language = TagOf(CurrentLanguage());
  app.add_option("--lang", language, Say(text::kLangFlag))
      ->envname("VINCULO_LANG")
      ->capture_default_str();
  Connection connection;
  AddConnection(app, &connection);

  int code = kOk;
  for (const auto add :
       {&AddImports,  &AddExports, &AddReceivables, &AddIndices, &AddAdjustments, &AddBlockRun,
        &AddRelease,  &AddReport,  &AddCycle,       &AddClock,   &AddClient,      &AddRecords,
        &AddContract, &AddDenials, &AddFeed,        &AddPlan,    &AddPricing,     &AddTemplate,
        &AddDocument, &AddMerge,   &AddPrivacy,     &AddPolicy,  &AddDemo}) {
    add(app, connection, &code);
  }
  app.add_subcommand("version", Say(text::kVersionHelp))->callback([] {
    std::cout << "vinculoctl " VINCULO_VERSION "\n";
  });
  app.add_subcommand("completions", Say(text::kCompletionsHelp))->callback([&app] {
    PrintCompletions(app);
  });

  GroupCommands(app);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& e) {
    return ExplainArguments(app, e);
  }
  return code;
}

}  // namespace
}  // namespace vinculo::ctl

int main(int argc, char** argv) { return vinculo::ctl::Run(argc, argv); }
