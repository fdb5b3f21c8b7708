#include "tools/vinculoctl/completions.h"

#include <iostream>
#include <string>

#include "absl/strings/str_cat.h"

namespace vinculo::ctl {

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

}  // namespace vinculo::ctl
