#include "tools/vinculoctl/import_flags.h"

#include <memory>
#include <string>

#include "tools/vinculoctl/export_command.h"
#include "tools/vinculoctl/import_command.h"
#include "tools/vinculoctl/import_lists.h"
#include "tools/vinculoctl/imports_command.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {
namespace {

using ImportFile = int (*)(const Connection& connection, const ImportCommand& command);

// `import WHAT file`; its own flags may be added to what comes back.
struct Added {
  CLI::App* command;
  std::shared_ptr<ImportCommand> options;
};
Added AddImport(CLI::App& import,
                const std::string& what,
                const Text& label,
                ImportFile run,
                const Connection& connection,
                int* code) {
  const auto options = std::make_shared<ImportCommand>();
  CLI::App* command = import.add_subcommand(what, Say(text::kImportWhat, Say(label)));
  command->add_option("file", options->file, Say(text::kCsvFile))->required();
  command->add_option("--mapping", options->mapping_file, Say(text::kMappingFile))
      ->check(CLI::ExistingFile);
  command->add_option("--format", options->format, Say(text::kFormatFlag))
      ->check(CLI::IsMember({"csv", "ixc"}))
      ->capture_default_str();
  command->add_option("--map", options->map, Say(text::kMapFlag));
  command->add_option("--set", options->set, Say(text::kSetFlag));
  command->add_option("--value", options->value, Say(text::kValueFlag));
  command->add_option("--null", options->nulls, Say(text::kNullFlag));
  command->add_flag("--dry-run", options->dry_run, Say(text::kDryRun));
  command->add_flag("--skip-bad-rows", options->skip_bad_rows, Say(text::kSkipBadRows));
  command->add_option("--errors", options->errors_file, Say(text::kErrorsFile));
  command->add_option("--retry", options->retry_seconds, Say(text::kRetry))->capture_default_str();
  command->callback([run, &connection, options, code] { *code = run(connection, *options); });
  return {command, options};
}

// What became of imports.
struct MadeOptions {
  std::string of = "clients";
  std::string filter;
  std::string id;
  std::string findings_file;
};

void AddMade(CLI::App& import, const Connection& connection, int* code) {
  const auto options = std::make_shared<MadeOptions>();
  CLI::App* list = import.add_subcommand("list", Say(text::kImportList));
  list->add_option("--filter", options->filter, Say(text::kImportFilter));
  list->callback([&connection, options, code] {
    *code = ListImports(connection, options->of, options->filter);
  });
  CLI::App* findings = import.add_subcommand("errors", Say(text::kImportErrors));
  findings->add_option("id", options->id, Say(text::kImportIdHelp))->required();
  findings->add_option("--output,-o", options->findings_file, Say(text::kReportOutput));
  findings->callback([&connection, options, code] {
    *code = PrintFindings(connection, options->of, options->id, options->findings_file);
  });
  for (CLI::App* told : {list, findings}) {
    told->add_option("--of", options->of, Say(text::kImportOf))
        ->check(CLI::IsMember(ImportedResources()))
        ->capture_default_str();
  }
  CLI::App* revert = import.add_subcommand("revert", Say(text::kImportRevert));
  revert->add_option("id", options->id, Say(text::kImportIdHelp))->required();
  revert->add_option("--of", options->of, Say(text::kRevertOf))
      ->check(CLI::IsMember(RevertibleResources()))
      ->capture_default_str();
  revert->callback(
      [&connection, options, code] { *code = RevertImport(connection, options->of, options->id); });
}

}  // namespace

void AddImports(CLI::App& app, const Connection& connection, int* code) {
  CLI::App* import = app.add_subcommand("import", Say(text::kImportHelp));
  import->require_subcommand(1);
  const Added clients =
      AddImport(*import, "clients", text::kClients, &ImportClientsFile, connection, code);
  clients.command->add_option("--existing", clients.options->on_existing, Say(text::kExistingFlag))
      ->check(CLI::IsMember({"leave", "update", "refuse"}))
      ->capture_default_str();
  AddImport(
      *import, "interactions", text::kInteractionsLabel, &ImportInteractionsFile, connection, code);
  AddImport(*import, "contracts", text::kContracts, &ImportContractsFile, connection, code);
  AddImport(*import, "receivables", text::kReceivables, &ImportReceivablesFile, connection, code);
  AddImport(*import, "payments", text::kPayments, &ImportPaymentsFile, connection, code);
  AddMade(*import, connection, code);
}

void AddExports(CLI::App& app, const Connection& connection, int* code) {
  struct Options {
    std::string filter;
    std::string output;
  };
  const auto options = std::make_shared<Options>();
  CLI::App* exports = app.add_subcommand("export", Say(text::kExportHelp));
  exports->require_subcommand(1);
  CLI::App* clients = exports->add_subcommand("clients", Say(text::kExportClients));
  clients->add_option("--filter", options->filter, Say(text::kExportFilter));
  clients->add_option("--output,-o", options->output, Say(text::kReportOutput));
  clients->callback([&connection, options, code] {
    *code = ExportClients(connection, options->filter, options->output);
  });
}

}  // namespace vinculo::ctl
