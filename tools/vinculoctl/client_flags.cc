#include "tools/vinculoctl/client_flags.h"

#include <memory>
#include <string>

#include "tools/vinculoctl/activity_command.h"
#include "tools/vinculoctl/client_command.h"
#include "tools/vinculoctl/merge_command.h"
#include "tools/vinculoctl/privacy_command.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {

void AddClient(CLI::App& app, const Connection& connection, int* code) {
  CLI::App* client = app.add_subcommand("client", Say(text::kClientHelp));
  client->require_subcommand(1);
  const auto shown = std::make_shared<ClientOptions>();
  CLI::App* show = client->add_subcommand("show", Say(text::kShowHelp));
  show->add_option("client", shown->client, Say(text::kShowClient))->required();
  show->add_flag("--json", shown->json, Say(text::kShowJson));
  show->callback([&connection, shown, code] { *code = ShowClient(connection, *shown); });
  const auto asked = std::make_shared<ActivityOptions>();
  CLI::App* activity = client->add_subcommand("activity", Say(text::kActivityHelp));
  activity->add_option("client", asked->client, Say(text::kActivityClient));
  activity->add_option("--as-of", asked->as_of, Say(text::kActivityAsOf));
  activity->callback([&connection, asked, code] { *code = ShowActivity(connection, *asked); });
}

void AddMerge(CLI::App& app, const Connection& connection, int* code) {
  const auto options = std::make_shared<MergeOptions>();
  CLI::App* merge = app.add_subcommand("merge", Say(text::kMergeHelp));
  merge->add_option("survivor", options->survivor, Say(text::kMergeSurvivor));
  merge->add_option("absorbed", options->absorbed, Say(text::kMergeAbsorbed));
  merge->add_option("--take", options->take, Say(text::kMergeTake));
  merge->add_option("--reason", options->reason, Say(text::kReasonKept))->required();
  merge->add_flag("--yes,-y", options->yes, Say(text::kMergeYes));
  merge->add_option("--undo", options->undo, Say(text::kMergeUndo));
  merge->callback([&connection, options, code] {
    if (options->undo.empty() && options->absorbed.empty()) {
      throw CLI::ValidationError("merge", Say(text::kMergeWhom));
    }
    *code = MergeClients(connection, *options);
  });
}

void AddPrivacy(CLI::App& app, const Connection& connection, int* code) {
  CLI::App* privacy = app.add_subcommand("privacy", Say(text::kPrivacyHelp));
  privacy->require_subcommand(1);
  struct ExportOptions {
    std::string client;
    std::string output;
  };
  const auto exported = std::make_shared<ExportOptions>();
  CLI::App* exports = privacy->add_subcommand("export", Say(text::kPrivacyExport));
  exports->add_option("client", exported->client, Say(text::kPrivacyClient))->required();
  exports->add_option("--output,-o", exported->output, Say(text::kPrivacyOutput))->required();
  exports->callback([&connection, exported, code] {
    *code = ExportSubject(connection, exported->client, exported->output);
  });
  const auto options = std::make_shared<AnonymizeOptions>();
  CLI::App* anonymize = privacy->add_subcommand("anonymize", Say(text::kPrivacyAnonymize));
  anonymize->add_option("client", options->client, Say(text::kPrivacyClient))->required();
  anonymize->add_option("--reason", options->reason, Say(text::kPrivacyReason))->required();
  anonymize->add_option(
      "--despite-obligations", options->obligations_reason, Say(text::kPrivacyDespite));
  anonymize->add_option("--confirm", options->confirm, Say(text::kPrivacyConfirm));
  anonymize->callback(
      [&connection, options, code] { *code = AnonymizeClient(connection, *options); });
}

}  // namespace vinculo::ctl
