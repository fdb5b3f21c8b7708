// vinculoctl: the command line of the suite.

#include <cstdlib>
#include <iostream>

#include "CLI/CLI.hpp"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "absl/time/clock.h"
#include "common/base/clock.h"
#include "tools/vinculoctl/activity_command.h"
#include "tools/vinculoctl/adjustment_command.h"
#include "tools/vinculoctl/block_run_command.h"
#include "tools/vinculoctl/client_command.h"
#include "tools/vinculoctl/contract_command.h"
#include "tools/vinculoctl/demo_command.h"
#include "tools/vinculoctl/denials_command.h"
#include "tools/vinculoctl/document_command.h"
#include "tools/vinculoctl/export_command.h"
#include "tools/vinculoctl/import_command.h"
#include "tools/vinculoctl/import_lists.h"
#include "tools/vinculoctl/imports_command.h"
#include "tools/vinculoctl/index_command.h"
#include "tools/vinculoctl/merge_command.h"
#include "tools/vinculoctl/policy_command.h"
#include "tools/vinculoctl/pricing_command.h"
#include "tools/vinculoctl/privacy_command.h"
#include "tools/vinculoctl/receivables_command.h"
#include "tools/vinculoctl/records_command.h"
#include "tools/vinculoctl/release_command.h"
#include "tools/vinculoctl/report_command.h"
#include "tools/vinculoctl/service_commands.h"
#include "tools/vinculoctl/template_command.h"
#include "tools/vinculoctl/termination_command.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {
namespace {

void AddConnection(CLI::App& app, Connection* connection) {
  app.add_option(
         "--client-registry", connection->client_registry, Say(text::kAddressOf, "client_registry"))
      ->envname("VINCULO_CLIENT_REGISTRY_ADDRESS")
      ->capture_default_str();
  app.add_option("--contract", connection->contract, Say(text::kAddressOf, "contract"))
      ->envname("VINCULO_CONTRACT_ADDRESS")
      ->capture_default_str();
  app.add_option("--fidelity", connection->fidelity, Say(text::kAddressOf, "fidelity"))
      ->envname("VINCULO_FIDELITY_ADDRESS")
      ->capture_default_str();
  app.add_option("--reporting", connection->reporting, Say(text::kAddressOf, "reporting"))
      ->envname("VINCULO_REPORTING_ADDRESS")
      ->capture_default_str();
  app.add_option("--token-file", connection->token_file, Say(text::kTokenFile))
      ->envname("VINCULO_TOKEN_FILE");
  app.add_option("--ca-file", connection->ca_file, Say(text::kCaFile))->envname("VINCULO_CA_FILE");
  app.add_option("--tenant", connection->tenant, Say(text::kTenant))->envname("VINCULO_TENANT");
  app.add_option("--actor", connection->actor, Say(text::kActor))->envname("VINCULO_ACTOR");
  app.add_option("--timeout", connection->timeout_seconds, Say(text::kTimeout))
      ->capture_default_str();
}

CLI::App* AddImport(CLI::App& app,
                    const std::string& what,
                    const Text& label,
                    ImportCommand* options) {
  CLI::App* command = app.add_subcommand(what, Say(text::kImportWhat, Say(label)));
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

// What the library says by itself.
void Translate(CLI::App& app) {
  app.set_help_flag("-h,--help", Say(text::kHelpFlag))->group(Say(text::kOptionsWord));
  app.option_defaults()->group(Say(text::kOptionsWord));
  const auto words = app.get_formatter();
  words->label("Usage", Say(text::kUsageWord));
  words->label("Options", Say(text::kOptionsWord));
  words->label("OPTIONS", Say(text::kOptionsWord));
  words->label("Subcommands", Say(text::kCommandsWord));
  words->label("SUBCOMMAND", Say(text::kCommandWord));
  words->label("Positionals", Say(text::kArgumentsWord));
  words->label("REQUIRED", Say(text::kRequiredWord));
}

void GroupCommands(CLI::App& app) {
  for (CLI::App* command : app.get_subcommands([](CLI::App*) { return true; })) {
    command->group(Say(text::kCommandsWord));
    GroupCommands(*command);
  }
}

// Wrong arguments, in the language of this process; 0 where help was asked for.
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

// Where `make run` puts the services on this machine.
int PortBase() {
  const char* base = std::getenv("VINCULO_PORT_BASE");
  int port = 0;
  return base != nullptr && absl::SimpleAtoi(base, &port) ? port : kPortBase;
}

int Run(int argc, char** argv) {
  SetLanguage(ChooseLanguage(argc, argv));
  CLI::App app(Say(text::kAbout), "vinculoctl");
  app.footer(Say(text::kExitCodes));
  app.require_subcommand(1);
  Translate(app);
  Connection connection;
  connection.ToLocalRun(PortBase());
  std::string language = TagOf(CurrentLanguage());
  app.add_option("--lang", language, Say(text::kLangFlag))
      ->envname("VINCULO_LANG")
      ->capture_default_str();
  AddConnection(app, &connection);
  int code = kOk;

  CLI::App* import = app.add_subcommand("import", Say(text::kImportHelp));
  import->require_subcommand(1);
  ImportCommand clients;
  CLI::App* import_clients = AddImport(*import, "clients", text::kClients, &clients);
  import_clients->add_option("--existing", clients.on_existing, Say(text::kExistingFlag))
      ->check(CLI::IsMember({"leave", "update", "refuse"}))
      ->capture_default_str();
  import_clients->callback([&] { code = ImportClientsFile(connection, clients); });
  ImportCommand interactions;
  AddImport(*import, "interactions", text::kInteractionsLabel, &interactions)->callback([&] {
    code = ImportInteractionsFile(connection, interactions);
  });
  std::string import_of = "clients", import_filter, import_id, findings_file;
  CLI::App* imports = import->add_subcommand("list", Say(text::kImportList));
  imports->add_option("--filter", import_filter, Say(text::kImportFilter));
  imports->callback([&] { code = ListImports(connection, import_of, import_filter); });
  CLI::App* findings = import->add_subcommand("errors", Say(text::kImportErrors));
  findings->add_option("id", import_id, Say(text::kImportIdHelp))->required();
  findings->add_option("--output,-o", findings_file, Say(text::kReportOutput));
  findings->callback(
      [&] { code = PrintFindings(connection, import_of, import_id, findings_file); });
  CLI::App* revert = import->add_subcommand("revert", Say(text::kImportRevert));
  revert->add_option("id", import_id, Say(text::kImportIdHelp))->required();
  revert->callback([&] { code = RevertImport(connection, import_of, import_id); });
  for (CLI::App* told : {imports, findings}) {
    told->add_option("--of", import_of, Say(text::kImportOf))
        ->check(CLI::IsMember(ImportedResources()))
        ->capture_default_str();
  }
  revert->add_option("--of", import_of, Say(text::kRevertOf))
      ->check(CLI::IsMember({"clients", "interactions"}))
      ->capture_default_str();

  CLI::App* exports = app.add_subcommand("export", Say(text::kExportHelp));
  exports->require_subcommand(1);
  std::string export_filter, export_file;
  CLI::App* export_clients = exports->add_subcommand("clients", Say(text::kExportClients));
  export_clients->add_option("--filter", export_filter, Say(text::kExportFilter));
  export_clients->add_option("--output,-o", export_file, Say(text::kReportOutput));
  export_clients->callback([&] { code = ExportClients(connection, export_filter, export_file); });
  ImportCommand contracts;
  AddImport(*import, "contracts", text::kContracts, &contracts)->callback([&] {
    code = ImportContractsFile(connection, contracts);
  });
  ImportCommand receivables, payments;
  AddImport(*import, "receivables", text::kReceivables, &receivables)->callback([&] {
    code = ImportReceivablesFile(connection, receivables);
  });
  AddImport(*import, "payments", text::kPayments, &payments)->callback([&] {
    code = ImportPaymentsFile(connection, payments);
  });
  AddReceivables(app, connection, &code);
  AddIndices(app, connection, &code);
  AddAdjustments(app, connection, &code);
  AddBlockRun(app, connection, &code);
  AddRelease(app, connection, &code);

  CLI::App* report = app.add_subcommand("report", Say(text::kReportHelp));
  report->require_subcommand(1);
  ReportOptions report_options;
  CLI::App* list = report->add_subcommand("list", Say(text::kReportList));
  list->callback([&] { code = ListReports(connection); });
  CLI::App* run = report->add_subcommand("run", Say(text::kReportRun));
  run->add_option("id", report_options.id, Say(text::kReportId))->required();
  run->add_option("--param", report_options.parameters, Say(text::kReportParam));
  run->add_option("--format", report_options.format, Say(text::kReportFormat))
      ->check(CLI::IsMember({"table", "csv", "csv-br"}))
      ->capture_default_str();
  run->add_option("--order-by", report_options.order_by, Say(text::kReportOrder));
  run->add_option("--output,-o", report_options.output, Say(text::kReportOutput));
  run->callback([&] { code = RunReport(connection, report_options); });

  std::string cycle_date;
  CLI::App* cycle = app.add_subcommand("cycle", Say(text::kCycleHelp));
  cycle->add_option("--date", cycle_date, Say(text::kCycleDateHelp));
  cycle->callback([&] { code = RunCycle(connection, cycle_date); });

  CLI::App* client = app.add_subcommand("client", Say(text::kClientHelp));
  client->require_subcommand(1);
  ClientOptions client_options;
  CLI::App* show = client->add_subcommand("show", Say(text::kShowHelp));
  show->add_option("client", client_options.client, Say(text::kShowClient))->required();
  show->add_flag("--json", client_options.json, Say(text::kShowJson));
  show->callback([&] { code = ShowClient(connection, client_options); });
  ActivityOptions activity_options;
  CLI::App* activity = client->add_subcommand("activity", Say(text::kActivityHelp));
  activity->add_option("client", activity_options.client, Say(text::kActivityClient));
  activity->add_option("--as-of", activity_options.as_of, Say(text::kActivityAsOf));
  activity->callback([&] { code = ShowActivity(connection, activity_options); });
  AddRecords(app, connection, &code);

  std::string contract_name;
  CLI::App* contract = app.add_subcommand("contract", Say(text::kContractHelp));
  contract->require_subcommand(1);
  CLI::App* show_contract = contract->add_subcommand("show", Say(text::kContractShow));
  show_contract->add_option("contract", contract_name, Say(text::kContractName))->required();
  show_contract->callback([&] { code = ShowContract(connection, contract_name); });
  AddTermination(app, *contract, connection, &code);
  AddDenials(app, connection, &code);

  CLI::App* feed = app.add_subcommand("feed", Say(text::kFeedHelp));
  feed->require_subcommand(1);
  FeedOptions feed_options;
  CLI::App* tail = feed->add_subcommand("tail", Say(text::kTailHelp));
  tail->add_option("service", feed_options.service, Say(text::kTailService))->required();
  tail->add_option("--type", feed_options.types, Say(text::kTailType));
  tail->add_flag("--follow,-f", feed_options.follow, Say(text::kTailFollow));
  tail->callback([&] { code = TailFeed(connection, feed_options); });

  CLI::App* plan = app.add_subcommand("plan", Say(text::kPlanHelp));
  plan->require_subcommand(1);
  PlanOptions plan_options;
  CLI::App* create = plan->add_subcommand("create", Say(text::kPlanCreate));
  create->add_option("code", plan_options.code, Say(text::kPlanCode))->required();
  create->add_option("--name", plan_options.display_name, Say(text::kPlanName));
  create->add_option("--price", plan_options.price, Say(text::kPlanPrice))->required();
  create->add_option("--loyalty-months", plan_options.loyalty_months, Say(text::kPlanLoyalty))
      ->capture_default_str();
  create->add_option("--term-months", plan_options.term_months, Say(text::kPlanTerm))
      ->capture_default_str();
  create->add_flag("--prepaid", plan_options.prepaid, Say(text::kPlanPrepaid));
  create->callback([&] { code = CreatePlan(connection, plan_options); });

  PriceAtOptions price_options;
  CLI::App* price_at = app.add_subcommand("price-at", Say(text::kPriceAtHelp));
  price_at->add_option("contract", price_options.contract, Say(text::kContractName))->required();
  price_at->add_option("--date", price_options.date, Say(text::kActivityAsOf));
  price_at->add_flag("--json", price_options.json, Say(text::kShowJson));
  price_at->callback([&] { code = ShowPrice(connection, price_options); });

  PreviewChangeOptions change_options;
  CLI::App* preview = app.add_subcommand("preview-change", Say(text::kPreviewChangeHelp));
  preview->add_option("contract", change_options.contract, Say(text::kContractName))->required();
  preview->add_option("--date", change_options.date, Say(text::kActivityAsOf));
  preview->add_option("--plan", change_options.plan, Say(text::kChangePlan));
  preview->add_option("--price", change_options.price, Say(text::kPlanPrice));
  preview->add_option("--billing-day", change_options.billing_day, Say(text::kChangeBillingDay));
  preview->add_option("--loyalty", change_options.loyalty, Say(text::kChangeLoyaltyFlag))
      ->check(CLI::IsMember({"KEEP", "RESTART", "EXTEND"}));
  preview->add_flag("--json", change_options.json, Say(text::kShowJson));
  preview->callback([&] { code = ShowChangePreview(connection, change_options); });

  CLI::App* document_template = app.add_subcommand("template", Say(text::kTemplateHelp));
  document_template->require_subcommand(1);
  PutTemplateOptions put_options;
  CLI::App* put = document_template->add_subcommand("put", Say(text::kTemplatePut));
  put->add_option("code", put_options.code, Say(text::kTemplateCode))->required();
  put->add_option("file", put_options.file, Say(text::kTemplateFile))->required();
  put->add_option("--name", put_options.display_name, Say(text::kTemplateName));
  put->add_option("--language", put_options.language, Say(text::kTemplateLanguage))
      ->check(CLI::IsMember({"pt-BR", "en"}));
  put->callback([&] { code = PutTemplate(connection, put_options); });
  std::string template_code;
  CLI::App* show_template = document_template->add_subcommand("show", Say(text::kTemplateShow));
  show_template->add_option("code", template_code, Say(text::kTemplateCode))->required();
  show_template->callback([&] { code = ShowTemplate(connection, template_code); });
  RenderTemplateOptions render_options;
  CLI::App* render = document_template->add_subcommand("render", Say(text::kTemplateRender));
  render->add_option("file", render_options.file, Say(text::kTemplateFile))->required();
  render->add_flag("--pdf", render_options.pdf, Say(text::kTemplatePdf));
  render->add_option("--output,-o", render_options.output, Say(text::kTemplateOutput));
  render->callback([&] { code = RenderTemplate(connection, render_options); });

  CLI::App* document = app.add_subcommand("document", Say(text::kDocumentHelp));
  document->require_subcommand(1);
  SendDocumentOptions send_options;
  CLI::App* send = document->add_subcommand("send", Say(text::kDocumentSend));
  send->add_option("contract", send_options.contract, Say(text::kContractName))->required();
  send->add_option("--template", send_options.document_template, Say(text::kDocumentTemplate));
  send->add_option("--pages", send_options.pages, Say(text::kDocumentPages));
  send->add_flag("--advanced", send_options.advanced, Say(text::kDocumentAdvanced));
  send->add_flag("--activate", send_options.activate, Say(text::kDocumentActivate));
  send->callback([&] { code = SendDocument(connection, send_options); });
  ShowDocumentOptions show_options;
  CLI::App* show_document = document->add_subcommand("show", Say(text::kDocumentShow));
  show_document->add_option("request", show_options.request, Say(text::kDocumentRequest))
      ->required();
  show_document->add_option("--report", show_options.report, Say(text::kDocumentReport));
  show_document->callback([&] { code = ShowDocument(connection, show_options); });
  CLI::App* resign = document->add_subcommand("resign-list", Say(text::kDocumentResign));
  resign->callback([&] { code = ListContractsToSignAgain(connection); });

  MergeOptions merge_options;
  CLI::App* merge = app.add_subcommand("merge", Say(text::kMergeHelp));
  merge->add_option("survivor", merge_options.survivor, Say(text::kMergeSurvivor));
  merge->add_option("absorbed", merge_options.absorbed, Say(text::kMergeAbsorbed));
  merge->add_option("--take", merge_options.take, Say(text::kMergeTake));
  merge->add_option("--reason", merge_options.reason, Say(text::kReasonKept))->required();
  merge->add_flag("--yes,-y", merge_options.yes, Say(text::kMergeYes));
  merge->add_option("--undo", merge_options.undo, Say(text::kMergeUndo));
  merge->callback([&] {
    if (merge_options.undo.empty() && merge_options.absorbed.empty()) {
      throw CLI::ValidationError("merge", Say(text::kMergeWhom));
    }
    code = MergeClients(connection, merge_options);
  });

  CLI::App* privacy = app.add_subcommand("privacy", Say(text::kPrivacyHelp));
  privacy->require_subcommand(1);
  std::string subject, subject_file;
  CLI::App* privacy_export = privacy->add_subcommand("export", Say(text::kPrivacyExport));
  privacy_export->add_option("client", subject, Say(text::kActivityClient))->required();
  privacy_export->add_option("--output,-o", subject_file, Say(text::kPrivacyOutput))->required();
  privacy_export->callback([&] { code = ExportSubject(connection, subject, subject_file); });
  AnonymizeOptions anonymize_options;
  CLI::App* anonymize = privacy->add_subcommand("anonymize", Say(text::kPrivacyAnonymize));
  anonymize->add_option("client", anonymize_options.client, Say(text::kActivityClient))->required();
  anonymize->add_option("--reason", anonymize_options.reason, Say(text::kPrivacyReason))
      ->required();
  anonymize->add_option(
      "--despite-obligations", anonymize_options.obligations_reason, Say(text::kPrivacyDespite));
  anonymize->add_option("--confirm", anonymize_options.confirm, Say(text::kPrivacyConfirm));
  anonymize->callback([&] { code = AnonymizeClient(connection, anonymize_options); });

  PolicyOptions policy_options;
  CLI::App* policy = app.add_subcommand("policy", Say(text::kPolicyHelp));
  policy->require_subcommand(1);
  policy->add_option("--of", policy_options.of, Say(text::kPolicyOf))
      ->check(CLI::IsMember({"client_registry", "contract"}))
      ->capture_default_str();
  CLI::App* policy_get = policy->add_subcommand("get", Say(text::kPolicyGet));
  policy_get->add_option("--unit", policy_options.unit, Say(text::kPolicyUnit));
  policy_get->callback([&] { code = GetPolicy(connection, policy_options); });
  CLI::App* policy_describe = policy->add_subcommand("describe", Say(text::kPolicyDescribe));
  policy_describe->callback([&] { code = DescribePolicy(connection, policy_options); });
  CLI::App* policy_set = policy->add_subcommand("set", Say(text::kPolicySet));
  policy_set->add_option("values", policy_options.values, Say(text::kPolicyValues));
  policy_set->add_option("--reset", policy_options.reset, Say(text::kPolicyReset));
  policy_set->add_option("--unit", policy_options.unit, Say(text::kPolicyUnit));
  policy_set->add_option("--reason", policy_options.reason, Say(text::kReasonKept))->required();
  policy_set->callback([&] { code = SetPolicy(connection, policy_options); });

  demo::PortfolioSpec demo_spec;
  demo_spec.today = CivilDay(absl::Now(), *LoadZone("America/Sao_Paulo"));
  CLI::App* demo = app.add_subcommand("demo", Say(text::kDemoHelp));
  demo->add_option("--clients", demo_spec.clients, Say(text::kDemoClients))
      ->check(CLI::Range(1, 2'000'000))
      ->capture_default_str();
  demo->add_option("--years", demo_spec.years, Say(text::kDemoYears))
      ->check(CLI::Range(1, 20))
      ->capture_default_str();
  demo->add_option("--seed", demo_spec.seed, Say(text::kDemoSeed))->capture_default_str();
  demo->callback([&] { code = LoadDemo(connection, demo_spec); });

  app.add_subcommand("version", Say(text::kVersionHelp))->callback([] {
    std::cout << "vinculoctl " VINCULO_VERSION "\n";
  });
  app.add_subcommand("completions", Say(text::kCompletionsHelp))->callback([&] {
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
