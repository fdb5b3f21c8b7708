#include "tools/vinculoctl/app_words.h"

#include <iostream>

#include "absl/strings/match.h"
#include "absl/strings/strip.h"
#include "tools/vinculoctl/connection.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {

void Translate(CLI::App& app) {
  app.set_help_flag("-h,--help", Say(text::kHelpFlag));
  app.option_defaults()->group(Say(text::kOptionsWord));
  const auto words = app.get_formatter();
  words->label("Usage", Say(text::kUsageWord));
  words->label("Options", Say(text::kOptionsWord));
  words->label("OPTIONS", Say(text::kOptionsWord));
  words->label("Subcommands", Say(text::kCommandsWord));
  words->label("SUBCOMMAND", Say(text::kCommandWord));
  words->label("Positionals", Say(text::kArgumentsWord));
  words->label("REQUIRED", Say(text::kRequiredWord));
  words->label("TEXT", Say(text::kTextWord));
  words->label("TEXT:FILE", Say(text::kFileWord));
  words->label("INT", Say(text::kNumberWord));
  words->label("UINT", Say(text::kNumberWord));
  words->label("FLOAT", Say(text::kNumberWord));
  words->label("Env", Say(text::kVariableWord));
}

// A command makes its own help flag before it knows of groups.
void GroupCommands(CLI::App& app) {
  app.get_help_ptr()->group(Say(text::kOptionsWord));
  for (CLI::App* command : app.get_subcommands([](CLI::App*) { return true; })) {
    command->group(Say(text::kCommandsWord));
    GroupCommands(*command);
  }
}

int ExplainArguments(const CLI::App& app, const CLI::ParseError& error) {
  if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) return app.exit(error);
  const std::string detail = error.what();
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
    const bool command = absl::StartsWith(detail, "A subcommand");
    Complain(Say(
        text::kMissing,
        command ? Say(text::kACommand) : std::string(absl::StripSuffix(detail, " is required"))));
  } else if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
    Complain(Say(text::kUnexpected, detail.substr(detail.rfind(": ") + 2)));
  } else {
    Complain(Say(text::kBadValue, detail));
  }
  std::cerr << Say(text::kSeeHelp) << "\n";
  return kUsage;
}

}  // namespace vinculo::ctl
