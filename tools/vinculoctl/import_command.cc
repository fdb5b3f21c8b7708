#include "tools/vinculoctl/import_command.h"

#include <fstream>
#include <iostream>
#include <sstream>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "common/base/status_macros.h"
#include "common/base/uuid.h"
#include "common/errors/errors.h"
#include "tools/vinculoctl/csv_source.h"
#include "tools/vinculoctl/import_run.h"
#include "tools/vinculoctl/ixc_money_tables.h"
#include "tools/vinculoctl/ixc_source.h"
#include "tools/vinculoctl/ixc_tables.h"
#include "tools/vinculoctl/row_mapping.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {
namespace {

std::string ReadFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

absl::StatusOr<std::pair<std::string, std::string>> KeyAndValue(const std::string& flag,
                                                                const std::string& given) {
  const std::pair<std::string, std::string> parts = absl::StrSplit(given, absl::MaxSplits('=', 1));
  if (given.find('=') == std::string::npos || parts.first.empty()) {
    return errors::InvalidArgument("FLAG_MALFORMED", Say(text::kNameAndText, flag, given));
  }
  return parts;
}

absl::StatusOr<MappingSpec> Spec(const ImportCommand& command) {
  MappingSpec spec;
  if (!command.mapping_file.empty()) {
    ASSIGN_OR_RETURN(spec, MappingSpec::ParseJson(ReadFile(command.mapping_file)));
  }
  for (const std::string& given : command.map) {
    ASSIGN_OR_RETURN(auto pair, KeyAndValue("--map", given));
    spec.columns[pair.first] = pair.second;
  }
  for (const std::string& given : command.set) {
    ASSIGN_OR_RETURN(auto pair, KeyAndValue("--set", given));
    spec.constants[pair.first] = pair.second;
  }
  for (const std::string& given : command.value) {
    ASSIGN_OR_RETURN(const auto pair, KeyAndValue("--value", given));
    const std::pair<std::string, std::string> field =
        absl::StrSplit(pair.first, absl::MaxSplits(':', 1));
    if (field.second.empty()) {
      return errors::InvalidArgument("FLAG_MALFORMED", Say(text::kValueMalformed, given));
    }
    spec.values[field.first][field.second] = pair.second;
  }
  spec.nulls.insert(spec.nulls.end(), command.nulls.begin(), command.nulls.end());
  return spec;
}

// The same content with the same mapping is the same import: running the command again resumes it.
std::string ImportId(const ImportCommand& command, const std::string& label) {
  const std::string mapping =
      absl::StrCat(command.format,
                   " ",
                   command.on_existing,
                   "\n\n",
                   absl::StrJoin(command.map, "\n"),
                   "\n\n",
                   absl::StrJoin(command.set, "\n"),
                   "\n\n",
                   absl::StrJoin(command.value, "\n"),
                   "\n\n",
                   absl::StrJoin(command.nulls, "\n"),
                   "\n\n",
                   command.mapping_file.empty() ? "" : ReadFile(command.mapping_file));
  Uuid id = MakeUuidFromName(Uuid(), absl::StrCat(label, "\n", mapping));
  std::ifstream file(command.file, std::ios::binary);
  std::string chunk(1 << 20, '\0');
  while (file.read(chunk.data(), static_cast<std::streamsize>(chunk.size())) || file.gcount() > 0) {
    id = MakeUuidFromName(id,
                          absl::string_view(chunk).substr(0, static_cast<size_t>(file.gcount())));
  }
  return id.ToString();
}

void ShowMapping(const CsvSource& source) {
  std::cerr << Say(text::kColumns);
  for (const auto& [field, column] : source.mapping().bound())
    std::cerr << " " << column << "->" << field;
  std::cerr << "\n";
  if (!source.mapping().unused_columns().empty()) {
    std::cerr << Say(text::kNotUsed, absl::StrJoin(source.mapping().unused_columns(), ", "))
              << "\n";
  }
}

// A row source, and which fields of the resource its rows set.
struct Source {
  std::unique_ptr<RowSource> rows;
  std::vector<std::string> fields;
};

absl::StatusOr<Source> OpenCsv(const ImportTarget& target, const ImportCommand& command) {
  ASSIGN_OR_RETURN(const MappingSpec spec, Spec(command));
  ASSIGN_OR_RETURN(
      std::unique_ptr<CsvSource> source,
      CsvSource::Open(command.file, spec, target.NewRow()->GetDescriptor(), target.prefixes()));
  ShowMapping(*source);
  std::vector<std::string> fields = source->mapping().paths(target.prefixes().front());
  // The external id says which client a row is of; the line says where it stands.
  std::erase_if(fields, [](const std::string& f) { return f == "external_id" || f == "line"; });
  return Source{std::move(source), std::move(fields)};
}

absl::StatusOr<Source> Open(const ImportTarget& target,
                            const ImportCommand& command,
                            const ixc::Table& table) {
  if (command.format != "ixc") return OpenCsv(target, command);
  auto source = std::make_unique<ixc::TableSource>(command.file, table);
  RETURN_IF_ERROR(source->Rewind());
  return Source{std::move(source), table.fields};
}

imports::v1::ExistingRows ExistingRowsOf(const std::string& text) {
  if (text == "update") return imports::v1::UPDATE;
  if (text == "refuse") return imports::v1::REFUSE;
  return imports::v1::LEAVE;
}

int Import(const ImportTarget& target,
           const ImportCommand& command,
           const ixc::Table& table,
           const std::string& what,
           const Text& label) {
  absl::StatusOr<Source> source = Open(target, command, table);
  if (!source.ok()) {
    Complain(std::string(source.status().message()));
    std::cerr << Say(text::kNothingImported) << "\n";
    return kUsage;
  }
  ImportOptions options;
  options.label = Say(label);
  options.import_id = target.FreeId(ImportId(command, what));
  options.on_existing = ExistingRowsOf(command.on_existing);
  options.update_fields = std::move(source->fields);
  options.source = command.file;
  options.dry_run = command.dry_run;
  options.skip_bad_rows = command.skip_bad_rows;
  options.errors_file = command.errors_file;
  options.retry_seconds = command.retry_seconds;
  return RunImport(target, options, source->rows.get());
}

}  // namespace

int ImportClientsFile(const Connection& connection, const ImportCommand& command) {
  return Import(*ClientImport(connection), command, ixc::Clients(), "clients", text::kClients);
}

int ImportInteractionsFile(const Connection& connection, const ImportCommand& command) {
  return Import(*InteractionImport(connection),
                command,
                ixc::Tickets(),
                "interactions",
                text::kInteractionsLabel);
}

int ImportContractsFile(const Connection& connection, const ImportCommand& command) {
  return Import(
      *ContractImport(connection), command, ixc::Contracts(), "contracts", text::kContracts);
}

int ImportReceivablesFile(const Connection& connection, const ImportCommand& command) {
  return Import(*ReceivableImport(connection),
                command,
                ixc::Receivables(),
                "receivables",
                text::kReceivables);
}

int ImportPaymentsFile(const Connection& connection, const ImportCommand& command) {
  return Import(*PaymentImport(connection), command, ixc::Payments(), "payments", text::kPayments);
}

}  // namespace vinculo::ctl
