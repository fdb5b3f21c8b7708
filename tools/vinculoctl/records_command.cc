#include "tools/vinculoctl/records_command.h"

#include <iostream>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "tools/vinculoctl/client_name.h"
#include "tools/vinculoctl/document_files.h"
#include "tools/vinculoctl/record_fields.h"
#include "tools/vinculoctl/record_kinds.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {
namespace {

struct RecordsOptions {
  std::string kind;
  std::string client;  // as people mean it
  std::string filter;
  std::string name;
  std::string file;
  std::vector<std::string> fields;
};

// The words of the kinds, or of those that can be added.
std::set<std::string> Words(bool added) {
  std::set<std::string> words;
  for (const RecordKind& kind : RecordKinds()) {
    if (!added || kind.create) words.insert(kind.word);
  }
  return words;
}

int List(const Connection& connection, const RecordsOptions& options) {
  std::string client;
  const int code = FindClientName(connection, options.client, &client);
  if (code != kOk) return code;
  std::string filter = absl::StrCat("client = \"", client, "\"");
  if (!options.filter.empty()) absl::StrAppend(&filter, " AND (", options.filter, ")");
  TextTable lines;
  const grpc::Status status = FindRecordKind(options.kind)->list(connection, filter, &lines);
  if (!status.ok()) return Explain(status);
  std::cout << lines.ToString();
  return kOk;
}

int Show(const Connection& connection, const RecordsOptions& options) {
  const RecordKind* kind = RecordKindOf(options.name);
  if (kind == nullptr) {
    Complain(Say(text::kRecordName, options.name));
    return kUsage;
  }
  RecordPointer record;
  const grpc::Status status = kind->get(connection, options.name, &record);
  if (!status.ok()) return Explain(status);
  std::cout << FieldsOf(*record).ToString();
  return kOk;
}

int Add(const Connection& connection, const RecordsOptions& options) {
  const RecordKind& kind = *FindRecordKind(options.kind);
  RecordPointer record = kind.make();
  const std::optional<std::string> error = SetFields(options.fields, record.get());
  if (error) {
    Complain(*error);
    return kUsage;
  }
  std::string client;
  const int code = FindClientName(connection, options.client, &client);
  if (code != kOk) return code;
  const auto* field = record->GetDescriptor()->FindFieldByName("client");
  record->GetReflection()->SetString(record.get(), field, client);
  const grpc::Status status = kind.create(connection, &record);
  if (!status.ok()) return Explain(status);
  std::cout << FieldsOf(*record).ToString();
  return kOk;
}

int Attach(const Connection& connection, const RecordsOptions& options) {
  std::string client;
  const int code = FindClientName(connection, options.client, &client);
  return code == kOk ? AttachDocument(connection, client, options.file, options.fields) : code;
}

}  // namespace

void AddRecords(CLI::App& app, const Connection& connection, int* code) {
  CLI::App* records = app.add_subcommand("records", Say(text::kRecordsHelp));
  records->require_subcommand(1);
  const auto options = std::make_shared<RecordsOptions>();
  CLI::App* list = records->add_subcommand("list", Say(text::kRecordsList));
  list->add_option("kind", options->kind, Say(text::kRecordsKind))
      ->required()
      ->check(CLI::IsMember(Words(false)));
  list->add_option("client", options->client, Say(text::kShowClient))->required();
  list->add_option("--filter", options->filter, Say(text::kRecordsFilter));
  list->callback([=, &connection] { *code = List(connection, *options); });
  CLI::App* show = records->add_subcommand("show", Say(text::kRecordsShow));
  show->add_option("name", options->name, Say(text::kRecordsName))->required();
  show->callback([=, &connection] { *code = Show(connection, *options); });
  CLI::App* add = records->add_subcommand("add", Say(text::kRecordsAdd));
  add->add_option("kind", options->kind, Say(text::kRecordsKind))
      ->required()
      ->check(CLI::IsMember(Words(true)));
  add->add_option("client", options->client, Say(text::kShowClient))->required();
  add->add_option("fields", options->fields, Say(text::kRecordsFields))->required();
  add->callback([=, &connection] { *code = Add(connection, *options); });
  CLI::App* attach = records->add_subcommand("attach", Say(text::kRecordsAttach));
  attach->add_option("client", options->client, Say(text::kShowClient))->required();
  attach->add_option("file", options->file, Say(text::kRecordsFile))->required();
  attach->add_option("fields", options->fields, Say(text::kRecordsFields));
  attach->callback([=, &connection] { *code = Attach(connection, *options); });
  CLI::App* download = records->add_subcommand("download", Say(text::kRecordsDownload));
  download->add_option("name", options->name, Say(text::kRecordsName))->required();
  download->add_option("--output,-o", options->file, Say(text::kReportOutput));
  download->callback(
      [=, &connection] { *code = DownloadDocument(connection, options->name, options->file); });
}

}  // namespace vinculo::ctl
