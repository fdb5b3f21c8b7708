#include "tools/vinculoctl/contract_flags.h"

#include <memory>
#include <string>

#include "tools/vinculoctl/contract_command.h"
#include "tools/vinculoctl/document_command.h"
#include "tools/vinculoctl/pricing_command.h"
#include "tools/vinculoctl/service_commands.h"
#include "tools/vinculoctl/template_command.h"
#include "tools/vinculoctl/termination_command.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {

void AddContract(CLI::App& app, const Connection& connection, int* code) {
  const auto name = std::make_shared<std::string>();
  CLI::App* contract = app.add_subcommand("contract", Say(text::kContractHelp));
  contract->require_subcommand(1);
  CLI::App* show = contract->add_subcommand("show", Say(text::kContractShow));
  show->add_option("contract", *name, Say(text::kContractName))->required();
  show->callback([&connection, name, code] { *code = ShowContract(connection, *name); });
  AddTermination(app, *contract, connection, code);
}

void AddPlan(CLI::App& app, const Connection& connection, int* code) {
  CLI::App* plan = app.add_subcommand("plan", Say(text::kPlanHelp));
  plan->require_subcommand(1);
  const auto options = std::make_shared<PlanOptions>();
  CLI::App* create = plan->add_subcommand("create", Say(text::kPlanCreate));
  create->add_option("code", options->code, Say(text::kPlanCode))->required();
  create->add_option("--name", options->display_name, Say(text::kPlanName));
  create->add_option("--price", options->price, Say(text::kPlanPrice))->required();
  create->add_option("--loyalty-months", options->loyalty_months, Say(text::kPlanLoyalty))
      ->capture_default_str();
  create->add_option("--term-months", options->term_months, Say(text::kPlanTerm))
      ->capture_default_str();
  create->add_flag("--prepaid", options->prepaid, Say(text::kPlanPrepaid));
  create->callback([&connection, options, code] { *code = CreatePlan(connection, *options); });
}

void AddPricing(CLI::App& app, const Connection& connection, int* code) {
  const auto asked = std::make_shared<PriceAtOptions>();
  CLI::App* price_at = app.add_subcommand("price-at", Say(text::kPriceAtHelp));
  price_at->add_option("contract", asked->contract, Say(text::kContractName))->required();
  price_at->add_option("--date", asked->date, Say(text::kActivityAsOf));
  price_at->add_flag("--json", asked->json, Say(text::kShowJson));
  price_at->callback([&connection, asked, code] { *code = ShowPrice(connection, *asked); });

  const auto change = std::make_shared<PreviewChangeOptions>();
  CLI::App* preview = app.add_subcommand("preview-change", Say(text::kPreviewChangeHelp));
  preview->add_option("contract", change->contract, Say(text::kContractName))->required();
  preview->add_option("--date", change->date, Say(text::kActivityAsOf));
  preview->add_option("--plan", change->plan, Say(text::kChangePlan));
  preview->add_option("--price", change->price, Say(text::kPlanPrice));
  preview->add_option("--billing-day", change->billing_day, Say(text::kChangeBillingDay));
  preview->add_option("--loyalty", change->loyalty, Say(text::kChangeLoyaltyFlag))
      ->check(CLI::IsMember({"KEEP", "RESTART", "EXTEND"}));
  preview->add_flag("--json", change->json, Say(text::kShowJson));
  preview->callback(
      [&connection, change, code] { *code = ShowChangePreview(connection, *change); });
}

void AddTemplate(CLI::App& app, const Connection& connection, int* code) {
  CLI::App* document_template = app.add_subcommand("template", Say(text::kTemplateHelp));
  document_template->require_subcommand(1);
  const auto body = std::make_shared<PutTemplateOptions>();
  CLI::App* put = document_template->add_subcommand("put", Say(text::kTemplatePut));
  put->add_option("code", body->code, Say(text::kTemplateCode))->required();
  put->add_option("file", body->file, Say(text::kTemplateFile))->required();
  put->add_option("--name", body->display_name, Say(text::kTemplateName));
  put->add_option("--language", body->language, Say(text::kTemplateLanguage))
      ->check(CLI::IsMember({"pt-BR", "en"}));
  put->callback([&connection, body, code] { *code = PutTemplate(connection, *body); });
  const auto shown = std::make_shared<std::string>();
  CLI::App* show = document_template->add_subcommand("show", Say(text::kTemplateShow));
  show->add_option("code", *shown, Say(text::kTemplateCode))->required();
  show->callback([&connection, shown, code] { *code = ShowTemplate(connection, *shown); });
  const auto tried = std::make_shared<RenderTemplateOptions>();
  CLI::App* render = document_template->add_subcommand("render", Say(text::kTemplateRender));
  render->add_option("file", tried->file, Say(text::kTemplateFile))->required();
  render->add_flag("--pdf", tried->pdf, Say(text::kTemplatePdf));
  render->add_option("--output,-o", tried->output, Say(text::kTemplateOutput));
  render->callback([&connection, tried, code] { *code = RenderTemplate(connection, *tried); });
}

void AddDocument(CLI::App& app, const Connection& connection, int* code) {
  CLI::App* document = app.add_subcommand("document", Say(text::kDocumentHelp));
  document->require_subcommand(1);
  const auto sent = std::make_shared<SendDocumentOptions>();
  CLI::App* send = document->add_subcommand("send", Say(text::kDocumentSend));
  send->add_option("contract", sent->contract, Say(text::kContractName))->required();
  send->add_option("--template", sent->document_template, Say(text::kDocumentTemplate));
  send->add_option("--pages", sent->pages, Say(text::kDocumentPages));
  send->add_flag("--advanced", sent->advanced, Say(text::kDocumentAdvanced));
  send->add_flag("--activate", sent->activate, Say(text::kDocumentActivate));
  send->callback([&connection, sent, code] { *code = SendDocument(connection, *sent); });
  const auto shown = std::make_shared<ShowDocumentOptions>();
  CLI::App* show = document->add_subcommand("show", Say(text::kDocumentShow));
  show->add_option("request", shown->request, Say(text::kDocumentRequest))->required();
  show->add_option("--report", shown->report, Say(text::kDocumentReport));
  show->callback([&connection, shown, code] { *code = ShowDocument(connection, *shown); });
  CLI::App* resign = document->add_subcommand("resign-list", Say(text::kDocumentResign));
  resign->callback([&connection, code] { *code = ListContractsToSignAgain(connection); });
}

}  // namespace vinculo::ctl
